import type { CardState } from '../../core/cards/card';

/** The cards still to be asked, and what was done so far, so that it can be undone. */
export interface StudyQueue {
	/** The first is the one on the screen. */
	readonly waiting: readonly CardState[];
	/** Each card as it was before its review, newest last. */
	readonly past: readonly CardState[];
}

export function startQueue(due: readonly CardState[]): StudyQueue {
	return { waiting: due, past: [] };
}

/** After the first card's review: missed, it comes back behind all others; recalled, it is done. */
export function reviewed({ waiting, past }: StudyQueue, after: CardState): StudyQueue {
	const [before, ...rest] = waiting;
	if (!before) return { waiting, past };
	return {
		waiting: after.lastRating === 1 ? [...rest, after] : rest,
		past: [...past, before]
	};
}

/** The card reviewed last is on the screen again, as it was before. */
export function undone({ waiting, past }: StudyQueue): StudyQueue {
	const before = past.at(-1);
	if (!before) return { waiting, past };
	return {
		waiting: [before, ...waiting.filter(({ id }) => id !== before.id)],
		past: past.slice(0, -1)
	};
}

/** Without the first card, which cannot be asked: its set is not here any more. */
export function skipped({ waiting, past }: StudyQueue): StudyQueue {
	return { waiting: waiting.slice(1), past };
}
