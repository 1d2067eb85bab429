import { resolve } from '$app/paths';
import { indexFacts, type FactIndex } from '$lib/core/facts/fact-index';
import { parseFactSetText } from '$lib/core/facts/parse-fact-set';
import type { Store } from '$lib/storage/store';
import { SHIPPED } from './shipped';

const known = new Map<string, Promise<FactIndex | undefined>>();

/**
 * The fact set of that id, ready to ask from: one that came with the app, or one that the learner
 * opened. Nothing when it is neither, or cannot be read.
 */
export function loadSet(id: string, store: Store): Promise<FactIndex | undefined> {
	const loading = known.get(id) ?? read(id, store);
	known.set(id, loading);
	return loading.then((index) => {
		if (!index) known.delete(id); // offline, perhaps: ask again next time
		return index;
	});
}

/** Lets the set be read again, after the learner opened a newer text of it. */
export function forgetSet(id: string): void {
	known.delete(id);
}

async function read(id: string, store: Store): Promise<FactIndex | undefined> {
	const text = await textOf(id, store);
	const set = text === undefined ? undefined : parseFactSetText(text).set;
	return set?.id === id ? indexFacts(set) : undefined;
}

async function textOf(id: string, store: Store): Promise<string | undefined> {
	if (!SHIPPED.some((shipped) => shipped === id)) {
		const added = await store.addedSets();
		return added.ok ? added.value.find(({ set }) => set === id)?.text : undefined;
	}
	try {
		const response = await fetch(`${resolve('/')}sets/${id}.json`);
		return response.ok ? await response.text() : undefined;
	} catch {
		return undefined; // no network, and not in the cache yet
	}
}
