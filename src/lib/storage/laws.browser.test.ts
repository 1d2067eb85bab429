import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rating } from '../core/cards/card';
import type { Entry, LogEvent } from '../core/log/entry';
import { memoryStore } from './memory-store';
import type { Store } from './store';
import {
	attempt,
	card,
	entry,
	freshName,
	moment,
	openQuickly,
	refolded,
	review,
	value
} from './store-testing';

/** Ids of a few devices with a few entries each, so that undos often meet what they take back. */
const anId = fc
	.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 12 }))
	.map(([device, number]) => entry(device, number));
const aName = fc.constantFrom('x', 'y', 'z');
const aRating = fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Rating>;
const anEvent: fc.Arbitrary<LogEvent> = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(aName, aRating).map(([name, rating]) => review(name, rating)) },
	{ weight: 2, arbitrary: fc.array(aName, { maxLength: 3 }).map((all) => attempt('q', ...all)) },
	{ weight: 3, arbitrary: anId.map((id) => ({ type: 'undo', entry: id }) as const) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(aName, fc.boolean())
			.map(([name, on]) => ({ type: 'suspend', card: card(name), on }) as const)
	}
);
/** Few moments, so that many entries share one. */
const aMoment = fc
	.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 }))
	.map(([days, ms]) => moment(days, ms));

/** Logs that never disagree on what an id stands for, as ids are given out once. */
const threeLogs = fc
	.uniqueArray(anId, { minLength: 1, maxLength: 24 })
	.chain((ids) =>
		fc.tuple(
			fc.tuple(
				...ids.map((id) =>
					fc.tuple(anEvent, aMoment).map(([event, at]): Entry => ({ ...event, ...at, id }))
				)
			),
			fc.tuple(...[1, 2, 3].map(() => fc.subarray(ids)))
		)
	)
	.map(([all, parts]) => parts.map((ids) => all.filter(({ id }) => ids.includes(id))));

async function merged(...logs: readonly (readonly Entry[])[]): Promise<Store> {
	const store = await openQuickly(freshName());
	for (const log of logs) value(await store.merge(log));
	return store;
}

async function contentOf(store: Store) {
	const content = { entries: value(await store.entries()), cards: value(await store.cards()) };
	expect(content.cards).toEqual(await refolded(store));
	return content;
}

test('a merge is the same in any order and grouping, and twice is once', async () => {
	await fc.assert(
		fc.asyncProperty(threeLogs, async ([a = [], b = [], c = []]) => {
			const all = await contentOf(await merged(a, b, c));
			expect(await contentOf(await merged(c, b, a))).toEqual(all);
			const bAndC = value(await (await merged(b, c)).entries());
			expect(await contentOf(await merged(a, bAndC))).toEqual(all);
			expect(await contentOf(await merged(a, b, a, c, c, b))).toEqual(all);
			const ids = new Set([...a, ...b, ...c].map(({ id }) => id));
			expect(all.entries).toHaveLength(ids.size);
		}),
		{ numRuns: 25 }
	);
}, 120_000);

/** What can be done to a store: events appended, the newest undone, another log merged, a reopening. */
const aCommand = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			append: fc.array(anEvent, { minLength: 1, maxLength: 3 }),
			at: aMoment
		})
	},
	{ weight: 3, arbitrary: fc.record({ undo: fc.nat({ max: 5 }), at: aMoment }) },
	{ weight: 1, arbitrary: threeLogs.map(([merge = []]) => ({ merge })) },
	{ weight: 1, arbitrary: fc.constant({ reopen: true }) }
);

test('whatever is done, the cards are what the whole log folds to, on disk as in memory', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aCommand, { maxLength: 25 }), async (commands) => {
			const name = freshName();
			let onDisk = await openQuickly(name);
			const inMemory = memoryStore();
			let count = 0;
			const mergedIds = new Set<string>();
			for (const command of commands) {
				if ('append' in command) {
					count += command.append.length;
					for (const store of [onDisk, inMemory]) {
						value(await store.append(command.append, command.at));
					}
				} else if ('undo' in command) {
					for (const store of [onDisk, inMemory]) {
						const target = value(await store.newest(command.undo + 1)).at(-1);
						if (!target) continue;
						value(await store.append([{ type: 'undo', entry: target.id }], command.at));
						if (store === onDisk) count++;
					}
				} else if ('merge' in command) {
					for (const { id } of command.merge) mergedIds.add(id);
					for (const store of [onDisk, inMemory]) value(await store.merge(command.merge));
				} else {
					onDisk.close();
					onDisk = await openQuickly(name);
				}
				const cards = value(await onDisk.cards());
				expect(cards).toEqual(await refolded(onDisk));
				expect(value(await inMemory.cards())).toEqual(await refolded(inMemory));
			}
			expect(value(await onDisk.entries())).toHaveLength(count + mergedIds.size);
			expect(value(await inMemory.entries())).toHaveLength(count + mergedIds.size);
		}),
		{ numRuns: 40 }
	);
}, 120_000);
