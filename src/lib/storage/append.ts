import type { Entry, EntryId, LogEvent, Moment } from '../core/log/entry';
import { parseEntry } from '../core/log/parse-entry';
import { EMPTY, follow, rebuild } from './card-cache';
import { eraseDeleted, mayErase } from './erasure';
import type { Meta, Rows } from './rows';

/** The meta record; a new one, with a new device id, when there is none. Not written yet. */
export async function metaOf(rows: Rows): Promise<Meta> {
	return (await rows.meta()) ?? { device: newDevice(), counter: 0, cache: EMPTY };
}

/** Folds all cards anew from the log. */
export async function renewCache(rows: Rows): Promise<void> {
	const meta = await metaOf(rows);
	await rows.putMeta({ ...meta, cache: await rebuild(rows) });
}

/**
 * Gives the events their ids, and keeps them, the counter and the cards they change.
 *
 * @throws RangeError for an event that could not be read again: the caller has a bug.
 */
export async function appendTo(
	rows: Rows,
	events: readonly LogEvent[],
	moment: Moment
): Promise<readonly Entry[]> {
	const meta = await metaOf(rows);
	const counter = meta.counter + events.length;
	const entries = events.map((event, index): Entry => {
		const id = `${meta.device}.${meta.counter + index + 1}` as EntryId;
		const entry = parseEntry({ ...event, ...moment, id });
		if (!entry.ok) throw new RangeError(`an event of type ${event.type}: ${entry.error}`);
		return entry.value;
	});
	await Promise.all(entries.map((entry) => rows.addEntry(entry)));
	const cache = await follow(rows, entries, meta.cache);
	const erased = mayErase(events) ? (await eraseDeleted(rows)).size : 0;
	await rows.putMeta({ ...meta, counter, cache: { ...cache, entries: cache.entries - erased } });
	return entries;
}

/** Whether these very entries are here already. */
export async function areKept(rows: Rows, entries: readonly Entry[]): Promise<boolean> {
	for (const entry of entries) {
		const kept = await rows.entry(entry.id);
		if (JSON.stringify(kept) !== JSON.stringify(entry)) return false;
	}
	return true;
}

/** 48 bits of chance, as 12 hexadecimal digits: no two devices of one learner will ever share them. */
function newDevice(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(6));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
