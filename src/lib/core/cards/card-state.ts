import type { CardState, Review, StudyDay } from './card';
import type { MemoryModel } from './memory';
import { elapsedStudyDays } from './study-day';

/** How a card is planned after a review. */
export interface Planning {
	/** Chance of recall at which the card comes back: above 0, at most 1. */
	readonly desiredRetention: number;
}

const DEFAULT_PLANNING: Planning = { desiredRetention: 0.9 };

const MAX_INTERVAL_DAYS = 36_500;

/**
 * The card after one more review, which must not be older than its last: fold a late arrival in
 * with `foldReviews`. A miss stays due on its own study day until the card is recalled once. A study
 * day before the last one (a clock set back, a flight that gains a day) counts as none elapsed.
 */
export function reviewCard(
	state: CardState | undefined,
	review: Review,
	model: MemoryModel,
	planning: Planning = DEFAULT_PLANNING
): CardState {
	const elapsedDays = state ? elapsedStudyDays(state.lastDay, review.day) : 0;
	const memory = model.next(state?.memory, elapsedDays, review.rating);
	const missed = review.rating === 1;
	const wasKnown = state !== undefined && state.lastRating !== 1 && elapsedDays > 0;
	const days = missed ? 0 : intervalDays(model.interval(memory, planning.desiredRetention));
	return {
		id: review.card,
		memory,
		reviews: (state?.reviews ?? 0) + 1,
		lapses: (state?.lapses ?? 0) + (missed && wasKnown ? 1 : 0),
		lastAt: review.at,
		lastDay: review.day,
		lastRating: review.rating,
		dueDay: (review.day + days) as StudyDay,
		suspended: state?.suspended ?? false
	};
}

/**
 * One card's state from all its reviews, in the order of their instants and, at one instant, as
 * given; nothing when there are none.
 */
export function foldReviews(
	reviews: readonly Review[],
	model: MemoryModel,
	planning: Planning = DEFAULT_PLANNING
): CardState | undefined {
	const inOrder = [...reviews].sort((a, b) => a.at - b.at);
	return inOrder.reduce<CardState | undefined>(
		(state, review) => reviewCard(state, review, model, planning),
		undefined
	);
}

/** Whole days, halves away from zero: at least 1, at most 36,500. */
export function intervalDays(unrounded: number): number {
	return Math.min(Math.max(Math.round(unrounded), 1), MAX_INTERVAL_DAYS);
}
