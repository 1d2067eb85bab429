import { afterEach, describe, expect, test, vi } from 'vitest';
import { fsrs } from '../core/cards/memory';
import { foldCards } from '../core/log/fold';
import { memoryStore } from './memory-store';
import type { Store } from './store';
import {
	attempt,
	bury,
	card,
	changeByHand,
	day,
	freshName,
	memory,
	moment,
	openByHand,
	openQuickly,
	refolded,
	reset,
	review,
	setDue,
	suspend,
	undo,
	value
} from './store-testing';

afterEach(() => {
	vi.restoreAllMocks();
});

const idsDue = async (store: Store, days: number) =>
	value(await store.dueCards(day(days))).map(({ id }) => id);
const stackOf = async (store: Store) => {
	const { undo: undoable, redo } = value(await store.undoStack());
	return [undoable?.id, redo?.id];
};

describe.each([
	{ kind: 'on disk', make: () => openQuickly(freshName()) },
	{ kind: 'in memory', make: async () => memoryStore() }
])('a store $kind', ({ make }) => {
	test('keeps a buried card back until its day, or until its due day if that is later', async () => {
		const store = await make();
		await store.append([review('a'), review('b')], moment(0)); // both due after two days
		await store.append([bury('a', day(5)), bury('b', day(1))], moment(0, 1));
		expect(await idsDue(store, 2)).toEqual([card('b')]);
		expect(await idsDue(store, 4)).toEqual([card('b')]);
		expect(await idsDue(store, 5)).toEqual([card('a'), card('b')]);
		await store.append([bury('a', day(0))], moment(0, 2));
		expect(await idsDue(store, 2)).toEqual([card('a'), card('b')]);
	});

	test('gives a card back on the day that was set, until its next review', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		const [set] = value(await store.append([setDue('a', day(30))], moment(0, 1)));
		expect(await idsDue(store, 29)).toEqual([]);
		expect(await idsDue(store, 30)).toEqual([card('a')]);
		await store.append([undo(set)], moment(0, 2));
		expect(await idsDue(store, 2)).toEqual([card('a')]);
	});

	test('a card that is begun anew is none, but its reviews are in its history', async () => {
		const store = await make();
		await store.append([review('a'), review('b')], moment(0));
		const [begun] = value(await store.append([reset('a')], moment(1)));
		expect(value(await store.cards()).map(({ id }) => id)).toEqual([card('b')]);
		expect(value(await store.reviewsOf(card('a')))).toHaveLength(1);
		await store.append([review('a', 4)], moment(2));
		expect(value(await store.cards()).map(({ reviews }) => reviews)).toEqual([1, 1]);
		await store.append([undo(begun)], moment(3));
		expect(value(await store.cards()).map(({ reviews }) => reviews)).toEqual([2, 1]);
	});

	test('knows the cards set aside, also those never asked', async () => {
		const store = await make();
		await store.append([review('a'), review('d')], moment(0));
		const events = [suspend('a'), suspend('b'), bury('b', day(9)), bury('c', day(3)), suspend('d')];
		await store.append(events, moment(1));
		const [back] = value(await store.append([suspend('d', false)], moment(2)));
		expect(value(await store.setAside())).toEqual(
			new Map([
				[card('a'), { suspended: true }],
				[card('b'), { suspended: true, buriedUntil: day(9) }],
				[card('c'), { suspended: false, buriedUntil: day(3) }]
			])
		);
		await store.append([undo(back)], moment(3));
		expect(value(await store.setAside()).get(card('d'))).toEqual({ suspended: true });
	});

	test('tells all that was said of a card, without what was taken back', async () => {
		const store = await make();
		const [first] = value(await store.append([review('a')], moment(5)));
		const [slip] = value(await store.append([review('a', 1)], moment(7)));
		value(await store.append([undo(slip), review('b')], moment(7, 1)));
		const [early] = value(await store.append([attempt('q', 'a', 'b')], moment(1)));
		const [late] = value(await store.append([bury('a', day(9))], moment(8)));
		expect(value(await store.entriesOf(card('a')))).toEqual([early, first, late]);
		expect(value(await store.entriesOf(card('none')))).toEqual([]);
	});

	test('undoes and redoes one by one, as far back as the log goes', async () => {
		const store = await make();
		const ids: string[] = [];
		for (let n = 0; n < 30; n++) {
			const [kept] = value(await store.append([review(`c${n % 3}`)], moment(0, n)));
			ids.push(kept?.id ?? '');
		}
		const before = value(await store.cards());
		for (let n = 0; n < 30; n++) {
			const { undo: undoable } = value(await store.undoStack());
			expect(undoable?.id).toBe(ids[29 - n]);
			await store.append([undo(undoable)], moment(1, n));
		}
		expect(await stackOf(store)).toEqual([undefined, expect.any(String)]);
		expect(value(await store.cards())).toEqual([]);
		for (let n = 0; n < 30; n++) {
			await store.append([undo(value(await store.undoStack()).redo)], moment(2, n));
		}
		expect(value(await store.cards())).toEqual(before);
		expect(await stackOf(store)).toEqual([ids[29], undefined]);
	});

	test('undoes what was done last, also after the clock was set back by a day', async () => {
		const store = await make();
		const many = Array.from({ length: 12 }, (_, n) => review(`c${n}`));
		value(await store.append(many, moment(9)));
		const now = value(await store.append([review('a'), review('b')], moment(8)));
		expect((await stackOf(store))[0]).toBe(now[1]?.id);
		const [back] = value(await store.append([undo(now[1])], moment(8, 1)));
		expect(await stackOf(store)).toEqual([now[0]?.id, back?.id]);
	});

	test('undoes the last action that counts, however many after it were taken back', async () => {
		const store = await make();
		await store.append([bury('a', day(5))], moment(0));
		const [kept] = value(await store.append([review('a')], moment(1)));
		for (let n = 0; n < 10; n++) {
			const [slip] = value(await store.append([review('b')], moment(2, 2 * n)));
			await store.append([undo(slip)], moment(2, 2 * n + 1));
		}
		expect((await stackOf(store))[0]).toBe(kept?.id);
	});

	test('redoes what was taken back out of its turn', async () => {
		const store = await make();
		const many = Array.from({ length: 20 }, (_, n) => review(`c${n}`));
		const kept = value(await store.append(many, moment(0)));
		const [back] = value(await store.append([undo(kept[2])], moment(1)));
		expect(await stackOf(store)).toEqual([kept[19]?.id, back?.id]);
	});

	test('keeps all that is said of one card at once', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		await store.append([review('a', 1), bury('a', day(9)), suspend('a')], moment(2));
		expect(value(await store.cards())).toEqual(await refolded(store));
		expect(value(await store.cards())[0]).toMatchObject({ buriedUntil: day(9), suspended: true });
	});

	test('undoes no answer of a quiz', async () => {
		const store = await make();
		const [kept] = value(await store.append([review('a')], moment(0)));
		for (let n = 1; n < 20; n++) await store.append([attempt('q', 'a')], moment(0, n));
		expect(await stackOf(store)).toEqual([kept?.id, undefined]);
	});

	test('“I was right” stands for the answer, and is undone and redone as one', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		const before = value(await store.cards());
		const [slip] = value(await store.append([review('a', 1)], moment(2)));
		const [, right] = value(await store.append([undo(slip), review('a')], moment(2, 1)));
		const overruled = value(await store.cards());
		expect(overruled[0]?.lapses).toBe(0);
		expect(await stackOf(store)).toEqual([right?.id, undefined]);
		const [back] = value(await store.append([undo(right)], moment(2, 2)));
		expect(value(await store.cards())).toEqual(before);
		await store.append([undo(back)], moment(2, 3));
		expect(value(await store.cards())).toEqual(overruled);
	});

	test('new parameters of the memory fold every card anew, and so does taking them back', async () => {
		const store = await make();
		await store.append([review('a'), review('b')], moment(0));
		await store.append([review('a', 1), review('b', 4)], moment(3));
		const before = value(await store.cards());
		const [fitted] = value(await store.append([memory(0.1)], moment(4)));
		const after = value(await store.cards());
		expect(after).toEqual(await refolded(store));
		for (const [index, { memory: held }] of after.entries()) {
			expect(held.stability).not.toBe(before[index]?.memory.stability);
		}
		// Later reviews go on with the new ones, by the short way too.
		await store.append([review('a')], moment(9));
		expect(value(await store.cards())).toEqual(await refolded(store));
		const other = await make();
		value(await other.merge(value(await store.entries())));
		await other.append([review('b')], moment(10));
		expect(value(await other.cards())).toEqual(await refolded(other));

		await store.append([undo(fitted)], moment(11));
		const entries = value(await store.entries());
		expect(value(await store.cards())).toEqual([...foldCards(entries, fsrs()).values()]);
	});

	test('a change of later date than a review holds, although the review is written after it', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		await store.append([setDue('a', day(40))], moment(5));
		await store.append([review('a')], moment(3)); // on a clock that was set back
		expect(value(await store.cards())).toEqual(await refolded(store));
		expect(value(await store.cards())[0]).toMatchObject({ reviews: 2, dueDay: day(40) });
		await store.append([suspend('a')], moment(4));
		await store.append([suspend('a', false)], moment(2));
		expect(value(await store.cards())[0]?.suspended).toBe(true);
	});
});

