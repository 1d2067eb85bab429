import { hashOf } from '../rng';
import type { CardId, CardState, Review, StudyDay } from './card';
import type { MemoryModel } from './memory';
import { fuzzedDays, windowAfter } from './planning/fuzz';
import { elapsedStudyDays } from './study-day';

/** How a card is planned after a review. */
export interface Planning {
	/** Chance of recall at which the card comes back: above 0, at most 1. */
	readonly desiredRetention: number;
}

const DEFAULT_PLANNING: Planning = { desiredRetention: 0.9 };

/** A confident mistake is looked at again after so many days, however well it was relearnt. */
const RECHECK_DAYS = 7;

/**
 * The card after one more review, which must not be older than its last: fold a late arrival in
 * with `foldReviews`. A miss stays due on its own study day until the card is recalled once. A study
 * day before the last one (a clock set back, a flight that gains a day) counts as none elapsed.
 *
 * A recalled card comes back after the days that the review was given, as far as its model's window
 * has them; without, after a day of the window that every device picks alike.
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
	const reviews = (state?.reviews ?? 0) + 1;
	const interval = model.interval(memory, planning.desiredRetention);
	const days = missed ? 0 : daysUntilDue(review, reviews, interval, elapsedDays);
	const recheckDay = recheckDayAfter(state, review);
	return {
		id: review.card,
		memory,
		reviews,
		lapses: (state?.lapses ?? 0) + (missed && wasKnown ? 1 : 0),
		lastAt: review.at,
		lastDay: review.day,
		lastRating: review.rating,
		dueDay: Math.min(review.day + days, recheckDay ?? Infinity) as StudyDay,
		suspended: state?.suspended ?? false,
		...(state?.buriedUntil === undefined ? {} : { buriedUntil: state.buriedUntil }),
		...(recheckDay === undefined ? {} : { recheckDay })
	};
}

function daysUntilDue(
	{ card, days }: Review,
	reviews: number,
	interval: number,
	elapsedDays: number
): number {
	const window = windowAfter(interval, elapsedDays);
	if (days === undefined) return fuzzedDays(window, factorOf(card, reviews));
	return Math.min(Math.max(days, window.least), window.most);
}

/** How far into its window a card is put when nothing else decides: by its id and its reviews. */
function factorOf(card: CardId, reviews: number): number {
	return hashOf(`${card}/${reviews}`)[0] / 2 ** 32;
}

function recheckDayAfter(
	state: CardState | undefined,
	{ day, rating, sure }: Review
): StudyDay | undefined {
	if (rating === 1 && sure === true) return (day + RECHECK_DAYS) as StudyDay;
	const pending = state?.recheckDay;
	return pending !== undefined && day < pending ? pending : undefined;
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
