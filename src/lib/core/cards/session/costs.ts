import type { CardState, NewCard } from '../card';
import type { MemoryModel } from '../memory';
import type { Pace } from './pace';

/** A card that may be asked, and the chance that it is recalled; 0 for one never asked. */
export interface Candidate {
	readonly card: CardState | NewCard;
	readonly recall: number;
}

/** Chance that a card missed a moment ago is recalled when it returns. */
const RETURNING_RECALL = 0.85;
/** Chance that the first answer to a new card is wrong. */
const FIRST_MISSED = 0.5;
/** The recall at which cards come back. */
const PLANNED_RECALL = 0.9;

export function isNew(card: CardState | NewCard): card is NewCard {
	return !('memory' in card);
}

/** Time that a missed card takes until it is recalled once, in milliseconds. */
export function returningMs({ knownMs, againMs }: Pace): number {
	return knownMs + (1 / RETURNING_RECALL - 1) * againMs;
}

/** Time that a card is expected to take today, its returns if it is missed included, in milliseconds. */
export function expectedMs({ card, recall }: Candidate, pace: Pace): number {
	const returning = returningMs(pace);
	if (isNew(card)) return pace.newMs + FIRST_MISSED * returning;
	return recall * pace.knownMs + (1 - recall) * (pace.againMs + returning);
}

/** Time that a card takes a day, in milliseconds, if it keeps coming back as often as now. */
export function steadyMs({ lastDay, dueDay, suspended }: CardState, pace: Pace): number {
	return suspended ? 0 : reviewMs(pace) / Math.max(1, dueDay - lastDay);
}

/** What a new card will add to a day of the coming week, in milliseconds. */
export function steadyMsOfNew(model: MemoryModel, pace: Pace): number {
	const interval = model.interval(model.next(undefined, 0, 3), PLANNED_RECALL);
	return reviewMs(pace) / Math.max(1, Math.round(interval));
}

function reviewMs(pace: Pace): number {
	const { knownMs, againMs } = pace;
	return PLANNED_RECALL * knownMs + (1 - PLANNED_RECALL) * (againMs + returningMs(pace));
}
