import { expect, test } from 'vitest';
import version1 from '../../../tests/fixtures/databases/v1.json';
import {
	card,
	day,
	entry,
	freshName,
	moment,
	openByHand,
	openQuickly,
	refolded,
	review,
	value
} from './store-testing';

/** A database as a released version left it: add one for each new version, never edit one. */
interface Saved {
	version: number;
	stores: {
		name: string;
		keyPath: string | null;
		indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
		records: { key?: string; value: unknown }[];
	}[];
}
const SAVED: readonly Saved[] = [version1];

/** Builds the database by what was saved alone, without today's code. */
function restore(name: string, { version, stores }: Saved): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => {
			for (const { name: storeName, keyPath, indexes, records } of stores) {
				const objects = request.result.createObjectStore(storeName, { keyPath });
				for (const index of indexes) objects.createIndex(index.name, index.keyPath, index);
				for (const { key, value: record } of records) objects.add(record, key);
			}
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
		request.onerror = () => reject(request.error);
	});
}

test.each(SAVED)('a database of version $version opens with all that was learnt', async (saved) => {
	const name = freshName();
	await restore(name, saved);
	const store = await openQuickly(name, {
		ondamaged: (count) => expect.fail(`${count} entries cannot be read`)
	});

	// Counted by hand in the history of the fixture, which every version's fixture tells.
	const entries = value(await store.entries());
	expect(entries).toHaveLength(12);
	expect(
		value(await store.cards()).map((state) => [state.id, state.reviews, state.lapses])
	).toEqual([
		[card('F04'), 2, 1],
		[card('F05'), 2, 0],
		[card('F07'), 1, 0],
		[card('F16'), 2, 0]
	]);
	expect(value(await store.dueCards(day(3))).map((state) => state.id)).toEqual([
		card('F04'),
		card('F16')
	]);
	expect(value(await store.latestQuiz())?.attempts.map((attempt) => attempt.response)).toEqual([
		'20 October',
		'True',
		['1989', '2001']
	]);
	expect([...value(await store.settings())]).toEqual([['minutes', 15]]);
	expect(value(await store.addedSets()).map(({ set }) => set)).toEqual(['own']);
	expect(value(await store.cards())).toEqual(await refolded(store));

	const [next] = value(await store.append([review('F04')], moment(9)));
	expect(next?.id).toBe(entry('0a1b2c3d4e5f', 13));
});

test('a new database has the same stores and indexes as the newest saved one', async () => {
	const newest = SAVED.at(-1);
	const databaseName = freshName();
	(await openQuickly(databaseName)).close();
	const database = await openByHand(databaseName);
	expect(database.version).toBe(newest?.version);
	const transaction = database.transaction([...database.objectStoreNames]);
	const stores = [...database.objectStoreNames].map((storeName) => {
		const objects = transaction.objectStore(storeName);
		const indexes = [...objects.indexNames].map((indexName) => {
			const { keyPath, multiEntry, unique } = objects.index(indexName);
			return { name: indexName, keyPath, multiEntry, unique };
		});
		return { name: storeName, keyPath: objects.keyPath, indexes };
	});
	const expected = newest?.stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }));
	expect(stores).toEqual(expected);
	database.close();
});
