import { totalsOf, type Column } from './answer-table';
import { meanOf, sdOf, varianceOf, type Figure } from './moments';

/**
 * Cronbach's alpha: how far the items agree on who is stronger. At most 1; below 0 when they
 * contradict each other. Null for fewer than two items, and where all have the same score.
 *
 * Variances are of samples (n − 1), of items and of scores alike. Mixing the two kinds, as some
 * printed values of KR-20 do, comes out too high.
 *
 * @param columns of items that bring marks.
 * @see L. J. Cronbach, "Coefficient alpha and the internal structure of tests" (1951); Moodle's
 *   coefficient of internal consistency is this × 100.
 */
export function alphaOf(columns: readonly Column[]): Figure {
	const whole = varianceOf(totalsOf(columns));
	if (columns.length < 2 || !whole) return null;
	const parts = columns.reduce((sum, column) => sum + (varianceOf(column) ?? 0), 0);
	return lengthened(columns.length, 1 - parts / whole);
}

/**
 * KR-20: what alpha comes to when each item is right or wrong, here counted from the shares of right
 * answers and the variance of the population (n). Null where any
 * mark is other than 0 and 1.
 *
 * @see G. F. Kuder and M. W. Richardson, "The theory of the estimation of test reliability" (1937)
 */
export function kr20Of(columns: readonly Column[]): Figure {
	const shares = sharesRight(columns);
	const whole = populationVariance(totalsOf(columns));
	if (shares === null || columns.length < 2 || !whole) return null;
	const parts = shares.reduce((sum, share) => sum + share * (1 - share), 0);
	return lengthened(columns.length, 1 - parts / whole);
}

/** KR-21: KR-20 as if all items were equally hard; never above it. */
export function kr21Of(columns: readonly Column[]): Figure {
	const shares = sharesRight(columns);
	const whole = populationVariance(totalsOf(columns));
	if (shares === null || columns.length < 2 || !whole) return null;
	const k = columns.length;
	const mean = shares.reduce((sum, share) => sum + share, 0);
	return lengthened(k, 1 - (mean * (k - mean)) / (k * whole));
}

/**
 * Standard error of measurement, in marks: in two cases of three a pupil's score is no further than
 * this from what the pupil would get on average. Above the SD when alpha is below 0.
 */
export function semOf(totals: Column, alpha: Figure): Figure {
	const sd = sdOf(totals);
	return sd === null || alpha === null ? null : sd * Math.sqrt(1 - alpha);
}

/** Rounding must not carry items that agree in all beyond 1. */
const lengthened = (items: number, share: number): number =>
	Math.min(1, (items / (items - 1)) * share);

function sharesRight(columns: readonly Column[]): Column | null {
	const allOrNothing = columns.every((column) => column.every((mark) => mark === 0 || mark === 1));
	return allOrNothing ? columns.map((column) => meanOf(column) ?? 0) : null;
}

function populationVariance(values: Column): Figure {
	const variance = varianceOf(values);
	return variance === null ? null : (variance * (values.length - 1)) / values.length;
}
