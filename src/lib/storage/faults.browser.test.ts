import { afterEach, describe, expect, test, vi } from 'vitest';
import { breakWrite, contentOf, fails, storeWithHistory } from './fault-testing';
import { openStore } from './idb-store';
import {
	attempt,
	entry,
	freshName,
	moment,
	openByHand,
	openQuickly,
	refolded,
	review,
	value,
	writeByHand
} from './store-testing';

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** A request that is never answered. */
function unanswered<Kind extends IDBRequest>(kind: { prototype: Kind }): Kind {
	const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined };
	return Object.assign(Object.create(kind.prototype) as Kind, deaf);
}

/** Writes of one append of two events that touch three cards: two entries, three cards, the counter. */
const WRITES_OF_APPEND = 6;
const events = () => [review('a'), attempt('q', 'b', 'new')];

describe('a full disk', () => {
	test('is what the six writes of this append meet, one after the other', async () => {
		const { store } = await storeWithHistory();
		const counted = breakWrite(0, fails('none'));
		value(await store.append(events(), moment(5)));
		expect(counted()).toBe(WRITES_OF_APPEND);
	});

	test.each(Array.from({ length: WRITES_OF_APPEND }, (_, k) => k + 1))(
		'at write %i of an append refuses it, and nothing of it is kept',
		async (k) => {
			const { name, store, before } = await storeWithHistory();
			breakWrite(k, fails('QuotaExceededError'));
			expect(await store.append(events(), moment(5))).toEqual({
				ok: false,
				error: { kind: 'full' }
			});
			vi.restoreAllMocks();
			expect(await contentOf(store)).toEqual(before);
			expect(await contentOf(await openQuickly(name))).toEqual(before);
			expect(value(await store.append(events(), moment(5)))).toHaveLength(2);
		}
	);

	test('met only when the transaction ends refuses the append too', async () => {
		const { store, before } = await storeWithHistory();
		vi.spyOn(IDBTransaction.prototype, 'error', 'get').mockReturnValue(
			new DOMException('the disk is full', 'QuotaExceededError')
		);
		breakWrite(WRITES_OF_APPEND, function (this: IDBObjectStore) {
			const request = this.count();
			this.transaction.abort();
			return request;
		});
		expect(await store.append(events(), moment(5))).toEqual({ ok: false, error: { kind: 'full' } });
		vi.restoreAllMocks();
		expect(await contentOf(store)).toEqual(before);
	});

	test('in a merge keeps all that was here and nothing that was not', async () => {
		const { store, before } = await storeWithHistory();
		const other = (await storeWithHistory()).before.entries;
		for (let k = 1; k <= 7; k++) {
			breakWrite(k, fails('QuotaExceededError'));
			expect(await store.merge(other)).toEqual({ ok: false, error: { kind: 'full' } });
			vi.restoreAllMocks();
			expect(await contentOf(store)).toEqual(before);
		}
	});

	test('does not keep the log from being opened and read when the cards are stale', async () => {
		const { name, store, before } = await storeWithHistory();
		store.close();
		await writeByHand(name, 'cards', (cards) => cards.clear());
		breakWrite(1, fails('QuotaExceededError'));
		const again = await openQuickly(name);
		expect(value(await again.entries())).toEqual(before.entries);
	});
});

describe('a lost connection', () => {
	test.each(['UnknownError', 'InvalidStateError', 'AbortError'])(
		'(%s) at any write is mended by a new one, and nothing is written twice',
		async (error) => {
			for (let k = 1; k <= WRITES_OF_APPEND; k++) {
				const { store, before } = await storeWithHistory();
				breakWrite(k, fails(error));
				const kept = value(await store.append(events(), moment(5)));
				vi.restoreAllMocks();
				expect(value(await store.entries())).toEqual([...before.entries, ...kept]);
				expect(value(await store.cards())).toEqual(await refolded(store));
			}
		}
	);

	test('that comes after the entries were kept, before it was said, does not keep them twice', async () => {
		const { store, before } = await storeWithHistory();
		const original = IDBDatabase.prototype.transaction;
		let first = true;
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
			this: IDBDatabase,
			...args
		) {
			const transaction = original.apply(this, args);
			if (!first) return transaction;
			first = false;
			const listen = transaction.addEventListener.bind(transaction);
			// It completes, and the page is told that it failed.
			transaction.addEventListener = (type: string, listener: never) =>
				listen(type === 'complete' ? 'unheard' : type, listener);
			listen('complete', () => transaction.dispatchEvent(new Event('abort')));
			return transaction;
		});
		const kept = value(await store.append(events(), moment(5)));
		expect(first).toBe(false);
		expect(value(await store.entries())).toEqual([...before.entries, ...kept]);
	});

	test('is given up after the last try, says what the browser said, and can heal later', async () => {
		const { store, before } = await storeWithHistory();
		const opens = vi.spyOn(indexedDB, 'open');
		const transactions = vi
			.spyOn(IDBDatabase.prototype, 'transaction')
			.mockImplementation(fails('UnknownError') as never);
		expect(await store.append(events(), moment(5))).toEqual({
			ok: false,
			error: { kind: 'lost', detail: 'UnknownError: made to fail' }
		});
		// One at first, and one after each of the four pauses that these tests give.
		expect(transactions).toHaveBeenCalledTimes(5);
		expect(opens).toHaveBeenCalledTimes(4);
		vi.restoreAllMocks();
		expect(await contentOf(store)).toEqual(before);
	});

	test('waits longer before each new try', async () => {
		const name = freshName();
		const store = await openQuickly(name, { backOffMs: [20, 40, 80] });
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(
			fails('UnknownError') as never
		);
		const begun = performance.now();
		await store.entries();
		expect(performance.now() - begun).toBeGreaterThanOrEqual(139);
	});
});

