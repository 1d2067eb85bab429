import { rngFrom } from '../../rng';
import type { Rating } from '../card';
import { fsrs } from '../memory';
import { trainingLogOf, type TrainingLog } from './training-log';

/** A learner made up for tests. */
export interface Learner {
	/** The parameters of this learner's memory; those of a later day take over from that day on. */
	readonly memory: (day: number) => readonly number[];
	readonly seed: string;
	readonly days: number;
	readonly newCards: number;
}

interface Card {
	readonly history: number;
	readonly reviews: { readonly day: number; readonly rating: Rating }[];
	due: number;
}

/** One review of such a learner. */
export interface LearnerReview {
	readonly history: number;
	readonly day: number;
	readonly rating: Rating;
}

/** All reviews of a learner as the fit sees them. */
export function logOfLearner(learner: Learner): TrainingLog {
	const rows = reviewsOfLearner(learner);
	return trainingLogOf({
		length: rows.length,
		histories: { length: learner.days * learner.newCards },
		history: Uint32Array.from(rows, ({ history }) => history),
		day: Int32Array.from(rows, ({ day }) => day),
		rating: Uint8Array.from(rows, ({ rating }) => rating)
	});
}

/**
 * The reviews, oldest first, of a learner who studies each day what a scheduler with everybody's parameters asks, a
 * missed card again until it is recalled, and recalls as the memory with other parameters would.
 */
export function reviewsOfLearner({
	memory,
	seed,
	days,
	newCards
}: Learner): readonly LearnerReview[] {
	const rng = rngFrom(seed);
	const scheduler = fsrs();
	const cards: Card[] = [];
	const reviews: LearnerReview[] = [];

	for (let day = 0; day < days; day++) {
		const real = fsrs(memory(day));
		const fresh = Array.from({ length: newCards }, (_, at) => {
			return { history: cards.length + at, reviews: [], due: day };
		});
		cards.push(...fresh);
		for (const card of cards) while (card.due <= day) ask(card, day, real);
	}
	return reviews;

	function ask(card: Card, day: number, real: ReturnType<typeof fsrs>): void {
		const last = card.reviews.at(-1);
		const before = memoryOf(card, real);
		const elapsed = last ? day - last.day : 0;
		const chance = before ? real.retrievability(before, elapsed) : 0.7;
		const luck = rng.next();
		const rating: Rating =
			luck >= chance ? 1 : luck < chance * 0.1 ? 2 : luck < chance * 0.9 ? 3 : 4;
		card.reviews.push({ day, rating });
		reviews.push({ history: card.history, day, rating });
		const after = memoryOf(card, scheduler);
		if (rating > 1 && after) {
			card.due = day + Math.max(1, Math.round(scheduler.interval(after, 0.9)));
		}
	}

	function memoryOf({ reviews }: Card, model: ReturnType<typeof fsrs>) {
		let memory;
		for (const [at, { day, rating }] of reviews.entries()) {
			memory = model.next(memory, day - (reviews[at - 1]?.day ?? day), rating);
		}
		return memory;
	}
}
