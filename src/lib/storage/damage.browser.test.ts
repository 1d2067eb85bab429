import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardRow } from './database';
import { breakWrite, contentOf, fails, storeWithHistory } from './fault-testing';
import {
	card,
	changeByHand,
	day,
	entry,
	freshName,
	moment,
	openQuickly,
	refolded,
	review,
	value,
	writeByHand
} from './store-testing';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a damaged record', () => {
	const damage: readonly [what: string, row: (good: Record<string, unknown>) => unknown][] = [
		['nothing but an id', ({ id }) => ({ entry: { id } })],
		['a rating that is none', (good) => ({ entry: { ...good, rating: 9 }, cards: [card('a')] })],
		['another type', (good) => ({ entry: { ...good, type: 'dream' }, cards: [card('a')] })]
	];

	test.each(damage)('in the log (%s) is passed over and counted', async (_, row) => {
		const { name, store, before } = await storeWithHistory();
		store.close();
		const broken = before.entries[2] as never;
		await writeByHand(name, 'entries', (objects) => objects.put(row(broken)));
		const ondamaged = vi.fn();
		const again = await openQuickly(name, { ondamaged });
		expect(value(await again.entries())).toEqual(before.entries.slice(0, 2));
		expect(value(await again.newest(5))).toHaveLength(2);
		expect(value(await again.append([review('a')], moment(6)))).toHaveLength(1);
		expect(value(await again.append([review('a')], moment(5)))).toHaveLength(1);
		expect(value(await again.cards())).toHaveLength(2);
		expect(ondamaged.mock.calls).toEqual([[1]]);
	});

	test('that the browser cannot read at all costs only itself', async () => {
		const { store, before } = await storeWithHistory();
		const lost = before.entries[1]?.id;
		for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype]) {
			vi.spyOn(owner, 'getAll').mockImplementation(fails('NotReadableError') as never);
		}
		const get = IDBObjectStore.prototype.get;
		vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
			this: IDBObjectStore,
			key
		) {
			if (key === lost) throw new DOMException('file missing', 'NotReadableError');
			return get.call(this, key);
		});

		expect(value(await store.entries()).map(({ id }) => id)).toEqual(
			before.entries.map(({ id }) => id).filter((id) => id !== lost)
		);
	});

	test.each(['getAll', 'no getAll'])(
		'costs only itself in a log of several pages, by %s, at the end of a page too',
		async (how) => {
			const store = await openQuickly(freshName());
			const events = Array.from({ length: 2_300 }, () => review('a'));
			const entries = value(await store.append(events, moment(0)));
			expect(value(await store.entries())).toEqual(entries);
			const byKey = entries.map(({ id }) => id).sort();
			const lost = [byKey[0], byKey[999], byKey[1_000], byKey[2_299]];
			const get = IDBObjectStore.prototype.get;
			const getAll = IDBObjectStore.prototype.getAll;
			vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
				this: IDBObjectStore,
				query,
				count
			) {
				// One page can be read as a whole, unless none can.
				const isSecond = query instanceof IDBKeyRange && query.lower === byKey[999];
				if (how === 'getAll' && !isSecond) return getAll.call(this, query, count);
				throw new DOMException('file missing', 'NotReadableError');
			});
			vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
				this: IDBObjectStore,
				key
			) {
				if (lost.includes(key as never)) throw new DOMException('gone', 'NotReadableError');
				return get.call(this, key);
			});
			const unread = how === 'getAll' ? [byKey[1_000]] : lost;
			const left = entries.filter(({ id }) => !unread.includes(id));
			expect(value(await store.entries())).toEqual(left);
		}
	);

	test('that cannot be read does not undo what is written beside it', async () => {
		const { store, before } = await storeWithHistory();
		const [, , lost] = before.entries;
		const get = IDBObjectStore.prototype.get;
		vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
			this: IDBObjectStore,
			key
		) {
			// The browser's own way to fail: an error that undoes the transaction if it is let.
			return key === lost?.id ? this.add({ entry: lost, cards: [] }) : get.call(this, key);
		});
		const undo = { type: 'undo', entry: lost?.id ?? entry('none', 1) } as const;
		const kept = value(await store.append([undo], moment(4)));
		vi.restoreAllMocks();
		expect(value(await store.entries())).toEqual([...before.entries, ...kept]);
	});

	const cardDamage: readonly [what: string, change: (row: CardRow) => unknown][] = [
		['no card', ({ state }) => ({ state: { id: state.id }, dueDay: 3 })],
		['due on another day', (row) => ({ ...row, dueDay: 1 })],
		[
			'out of the range of the model',
			({ state, dueDay }) => ({
				state: { ...state, memory: { stability: 0, difficulty: 5 } },
				dueDay
			})
		]
	];

	test.each(cardDamage)('among the cards (%s) is folded anew from the log', async (_, change) => {
		const { name, store, before } = await storeWithHistory();
		store.close();
		await changeByHand(name, 'cards', card('a'), change);
		const again = await openQuickly(name);
		expect(value(await again.dueCards(day(-9)))).toEqual([]);
		expect(value(await again.cards())).toEqual(before.cards);
		expect(value(await again.dueCards(day(1000)))).toHaveLength(2);
	});

	test.each(cardDamage)('among the cards (%s) does not hinder a review', async (_, change) => {
		const { name, store } = await storeWithHistory();
		store.close();
		await changeByHand(name, 'cards', card('a'), change);
		const again = await openQuickly(name);
		value(await again.append([review('a')], moment(6)));
		expect(value(await again.cards())).toEqual(await refolded(again));
	});

	test('a card that is gone is folded anew from the log', async () => {
		const { name, store, before } = await storeWithHistory();
		store.close();
		await writeByHand(name, 'cards', (cards) => cards.delete(card('a')));
		expect(value(await (await openQuickly(name)).cards())).toEqual(before.cards);
	});

	test('of the device gives the device a new name, and costs no entry and no card', async () => {
		const { name, store, before } = await storeWithHistory();
		store.close();
		await writeByHand(name, 'meta', (meta) => meta.put({ device: 7 }, 'log'));
		const again = await openQuickly(name);
		expect(await contentOf(again)).toEqual(before);
		const [next] = value(await again.append([review('a')], moment(9)));
		expect(next?.id.split('.')[0]).not.toBe(before.entries[0]?.id.split('.')[0]);
	});

	test('of the fold: cards of other rules are folded anew when the store is opened', async () => {
		const { name, store, before } = await storeWithHistory();
		store.close();
		await changeByHand(name, 'cards', card('a'), ({ state }) => ({
			state: { ...state, dueDay: 1 },
			dueDay: 1
		}));
		await changeByHand(name, 'meta', 'log', (meta) => ({
			...meta,
			cache: { ...meta.cache, fold: 'older' }
		}));
		const again = await openQuickly(name);
		expect(value(await again.cards())).toEqual(before.cards);
	});
});

test('cards that fit the log are not folded anew when the store is opened', async () => {
	const { name, store } = await storeWithHistory();
	value(await store.merge((await storeWithHistory()).before.entries));
	const [last] = value(await store.append([review('only')], moment(8)));
	value(await store.append([{ type: 'undo', entry: last?.id ?? entry('none', 1) }], moment(9)));
	store.close();
	const written = breakWrite(0, fails('none'));
	await openQuickly(name);
	expect(written()).toBe(0);
});
