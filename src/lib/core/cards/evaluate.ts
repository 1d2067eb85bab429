import type { TimedReview } from './history';
import type { MemoryModel } from './memory';

/** How well a model foretold a learner's recall. Nothing was measured where a figure is missing. */
export interface Evaluation {
	/** Reviews foretold: all with at least one day since the review before. */
	readonly reviews: number;
	/** Mean log loss in nats; 0 would be perfect, 0.69 is a coin. */
	readonly logLoss?: number;
	/** Root mean square of predicted less actual recall over bins of like reviews, 0 to 1. */
	readonly rmseBins?: number;
	/** Chance that a recalled review was given a higher prediction than a missed one. */
	readonly auc?: number;
}

interface Foretold {
	/** Chance of recall according to the model, before the answer was known. */
	readonly predicted: number;
	readonly recalled: boolean;
	readonly bin: string;
}

/**
 * Compares the model's predictions with what happened. A review on the same day as the one before
 * changes the memory but is not counted; any rating but Again is a recall.
 */
export function evaluate(
	histories: Iterable<readonly TimedReview[]>,
	model: MemoryModel
): Evaluation {
	const foretold = [...histories].flatMap((history) => foretell(history, model));
	const reviews = foretold.length;
	if (reviews === 0) return { reviews };
	const auc = areaUnderCurve(foretold);
	return {
		reviews,
		logLoss: foretold.reduce((sum, review) => sum + surprise(review), 0) / reviews,
		rmseBins: rmseOverBins(foretold),
		...(auc === undefined ? {} : { auc })
	};
}

function foretell(history: readonly TimedReview[], model: MemoryModel): Foretold[] {
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

function surprise({ predicted, recalled }: Foretold): number {
	const chance = recalled ? predicted : 1 - predicted;
	return -Math.log(Math.max(chance, Number.EPSILON));
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

function rmseOverBins(foretold: readonly Foretold[]): number {
	const bins = new Map<string, { excess: number; count: number }>();
	for (const { predicted, recalled, bin } of foretold) {
		const { excess, count } = bins.get(bin) ?? { excess: 0, count: 0 };
		bins.set(bin, { excess: excess + predicted - Number(recalled), count: count + 1 });
	}
	let squares = 0;
	for (const { excess, count } of bins.values()) squares += excess ** 2 / count;
	return Math.sqrt(squares / foretold.length);
}

/** By rank (Mann–Whitney); equal predictions share their mean rank. */
function areaUnderCurve(foretold: readonly Foretold[]): number | undefined {
	const ascending = [...foretold].sort((a, b) => a.predicted - b.predicted);
	let rankSum = 0;
	let recalled = 0;
	for (let from = 0; from < ascending.length;) {
		let to = from;
		let hits = 0;
		for (; ascending[to]?.predicted === ascending[from]?.predicted && to < ascending.length; to++) {
			hits += Number(ascending[to]?.recalled);
		}
		rankSum += hits * ((from + 1 + to) / 2);
		recalled += hits;
		from = to;
	}
	const missed = ascending.length - recalled;
	if (recalled === 0 || missed === 0) return undefined;
	return (rankSum - (recalled * (recalled + 1)) / 2) / (recalled * missed);
}
