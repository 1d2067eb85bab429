import { partsOf } from '../../core/log/compare-entries';
import type { Entry, EntryId, LogEvent, Moment } from '../../core/log/entry';
import { parseEntry } from '../../core/log/parse-entry';
import { ok, type Result } from '../../core/result';
import type { StorageProblem, Store } from '../store';

/**
 * Adds the events, also when damage has set the device's counter back, so that the next ids are
 * taken: then under the next ids that are free, as a merge, which moves the counter on.
 */
export async function appendAnyway(
	store: Store,
	events: readonly LogEvent[],
	moment: Moment
): Promise<Result<readonly Entry[], StorageProblem>> {
	try {
		return await store.append(events, moment);
	} catch (error) {
		if (!(error instanceof DOMException) || error.name !== 'ConstraintError') throw error;
		const log = await store.entries();
		if (!log.ok) return log;
		const entries = withFreeIds(log.value, events, moment);
		const merged = await store.merge(entries);
		return merged.ok ? ok(entries) : merged;
	}
}

/** The device that wrote last is this one, unless a backup of another was just restored. */
function withFreeIds(
	log: readonly Entry[],
	events: readonly LogEvent[],
	moment: Moment
): readonly Entry[] {
	const last = log.at(-1);
	const [device] = last ? partsOf(last.id) : [crypto.randomUUID()];
	let highest = 0;
	for (const { id } of log) {
		const [of, count] = partsOf(id);
		if (of === device) highest = Math.max(highest, count);
	}
	return events.map((event, index) => {
		const id = `${device}.${highest + index + 1}` as EntryId;
		const entry = parseEntry({ ...event, ...moment, id });
		if (!entry.ok) throw new RangeError(`an event of type ${event.type}: ${entry.error}`);
		return entry.value;
	});
}
