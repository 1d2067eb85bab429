import type { Foretold } from './foretell';

/** Reviews that were foretold alike. */
export interface CalibrationBin {
	/** Mean chance of recall that was foretold. */
	readonly predicted: number;
	/** Share that was recalled. */
	readonly actual: number;
	readonly count: number;
}

/** How far chances came true. */
export interface Calibration {
	/** By twentieths of the foretold chance, the lowest first; those without a review are left out. */
	readonly bins: readonly CalibrationBin[];
	/**
	 * How far what was foretold lay from what came, in the mean over all reviews by their bins: 0.02 is
	 * two in a hundred. Nothing where no review was foretold.
	 */
	readonly meanGap?: number;
}

const BINS = 20;

/** Compares the chances that were foretold with how often they came true. */
export function calibrationOf(
	foretold: Iterable<Pick<Foretold, 'predicted' | 'recalled'>>
): Calibration {
	const tally = new CalibrationTally();
	for (const { predicted, recalled } of foretold) tally.add(predicted, recalled);
	return tally.calibration();
}

/** The same, review by review, for what walks through a million of them. */
export class CalibrationTally {
	readonly #predicted = new Float64Array(BINS);
	readonly #recalled = new Float64Array(BINS);
	readonly #counts = new Float64Array(BINS);

	add(predicted: number, recalled: boolean): void {
		const bin = Math.min(BINS - 1, Math.floor(predicted * BINS));
		this.#predicted[bin] = (this.#predicted[bin] as number) + predicted;
		this.#recalled[bin] = (this.#recalled[bin] as number) + Number(recalled);
		this.#counts[bin] = (this.#counts[bin] as number) + 1;
	}

	calibration(): Calibration {
		const bins = Array.from(this.#counts, (count, bin) => ({
			predicted: (this.#predicted[bin] as number) / count,
			actual: (this.#recalled[bin] as number) / count,
			count
		})).filter(({ count }) => count > 0);
		const reviews = bins.reduce((sum, { count }) => sum + count, 0);
		if (reviews === 0) return { bins };
		const gaps = bins.map(({ predicted, actual, count }) => count * Math.abs(predicted - actual));
		return { bins, meanGap: gaps.reduce((sum, gap) => sum + gap, 0) / reviews };
	}
}
