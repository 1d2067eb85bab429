import { vi } from 'vitest';
import type { Store } from './store';
import { attempt, freshName, moment, openQuickly, review, value } from './store-testing';

/** What the tests of failures share: ways to make IndexedDB fail, and a store that has something to lose. */

const WRITES = ['add', 'put', 'delete', 'clear'] as const;

/** Lets every write through but the one with that number, counted from 1, which does this instead. */
export function breakWrite(
	number: number,
	instead: (this: IDBObjectStore) => IDBRequest
): () => number {
	let count = 0;
	for (const method of WRITES) {
		const original = Reflect.get(IDBObjectStore.prototype, method) as (
			...args: unknown[]
		) => IDBRequest;
		vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
			this: IDBObjectStore,
			...args: unknown[]
		) {
			return ++count === number ? instead.call(this) : original.apply(this, args);
		} as never);
	}
	return () => count;
}

/** Throws as IndexedDB would. */
export const fails = (name: string) => () => {
	throw new DOMException('made to fail', name);
};

/** A store with some history, and what it holds. */
export async function storeWithHistory(name = freshName()) {
	const store = await openQuickly(name);
	value(await store.append([review('a'), attempt('q', 'a', 'b')], moment(0)));
	value(await store.append([review('a', 1)], moment(3)));
	return { name, store, before: await contentOf(store) };
}

export const contentOf = async (store: Store) => ({
	entries: value(await store.entries()),
	cards: value(await store.cards())
});
