import type { CardId, Review, StudyDay } from '../card';

/** How long this learner takes over a card, from its showing to the next one's, in milliseconds. */
export interface Pace {
	/** A card that is recalled. */
	readonly knownMs: number;
	/** A card that was never asked before, its first answer only. */
	readonly newMs: number;
	/** A card that is missed, so that its answer and explanation are read. */
	readonly againMs: number;
}

/** What stands for a learner of whom nothing is known. */
const UNKNOWN: Pace = { knownMs: 10_000, newMs: 18_000, againMs: 18_000 };
/** The unknown learner counts for so many answers. */
const UNKNOWN_ANSWERS = 10;
const RECENT = 100;
/** A learner who answers later than this, or reads for longer, was away. */
const LONGEST_MS = 60_000;

/**
 * This learner's pace: the mean, as times are to be added up, over the last hundred answers of each
 * sort. The first answers lean on those of the unknown learner.
 *
 * @param reviews the newest of the log, a few hundred or all; in any order.
 * @param reviewsOf how many reviews a card has in all, which tells whether its first is among these.
 */
export function paceOf(
	reviews: readonly Review[],
	reviewsOf: (card: CardId) => number = () => 0
): Pace {
	const turns = turnsOf(reviews);
	const here = new Map<CardId, number>();
	for (const { card } of reviews) here.set(card, (here.get(card) ?? 0) + 1);
	const begun = new Set<CardId>();
	const first = turns.filter(({ card }) => {
		const isFirst = !begun.has(card) && here.get(card) === reviewsOf(card);
		begun.add(card);
		return isFirst;
	});
	const isFirst = new Set(first);
	const later = turns.filter((turn) => !isFirst.has(turn));
	return {
		knownMs: meanOf(
			later.filter(({ rating }) => rating > 1),
			UNKNOWN.knownMs
		),
		newMs: meanOf(first, UNKNOWN.newMs),
		againMs: meanOf(
			later.filter(({ rating }) => rating === 1),
			UNKNOWN.againMs
		)
	};
}

/** The time that went into those reviews, reading included; pauses count for a minute at most. */
export function spentMsOf(reviews: readonly Review[], today: StudyDay): number {
	return turnsOf(reviews)
		.filter(({ day }) => day === today)
		.reduce((sum, { turnMs }) => sum + turnMs, 0);
}

interface Turn extends Review {
	readonly turnMs: number;
}

/** Each review, oldest first, with the reading after it: what lies between it and the next question. */
function turnsOf(reviews: readonly Review[]): readonly Turn[] {
	const inOrder = [...reviews].sort((a, b) => a.at - b.at);
	return inOrder.map((review, place) => {
		const next = inOrder[place + 1];
		const reading = next ? next.at - next.ms - review.at : 0;
		const isReading = reading >= 0 && reading <= LONGEST_MS;
		return { ...review, turnMs: Math.min(review.ms, LONGEST_MS) + (isReading ? reading : 0) };
	});
}

function meanOf(turns: readonly Turn[], unknownMs: number): number {
	const recent = turns.slice(-RECENT);
	const sum = recent.reduce((all, { turnMs }) => all + turnMs, 0);
	return (sum + UNKNOWN_ANSWERS * unknownMs) / (recent.length + UNKNOWN_ANSWERS);
}
