import { adoptFit, type Adoption } from '../../lib/core/cards/fit/adopt-fit';
import { fitParameters, logLossOf } from '../../lib/core/cards/fit/fit-parameters';
import type { TrainingLog } from '../../lib/core/cards/fit/training-log';
import { DEFAULT_PARAMETERS } from '../../lib/core/cards/memory';

/** A fit that was tried on a log, and what a fit to all of it would be. */
export interface TriedFit extends Adoption {
	/** Fitted to the whole log, adopted or not. */
	readonly fitted: readonly number[];
	/** Mean log loss over the whole log, by everybody's parameters and by those fitted to it. */
	readonly wholeBefore?: number;
	readonly wholeAfter?: number;
}

/** Tries a fit as the app does. */
export function fitOf(log: TrainingLog): TriedFit {
	const adoption = adoptFit(log, DEFAULT_PARAMETERS);
	if (adoption.before === undefined) return { ...adoption, fitted: DEFAULT_PARAMETERS };
	const { adopt, parameters } = adoption;
	const fitted = adopt ? parameters : fitParameters(log).parameters;
	return {
		...adoption,
		fitted,
		wholeBefore: logLossOf(log, DEFAULT_PARAMETERS),
		wholeAfter: logLossOf(log, fitted)
	};
}

/** What was found, for a person. */
export function fitText(fit: TriedFit): readonly string[] {
	const { adopt, reviews, heldOut, before, after, fitted, wholeBefore, wholeAfter } = fit;
	if (before === undefined)
		return [
			`Nothing can be fitted: ${reviews} ${reviews === 1 ? 'review is' : 'reviews are'} too few.`
		];
	return [
		`Fitted to the first ${reviews - heldOut} of these reviews, and tried on the last ${heldOut}:`,
		`log loss ${shown(before)} before, ${shown(after)} after: ${adopt ? 'adopted' : 'refused'}.`,
		`Fitted to all ${reviews}, and tried on the same:`,
		`log loss ${shown(wholeBefore)} before, ${shown(wholeAfter)} after, with the parameters`,
		fitted.map((parameter) => Number(parameter.toFixed(4))).join(' ')
	];
}

/** What was found, for a program. */
export function fitJson({ adopt, reviews, heldOut, fitted, ...losses }: TriedFit): unknown {
	const { before, after, wholeBefore, wholeAfter } = losses;
	return {
		adopted: adopt,
		trained: reviews - heldOut,
		heldOut,
		before: before ?? null,
		after: after ?? null,
		whole: { before: wholeBefore ?? null, after: wholeAfter ?? null, parameters: fitted }
	};
}

function shown(loss: number | undefined): string {
	return loss === undefined ? 'not measurable' : loss.toFixed(4);
}
