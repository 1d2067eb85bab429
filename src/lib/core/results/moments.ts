import type { Column } from './answer-table';

/** Undefined figures are null: of nobody, of one pupil, or where all are alike. */
export type Figure = number | null;

const sumOf = (values: Column): number => values.reduce((sum, value) => sum + value, 0);

export function meanOf(values: Column): Figure {
	return values.length > 0 ? sumOf(values) / values.length : null;
}

export function medianOf(values: Column): Figure {
	const sorted = values.toSorted((a, b) => a - b);
	const half = sorted.length >> 1;
	return meanOf(sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1));
}

/** How far each value is from the mean; exactly 0 where all are alike, whatever the rounding. */
function deviationsOf(values: Column): Column {
	const mean = meanOf(values) ?? 0;
	const alike = values.every((value) => value === values[0]);
	return values.map((value) => (alike ? 0 : value - mean));
}

/** Covariance of a sample: over n − 1. */
export function covarianceOf(a: Column, b: Column): Figure {
	if (a.length < 2) return null;
	const others = deviationsOf(b);
	const products = deviationsOf(a).map((deviation, at) => deviation * (others[at] ?? 0));
	return sumOf(products) / (a.length - 1);
}

/** Variance of a sample: over n − 1. */
export function varianceOf(values: Column): Figure {
	return covarianceOf(values, values);
}

export function sdOf(values: Column): Figure {
	const variance = varianceOf(values);
	return variance === null ? null : Math.sqrt(variance);
}

/** Pearson's r, from −1 to 1; of a choice or a right answer with a score, the point-biserial. */
export function correlationOf(a: Column, b: Column): Figure {
	const spread = (sdOf(a) ?? 0) * (sdOf(b) ?? 0);
	const together = covarianceOf(a, b);
	return together === null || spread === 0 ? null : together / spread;
}

/** Mean of a power of the deviations. */
const momentOf = (values: Column, power: number): number =>
	meanOf(deviationsOf(values).map((deviation) => deviation ** power)) ?? 0;

/**
 * Below 0 when a few low values stand apart, above 0 when a few high ones do. Needs three values.
 *
 * @see Fisher's k-statistics, k3 / k2^1.5, as in Moodle and in spreadsheets (SKEW)
 */
export function skewnessOf(values: Column): Figure {
	const n = values.length;
	const sd = sdOf(values);
	if (n < 3 || !sd) return null;
	return (n * n * momentOf(values, 3)) / ((n - 1) * (n - 2)) / sd ** 3;
}

/**
 * Excess kurtosis: 0 for a normal curve, above for one with long tails. Needs four values.
 *
 * @see Fisher's k-statistics, k4 / k2², as in Moodle and in spreadsheets (KURT)
 */
export function kurtosisOf(values: Column): Figure {
	const n = values.length;
	const variance = varianceOf(values);
	if (n < 4 || !variance) return null;
	const peak = (n + 1) * momentOf(values, 4) - 3 * (n - 1) * momentOf(values, 2) ** 2;
	return (n * n * peak) / ((n - 1) * (n - 2) * (n - 3)) / variance ** 2;
}