test('what Undo would take back is read from the end of the log, not from all of it', async () => {
	const name = freshName();
	const store = await openQuickly(name);
	await store.append([bury('a', day(1)), undo(undefined), memory(0)], moment(0));
	for (let n = 0; n < 20; n++) {
		const events = Array.from({ length: 20 }, (_, of) => review(`c${of}`));
		value(await store.append([...events, attempt('q', 'a')], moment(1, n)));
	}
	let read = 0;
	const get = IDBObjectStore.prototype.get;
	vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
		this: IDBObjectStore,
		key
	) {
		read += 1;
		return get.call(this, key);
	});
	const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
	const { undo: undoable } = value(await store.undoStack());
	expect(undoable?.at).toBe(moment(1, 19).at);
	expect(all).not.toHaveBeenCalled();
	expect(read).toBeLessThan(50);
});

test('cards folded with parameters are found fresh when the store is opened again', async () => {
	const name = freshName();
	const store = await openQuickly(name);
	await store.append([review('a'), memory(0.1), review('b')], moment(0));
	const cards = value(await store.cards());
	store.close();
	const cleared = vi.spyOn(IDBObjectStore.prototype, 'clear');
	const again = await openQuickly(name);
	expect(cleared).not.toHaveBeenCalled();
	await again.append([review('a')], moment(2));
	expect(value(await again.cards())).toEqual(await refolded(again));
	expect(value(await again.cards())).not.toEqual(cards);
});

