import type { TimedReview } from './history';
import type { MemoryModel } from './memory';

/** What a model said of a spaced review, and what came of it. */
export interface Foretold {
	/** Chance of recall according to the model, before the answer was known. */
	readonly predicted: number;
	readonly recalled: boolean;
	/** The same for reviews that are alike; see `binOf`. */
	readonly bin: string;
}

/**
 * What the model says of each review at least one day after the one before. Those of the same day
 * change the memory but are not foretold; any rating but Again is a recall.
 */
export function foretell(history: readonly TimedReview[], model: MemoryModel): Foretold[] {
	const foretold: Foretold[] = [];
	let memory;
	let spaced = 0;
	let lapses = 0;
	for (const { rating, elapsedDays } of history) {
		if (memory && elapsedDays > 0) {
			spaced += 1;
			const predicted = model.retrievability(memory, elapsedDays);
			const bin = binOf(elapsedDays, spaced + 1, lapses);
			foretold.push({ predicted, recalled: rating > 1, bin });
			if (rating === 1) lapses += 1;
		}
		memory = model.next(memory, elapsedDays, rating);
	}
	return foretold;
}

/**
 * The bin of a review: its days since the last, the number of the card's spaced reviews with it and
 * one, and earlier misses among these, each on a scale of its own that grows by powers.
 *
 * @see fsrs-rs, `FSRSItem::r_matrix_index`, and srs-benchmark, `rmse_matrix`: both name each bin by
 *      a number within it, which changes nothing
 */
function binOf(elapsedDays: number, length: number, lapses: number): string {
	return [power(elapsedDays, 3.62), power(length, 1.89), lapses && 1 + power(lapses, 1.73)].join();
}

function power(value: number, base: number): number {
	return Math.floor(Math.log(value) / Math.log(base));
}
