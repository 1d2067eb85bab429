import { foretell, type Foretold } from './foretell';
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

function surprise({ predicted, recalled }: Foretold): number {
	const chance = recalled ? predicted : 1 - predicted;
	return -Math.log(Math.max(chance, Number.EPSILON));
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
