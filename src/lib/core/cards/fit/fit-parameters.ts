import { DEFAULT_PARAMETERS, clippedParameters } from '../memory';
import { descend } from './descend';
import { averageRecall, firstRecalls } from './first-recalls';
import { countsOf, filledIn, initialStabilities } from './initial-stability';
import { lossOver } from './loss';
import type { TrainingLog } from './training-log';

/** Parameters for one learner. */
export interface Fitted {
	readonly parameters: readonly number[];
	/** Which of them: none where too few reviews say anything. */
	readonly fitted: 'none' | 'first-stabilities' | 'all';
}

/** With fewer spaced reviews, nothing is fitted … */
const LEAST_REVIEWS = 8;
/** … and with fewer than these, only the first stabilities. */
const LEAST_FOR_ALL = 64;
/**
 * Fits the parameters of FSRS-6 to a log: the log loss of its spaced reviews, the newest weighed most,
 * and how unusual the parameters are, together as small as can be. The same log always gives the same.
 *
 * @param until only spaced reviews before this place count: what was known at that time.
 */
export function fitParameters(log: TrainingLog, until = log.spaced): Fitted {
	const trained = Math.min(until, log.spaced);
	if (trained < LEAST_REVIEWS) return { parameters: DEFAULT_PARAMETERS, fitted: 'none' };
	const recalls = firstRecalls(log, trained);
	const first = initialStabilities(recalls, averageRecall(log, trained));
	const start = [...first, ...DEFAULT_PARAMETERS.slice(4)];
	if (trained < LEAST_FOR_ALL) return { parameters: start, fitted: 'first-stabilities' };
	const descended = descend(log, trained, start);
	const counts = countsOf(recalls);
	const seen = descended.slice(0, 4).map((stability, at) => [at + 1, stability] as const);
	const ordered = filledIn(new Map(seen.filter(([rating]) => counts.has(rating))), counts);
	return { parameters: [...ordered, ...descended.slice(4)], fitted: 'all' };
}

/** Mean log loss (nats) of the spaced reviews from a place on; what came before is only remembered. */
export function logLossOf(log: TrainingLog, parameters: readonly number[], from = 0): number {
	const weights = new Float64Array(log.spaced).fill(1, from);
	const histories = log.starts.subarray(1).keys();
	const w = Float64Array.from(clippedParameters(parameters));
	return lossOver(log)(w, histories, weights) / (log.spaced - from);
}
