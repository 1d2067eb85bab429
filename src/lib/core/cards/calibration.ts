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
	const sums = Array.from({ length: BINS }, () => ({ predicted: 0, recalled: 0, count: 0 }));
	for (const { predicted, recalled } of foretold) {
		const sum = sums[Math.min(BINS - 1, Math.floor(predicted * BINS))];
		if (!sum) continue;
		sum.predicted += predicted;
		sum.recalled += Number(recalled);
		sum.count += 1;
	}
	const bins = sums
		.filter(({ count }) => count > 0)
		.map(({ predicted, recalled, count }) => {
			return { predicted: predicted / count, actual: recalled / count, count };
		});
	const reviews = bins.reduce((sum, { count }) => sum + count, 0);
	if (reviews === 0) return { bins };
	const gaps = bins.map(({ predicted, actual, count }) => count * Math.abs(predicted - actual));
	return { bins, meanGap: gaps.reduce((sum, gap) => sum + gap, 0) / reviews };
}
