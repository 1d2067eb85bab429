import { compareEntries } from './compare-entries';
import type { Entry, EntryId, Undo } from './entry';

/**
 * The entries that still count, in the order of the log and each once: all but those that a standing
 * undo takes back, and what is part of them. An undo that was itself taken back takes back nothing, so undoing it is a redo.
 * Undos that take each other back in a circle, which no device writes, count for nothing.
 */
export function standing(entries: readonly Entry[]): readonly Entry[] {
	const log = inOrder(entries);
	const undone = undoneBy(log.filter((entry): entry is Entry<Undo> => entry.type === 'undo'));
	if (undone.size === 0) return log;
	return log.filter((entry) => !undone.has(entry.id) && !undone.has(partOf(entry)));
}

/** The entry with which this one is taken back; itself, where it is no part of another. */
function partOf(entry: Entry): EntryId {
	return (entry.type === 'bury' ? entry.after : undefined) ?? entry.id;
}

/** The entries in the order of the log, each once; the same list when it is so already. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
	const follows = (entry: Entry, index: number) =>
		index === 0 || compareEntries(entries[index - 1] as Entry, entry) < 0;
	if (entries.every(follows)) return entries;
	const sorted = [...entries].sort(compareEntries);
	return sorted.filter((entry, index) => entry.id !== sorted[index - 1]?.id);
}

/** What is known of an undo while it is worked out which of them stand. */
interface Step {
	readonly undo: Entry<Undo>;
	/** The undo that it takes back, if it takes back one. */
	target: Step | undefined;
	/** How many undos of it are not settled yet. */
	waiting: number;
	/** Whether a standing undo takes it back. */
	fallen: boolean;
	settled: boolean;
}

/**
 * Ids of entries that do not stand. Begins with the undos that nobody takes back; each settles what it
 * takes back, and the last of several that count for nothing settles its target the other way.
 */
function undoneBy(undos: readonly Entry<Undo>[]): ReadonlySet<EntryId> {
	const steps = stepsOf(undos);
	const settled = steps.filter(({ waiting }) => waiting === 0);
	for (const step of settled) step.settled = true;
	// A list that grows while it is walked through is walked to its new end.
	for (const { target, fallen } of settled) {
		if (target === undefined) continue;
		target.waiting -= 1;
		if (!fallen) target.fallen = true;
		if (target.settled || (fallen && target.waiting > 0)) continue;
		target.settled = true;
		settled.push(target);
	}

	// What is left unsettled goes round in circles, each of which falls by itself.
	return new Set(steps.map(({ undo, fallen }) => (fallen ? undo.id : undo.entry)));
}

function stepsOf(undos: readonly Entry<Undo>[]): readonly Step[] {
	const steps = undos.map((undo): Step => ({
		undo,
		target: undefined,
		waiting: 0,
		fallen: false,
		settled: false
	}));
	const byId = new Map(steps.map((step) => [step.undo.id, step]));
	for (const step of steps) {
		step.target = byId.get(step.undo.entry);
		if (step.target) step.target.waiting += 1;
	}
	return steps;
}
