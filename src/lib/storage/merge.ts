import type { Entry } from '../core/log/entry';
import { metaOf } from './append';
import { rebuild } from './card-cache';
import { eraseDeleted } from './erasure';
import type { Rows } from './rows';
import type { Merged } from './store';

/** Adds the entries that are not here, and folds all cards anew, as old reviews may have come in. */
export async function mergeInto(rows: Rows, entries: readonly Entry[]): Promise<Merged> {
	const meta = await metaOf(rows);
	const here = new Set(await rows.entryIds());
	let { counter } = meta;
	const added: Entry[] = [];
	for (const entry of entries) {
		if (here.has(entry.id)) continue;
		here.add(entry.id);
		added.push(entry);
		// A backup of this very device may be ahead of it; its numbers must not be given out again.
		const [device, number] = entry.id.split('.');
		if (device === meta.device) counter = Math.max(counter, Number(number));
	}
	if (added.length === 0) return { added: 0, alreadyHere: entries.length };
	await Promise.all(added.map((entry) => rows.addEntry(entry)));
	const erased = await eraseDeleted(rows);
	await rows.putMeta({ ...meta, counter, cache: await rebuild(rows) });
	return {
		added: added.filter(({ id }) => !erased.has(id)).length,
		alreadyHere: entries.length - added.length
	};
}
