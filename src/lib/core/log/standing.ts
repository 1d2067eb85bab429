import { compareEntries } from './compare-entries';
import type { Entry, EntryId, Undo } from './entry';

/**
 * The entries that still count, in the order of the log and each once: all but those that a standing
 * undo takes back. An undo that was itself taken back takes back nothing, so undoing it is a redo.
 * Undos that take each other back in a circle, which no device writes, count for nothing.
 */
export function standing(entries: readonly Entry[]): readonly Entry[] {
	const log = inOrder(entries);
	const undone = undoneBy(log.filter((entry): entry is Entry<Undo> => entry.type === 'undo'));
	return undone.size === 0 ? log : log.filter((entry) => !undone.has(entry.id));
}

/** The entries in the order of the log, each once; the same list when it is so already. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
	const follows = (entry: Entry, index: number) =>
		index === 0 || compareEntries(entries[index - 1] as Entry, entry) < 0;
	if (entries.every(follows)) return entries;
	const sorted = [...entries].sort(compareEntries);
	return sorted.filter((entry, index) => entry.id !== sorted[index - 1]?.id);
}

/**
 * Ids of entries that do not stand. Begins with the undos that nobody takes back; each settles what it
 * takes back, and the last of several that count for nothing settles its target the other way.
 */
function undoneBy(undos: readonly Entry<Undo>[]): ReadonlySet<EntryId> {
	const byId = new Map(undos.map((undo) => [undo.id, undo]));
	const unsettled = new Map<EntryId, number>();
	for (const { entry } of undos) unsettled.set(entry, (unsettled.get(entry) ?? 0) + 1);

	const undone = new Set<EntryId>();
	const settled = new Set(undos.filter(({ id }) => !unsettled.has(id)));
	// A set that grows while it is walked through is walked to its new end.
	for (const undo of settled) {
		const left = (unsettled.get(undo.entry) ?? 0) - 1;
		unsettled.set(undo.entry, left);
		const stands = !undone.has(undo.id);
		if (stands) undone.add(undo.entry);
		const target = byId.get(undo.entry);
		if (target && (stands || left === 0)) settled.add(target);
	}
	for (const undo of undos) if (!settled.has(undo)) undone.add(undo.id);
	return undone;
}