describe('a browser that does not answer', () => {
	test('when the database is opened is given up after two tries', async () => {
		const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => unanswered(IDBOpenDBRequest));
		expect(await openStore({ name: freshName(), timeoutMs: 30 })).toEqual({
			ok: false,
			error: { kind: 'stuck' }
		});
		expect(open).toHaveBeenCalledTimes(2);
	});

	test('the first time and does the second is no trouble', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => unanswered(IDBOpenDBRequest));
		const store = await openStore({ name: freshName(), timeoutMs: 1500 });
		expect(value(await value(store).append([review('a')], moment(0)))).toHaveLength(1);
	});

	test('at any write of an append loses nothing and writes nothing twice', async () => {
		for (let k = 1; k <= WRITES_OF_APPEND; k++) {
			const { name, before } = await storeWithHistory();
			const store = await openQuickly(name, { answerMs: 800 });
			breakWrite(k, function (this: IDBObjectStore) {
				keepBusy(this);
				return unanswered(IDBRequest);
			});
			const kept = value(await store.append(events(), moment(5)));
			vi.restoreAllMocks();
			expect(value(await store.entries())).toEqual([...before.entries, ...kept]);
		}
	});

	/** Asks on and on, so that the transaction ends only when it is undone. */
	function keepBusy(store: IDBObjectStore) {
		store.count().onsuccess = () => keepBusy(store);
	}
});

describe('a browser that gives no storage', () => {
	test('because there is none is blocked', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(await openStore({ name: freshName() })).toEqual({
			ok: false,
			error: { kind: 'blocked' }
		});
	});

	test.each(['SecurityError', 'InvalidStateError'])('because of a %s is blocked', async (name) => {
		vi.spyOn(indexedDB, 'open').mockImplementation(fails(name));
		expect(await openStore({ name: freshName() })).toEqual({
			ok: false,
			error: { kind: 'blocked' }
		});
	});
});

describe('another Parley', () => {
	test('that is newer has the database to itself, unharmed', async () => {
		const name = freshName();
		(await openByHand(name, 999)).close();
		expect(await openStore({ name })).toEqual({ ok: false, error: { kind: 'newer' } });
		const still = await openByHand(name);
		expect(still.version).toBe(999);
		still.close();
	});

	test('that comes to update the database is let in, and this one says so', async () => {
		const onclosed = vi.fn();
		const name = freshName();
		const store = await openQuickly(name, { onclosed });
		value(await store.append([review('a')], moment(0)));
		const newer = await openByHand(name, 999);
		expect(onclosed.mock.calls).toEqual([['updated']]);
		expect(await store.append([review('a')], moment(1))).toEqual({
			ok: false,
			error: { kind: 'newer' }
		});
		newer.close();
	});

	test('that holds an old database and does not let go makes this one stuck, not endless', async () => {
		const name = freshName();
		const deaf = await openByHand(name, 1);
		const other = vi.spyOn(indexedDB, 'open');
		const original = other.getMockImplementation() ?? IDBFactory.prototype.open.bind(indexedDB);
		other.mockImplementation((database) => original(database, 2));
		expect(await openStore({ name, timeoutMs: 50 })).toEqual({
			ok: false,
			error: { kind: 'stuck' }
		});
		deaf.close();
	});
});

test('site data cleared under an open page is said, and the store can be used on', async () => {
	const onclosed = vi.fn();
	const name = freshName();
	const store = await openQuickly(name, { onclosed });
	value(await store.append([review('a')], moment(0)));
	await new Promise((resolve) => {
		indexedDB.deleteDatabase(name).onsuccess = resolve;
	});
	expect(onclosed.mock.calls).toEqual([['cleared']]);
	expect(value(await store.entries())).toEqual([]);
	expect(value(await store.append([review('b')], moment(1)))).toHaveLength(1);
});

test('a store that was closed says so instead of opening again', async () => {
	const store = await openQuickly(freshName());
	store.close();
	expect(await store.entries()).toMatchObject({ ok: false, error: { kind: 'lost' } });
});

test('every append and every merge is strict: complete means on disk', async () => {
	const { store, before } = await storeWithHistory();
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	value(await store.append([review('a')], moment(5)));
	value(
		await store.merge([...before.entries, { ...review('a'), ...moment(6), id: entry('b', 1) }])
	);
	expect(transaction.mock.calls.map(([, ...how]) => how)).toEqual([
		['readwrite', { durability: 'strict' }],
		['readwrite', { durability: 'strict' }]
	]);
});
