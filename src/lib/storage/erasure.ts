import type { EntryId, LogEvent } from '../core/log/entry';
import type { Rows } from './rows';

/** What goes when a shared quiz is deleted. What somebody answered on this device is their own. */
const ERASED = ['assignment-made', 'result-received'] as const;

/** Whether entries are deleted when these are added. */
export function mayErase(events: readonly LogEvent[]): boolean {
	const types: readonly string[] = ['assignment-erased', ...ERASED];
	return events.some(({ type }) => types.includes(type));
}

/**
 * Deletes the entries of every quiz that was ever deleted, here or on another device: an old backup
 * does not bring them back. Such entries name no card, so no cache changes but its count.
 *
 * @returns the ids of what was deleted.
 */
export async function eraseDeleted(rows: Rows): Promise<ReadonlySet<EntryId>> {
	const tombstones = await rows.entriesOfType('assignment-erased');
	const erased = new Set(tombstones.map(({ assignment }) => assignment));
	if (erased.size === 0) return new Set();
	const ids = new Set<EntryId>();
	for (const type of ERASED) {
		for (const { id, assignment } of await rows.entriesOfType(type)) {
			if (erased.has(assignment)) ids.add(id);
		}
	}
	await Promise.all([...ids].map((id) => rows.deleteEntry(id)));
	return ids;
}