test('parameters in the mark that are none cost no card', async () => {
	const name = freshName();
	const store = await openQuickly(name);
	await store.append([review('a'), memory(0.1)], moment(0));
	store.close();
	await changeByHand(name, 'meta', 'log', (meta) => ({
		...meta,
		cache: { ...meta.cache, parameters: [1, 2, 3] }
	}));
	const again = await openQuickly(name);
	expect(value(await again.cards())).toEqual(await refolded(again));
	await again.append([review('a')], moment(3));
	expect(value(await again.cards())).toEqual(await refolded(again));
});

test('a suspended card is in no index, a buried one on the day on which its burial ends', async () => {
	const name = freshName();
	const store = await openQuickly(name);
	await store.append([review('a'), review('b'), review('c')], moment(0));
	await store.append([suspend('a'), bury('b', day(50))], moment(0, 1));
	store.close();
	const database = await openByHand(name);
	const request = database.transaction('cards').objectStore('cards').index('due').getAll();
	await new Promise((resolve) => (request.onsuccess = resolve));
	database.close();
	const rows = request.result as { state: { id: string }; dueDay: number }[];
	expect(rows.map((row) => [row.state.id, row.dueDay])).toEqual([
		[card('c'), day(2)],
		[card('b'), day(50)]
	]);
});

test.each([
	['buriedUntil', 'soon'],
	['recheckDay', NaN],
	['changedAt', null],
	['suspended', undefined]
])('a card whose %s is damaged (%s) is folded anew from the log', async (field, damage) => {
	const name = freshName();
	const store = await openQuickly(name);
	await store.append([review('a')], moment(0));
	const cards = value(await store.cards());
	store.close();
	await changeByHand(name, 'cards', card('a'), (row) => ({
		...row,
		state: { ...row.state, [field]: damage }
	}));
	expect(value(await (await openQuickly(name)).cards())).toEqual(cards);
});
