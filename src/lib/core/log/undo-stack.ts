import type { Bury, CardReview, Entry, Reset, SetDue, Suspend, Undo } from './entry';
import { inOrderOfDoing } from './order-of-doing';
import { standing } from './standing';

/** What study can take back. Answers to a quiz stay as they were given, and settings are set anew. */
export type Action = CardReview | Suspend | Bury | SetDue | Reset;

export const ACTIONS: readonly Action['type'][] = ['review', 'suspend', 'bury', 'set-due', 'reset'];

/** What Undo and Redo would take back next, each by an undo of it. */
export interface UndoStack {
	/** The last action that counts. */
	readonly undo?: Entry<Action>;
	/** The undo made last, as long as no action came after it. */
	readonly redo?: Entry<Undo>;
}

/**
 * The stack of undo and redo as the log alone tells it: without limit, through reloads, over all
 * devices. What a device did is kept in the order in which it did it, even if its clock was set back.
 */
export function undoStackOf(entries: readonly Entry[]): UndoStack {
	const steps = inOrderOfDoing(entries.filter((entry) => isAction(entry) || entry.type === 'undo'));
	const placeOf = new Map(steps.map(({ id }, place) => [id, place]));
	const stands = new Set(standing(steps).map(({ id }) => id));
	const lastAction = steps.findLastIndex(isAction);

	const undo = steps.findLast(
		(step): step is Entry<Action> => isAction(step) && stands.has(step.id)
	);
	let redo: Entry<Undo> | undefined;
	let redoPlace = lastAction;
	for (const [place, step] of steps.entries()) {
		if (step.type !== 'undo' || !stands.has(step.id)) continue;
		const target = placeOf.get(step.entry);
		const undone = target === undefined ? undefined : steps[target];
		if (target === undefined || !undone || !isAction(undone)) continue;
		// An undo comes after what it takes back, whatever the clock of its device said.
		const latest = Math.max(place, target);
		if (latest < redoPlace) continue;
		redo = step;
		redoPlace = latest;
	}
	return { ...(undo ? { undo } : {}), ...(redo ? { redo } : {}) };
}

function isAction(entry: Entry): entry is Entry<Action> {
	const isPart = entry.type === 'bury' && entry.after !== undefined;
	return !isPart && (ACTIONS as readonly string[]).includes(entry.type);
}
