import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../core/log/entry';
import {
	changeByHand,
	erasure,
	freshName,
	moment,
	ofAssignment,
	openQuickly,
	review,
	value
} from '../store-testing';
import { withJournal, type JournaledStore } from './journaled-store';
import type { Healed } from './settle';

const worker = () =>
	new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' });

const open: JournaledStore[] = [];

async function start(name: string) {
	const told: Healed[] = [];
	const store = await withJournal(await openQuickly(name), {
		...{ name, worker, onhealed: (healed: Healed) => told.push(healed) }
	});
	await store.settled;
	open.push(store);
	return { store, told };
}

function wipe(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});
}

const log = async (store: JournaledStore) => value(await store.entries());
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

async function withHistory(name: string, count = 3) {
	const { store } = await start(name);
	for (let number = 0; number < count; number++) {
		value(await store.append([review(`c${number % 7}`)], moment(0, number)));
	}
	const before = await log(store);
	store.close();
	return before;
}

afterEach(() => {
	for (const store of open.splice(0)) store.close();
});

test('a wiped database is brought back from the journal alone, and that is told', async () => {
	const name = freshName();
	const before = await withHistory(name, 5);
	await wipe(name);
	localStorage.clear();
	const { store, told } = await start(name);
	expect(await log(store)).toEqual(before);
	expect(told).toEqual([{ wiped: true, answers: 5, missing: 0 }]);
});

test('without the journal, the last twenty come back from localStorage, and the rest is told', async () => {
	const name = freshName();
	const before = await withHistory(name, 25);
	await wipe(name);
	await (
		await navigator.storage.getDirectory()
	).removeEntry(`${name}-journal`, { recursive: true });
	const { store, told } = await start(name);
	expect(await log(store)).toEqual(before.slice(-20));
	expect(told).toEqual([{ wiped: true, answers: 20, missing: 5 }]);
});

test('a journal that is lost is filled from the database', async () => {
	const name = freshName();
	const before = await withHistory(name, 5);
	await (
		await navigator.storage.getDirectory()
	).removeEntry(`${name}-journal`, { recursive: true });
	(await start(name)).store.close();
	await wipe(name);
	localStorage.clear();
	expect(await log((await start(name)).store)).toEqual(before);
});

test('many starts leave a journal that still heals a whole wipe', async () => {
	const name = freshName();
	for (let round = 0; round < 6; round++) {
		const { store } = await start(name);
		for (let number = 0; number < 30; number++) {
			value(await store.append([review(`c${number}`)], moment(round, number)));
		}
		store.close();
	}
	await wipe(name);
	localStorage.clear();
	expect(await log((await start(name)).store)).toHaveLength(180);
});

test('what was erased does not come back', async () => {
	const name = freshName();
	await withHistory(name);
	const { store } = await start(name);
	value(await store.eraseAll());
	value(await store.append([review('new')], moment(9)));
	store.close();
	await wipe(name);
	localStorage.clear();
	const healed = await log((await start(name)).store);
	expect(healed.map(({ at }) => at)).toEqual([moment(9).at]);
});

test('a shared quiz that was deleted does not come back', async () => {
	const name = freshName();
	const { store } = await start(name);
	value(await store.append(ofAssignment('one'), moment(0)));
	value(await store.append([erasure('one')], moment(1)));
	const before = await log(store);
	store.close();
	await wipe(name);
	localStorage.clear();
	expect(ids(await log((await start(name)).store))).toEqual(ids(before));
});

test('one id with two contents, as a copied profile brings, keeps both', async () => {
	const name = freshName();
	const { store } = await start(name);
	const [first] = value(await store.append([review('a')], moment(0)));
	const twin = { ...first, ...review('b') } as Entry;
	expect(value(await store.merge([twin]))).toEqual({ added: 1, alreadyHere: 0 });
	expect(value(await store.merge([twin])).added).toBe(0);
	expect(await log(store)).toHaveLength(2);
});

test('a counter set back by damage does not stop the learner', async () => {
	const name = freshName();
	const before = await withHistory(name);
	await changeByHand(name, 'meta', 'log', (meta) => ({ ...meta, counter: 1 }));
	const { store } = await start(name);
	for (const number of [1, 2, 3]) value(await store.append([review('z')], moment(9, number)));
	const after = await log(store);
	expect(new Set(ids(after)).size).toBe(before.length + 3);
});

test('where the browser has no such files, Cache Storage and localStorage keep the second copy', async () => {
	const name = freshName();
	const none = () => {
		throw new Error('no worker here');
	};
	const begin = async () => withJournal(await openQuickly(name), { ...{ name, worker: none } });
	const store = await begin();
	await store.settled;
	for (let number = 0; number < 120; number++) {
		value(await store.append([review('a')], moment(0, number)));
	}
	store.close();
	await wipe(name);
	const again = await begin();
	open.push(again);
	await again.settled;
	expect(await log(again)).toHaveLength(120);
});
