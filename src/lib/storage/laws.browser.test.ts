import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rating } from '../core/cards/card';
import type { Entry, LogEvent } from '../core/log/entry';
import { setAsideOf } from '../core/log/fold';
import { undoStackOf } from '../core/log/undo-stack';
import { memoryStore } from './memory-store';
import type { Store } from './store';
import {
	attempt,
	bury,
	day,
	entry,
	erasure,
	freshName,
	memory,
	moment,
	ofAssignment,
	openQuickly,
	refolded,
	reset,
	review,
	setDue,
	suspend,
	undo,
	value
} from './store-testing';

/** Ids of a few devices with a few entries each, so that undos often meet what they take back. */
const anId = fc
	.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 12 }))
	.map(([device, number]) => entry(device, number));
const aName = fc.constantFrom('x', 'y', 'z');
const aRating = fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Rating>;
const anEvent: fc.Arbitrary<LogEvent> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc
			.tuple(aName, aRating, fc.constantFrom({}, { sure: true }, { days: 1 }, { days: 9 }))
			.map(([name, rating, more]) => ({ ...review(name, rating), ...more }))
	},
	{ weight: 2, arbitrary: fc.array(aName, { maxLength: 3 }).map((all) => attempt('q', ...all)) },
	{ weight: 3, arbitrary: anId.map((id) => undo({ id })) },
	{
		weight: 3,
		arbitrary: fc
			.tuple(aName, fc.integer({ min: 0, max: 20 }))
			.chain(([name, days]) =>
				fc.constantFrom<LogEvent>(
					suspend(name, days % 2 === 0),
					bury(name, day(days)),
					setDue(name, day(days)),
					reset(name)
				)
			)
	},
	{ weight: 1, arbitrary: fc.constantFrom<LogEvent>(memory(0.1), memory(0.2)) },
	{ weight: 2, arbitrary: aName.chain((name) => fc.constantFrom(...ofAssignment(name))) },
	{ weight: 1, arbitrary: aName.map(erasure) }
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

/** The ids that are left of the entries: a deleted quiz takes its results with it. */
function left(entries: readonly Entry[]): ReadonlySet<string> {
	const erased = new Set(
		entries.flatMap((each) => (each.type === 'assignment-erased' ? [each.assignment] : []))
	);
	const stays = (each: Entry) =>
		!(each.type === 'assignment-made' || each.type === 'result-received') ||
		!erased.has(each.assignment);
	return new Set(entries.filter(stays).map(({ id }) => id));
}

async function merged(...logs: readonly (readonly Entry[])[]): Promise<Store> {
	const store = await openQuickly(freshName());
	for (const log of logs) value(await store.merge(log));
	return store;
}

/** All that is kept or read in part is what the whole log says. */
async function expectFolded(store: Store): Promise<void> {
	const entries = value(await store.entries());
	const cards = await refolded(store);
	expect(value(await store.cards())).toEqual(cards);
	expect(value(await store.setAside())).toEqual(setAsideOf(entries));
	for (const days of [0, 5, 15]) {
		const due = cards.filter(({ suspended, dueDay, buriedUntil = dueDay }) => {
			return !suspended && dueDay <= day(days) && buriedUntil <= day(days);
		});
		expect(value(await store.dueCards(day(days)))).toEqual(due);
	}
}

async function contentOf(store: Store) {
	const content = {
		entries: value(await store.entries()),
		cards: value(await store.cards()),
		aside: value(await store.setAside())
	};
	await expectFolded(store);
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
			expect(all.entries).toHaveLength(left([...a, ...b, ...c]).size);
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
			const given = new Map<Store, Entry[]>();
			const give = (store: Store, entries: readonly Entry[]) =>
				given.set(store, [...(given.get(store) ?? []), ...entries]);
			for (const command of commands) {
				if ('append' in command) {
					for (const store of [onDisk, inMemory]) {
						give(store, value(await store.append(command.append, command.at)));
					}
				} else if ('undo' in command) {
					for (const store of [onDisk, inMemory]) {
						const target = value(await store.newest(command.undo + 1)).at(-1);
						if (!target) continue;
						give(store, value(await store.append([undo(target)], command.at)));
					}
				} else if ('merge' in command) {
					for (const store of [onDisk, inMemory]) {
						value(await store.merge(command.merge));
						give(store, command.merge);
					}
				} else {
					onDisk.close();
					const before = given.get(onDisk) ?? [];
					onDisk = await openQuickly(name);
					give(onDisk, before);
				}
				for (const store of [onDisk, inMemory]) await expectFolded(store);
			}
			for (const store of [onDisk, inMemory]) {
				expect(value(await store.entries())).toHaveLength(left(given.get(store) ?? []).size);
			}
		}),
		{ numRuns: 40 }
	);
}, 120_000);

/** What a learner does in study and beside it, one after the other. */
const aDeed = fc.oneof(
	{ weight: 6, arbitrary: anEvent.filter(({ type }) => type !== 'undo') },
	{ weight: 6, arbitrary: fc.constantFrom('undo', 'undo', 'redo') }
);

test('Undo and Redo, read from the end of the log, are those of the whole log', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(aDeed, fc.integer({ min: 1, max: 30 })), { maxLength: 60 }),
			/** After so many deeds, if there are, the clock is set back by more than all of them took. */
			fc.nat(120),
			async (deeds, setBack) => {
				for (const store of [await openQuickly(freshName()), memoryStore()]) {
					let minutes = 2000;
					for (const [index, [deed, pause]] of deeds.entries()) {
						minutes += pause - (index === setBack ? 2000 : 0);
						const stack = value(await store.undoStack());
						expect(stack).toEqual(undoStackOf(value(await store.entries())));
						const target = deed === 'undo' || deed === 'redo' ? stack[deed] : undefined;
						const events = typeof deed === 'object' ? [deed] : target ? [undo(target)] : [];
						value(await store.append(events, moment(0, minutes * 60_000)));
					}
				}
			}
		),
		{ numRuns: 25 }
	);
}, 120_000);
