import { fitParameters, logLossOf } from './fit-parameters';
import type { TrainingLog } from './training-log';

/** What came of fitting parameters to a learner's log. */
export interface Adoption {
	readonly adopt: boolean;
	/** Those to go on with: fitted to the whole log when adopted, and else the current ones. */
	readonly parameters: readonly number[];
	/** Spaced reviews in the log. */
	readonly reviews: number;
	/** The newest of them, on which the fit to the others was tried; 0 when they are too few. */
	readonly heldOut: number;
	/** Mean log loss over those by the current parameters, and by the fit that had not seen them. */
	readonly before?: number;
	readonly after?: number;
}

/** The part of the spaced reviews, the oldest, that a trial is fitted to. */
const TRAINED = 0.8;

/**
 * Tries a fit before it is believed: fitted to the first 80 % of the spaced reviews, it must foretell
 * the last 20 % better than the current parameters do. What is adopted then is fitted anew to all of
 * them: the trial has shown that fitting serves this learner, and the newest reviews say the most.
 */
export function adoptFit(log: TrainingLog, current: readonly number[]): Adoption {
	const reviews = log.spaced;
	const known = Math.floor(reviews * TRAINED);
	const trial = fitParameters(log, known);
	if (trial.fitted === 'none') return { adopt: false, parameters: current, reviews, heldOut: 0 };
	const before = logLossOf(log, current, known);
	const after = logLossOf(log, trial.parameters, known);
	const adopt = after < before;
	const parameters = adopt ? fitParameters(log).parameters : current;
	return { adopt, parameters, reviews, heldOut: reviews - known, before, after };
}
