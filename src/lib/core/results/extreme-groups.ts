import type { Column } from './answer-table';
import type { Figure } from './moments';

/** T. L. Kelley, "The selection of upper and lower groups for the validation of test items" (1939) */
const KELLEY_SHARE = 0.27;

/** How many pupils are in each group: 27 %, rounded, halves upwards. */
export function groupSizeOf(pupils: number): number {
	return Math.round(KELLEY_SHARE * pupils);
}

/** The strongest and the weakest 27 %: how much of each pupil counts, from 0 to 1. */
export interface ExtremeGroups {
	readonly upper: Column;
	readonly lower: Column;
}

/**
 * The groups by score. Pupils with the score at the cut share the places that are left, so that the
 * order of the rows changes nothing. Nothing when all have the same score.
 */
export function extremeGroupsOf(totals: Column): ExtremeGroups | null {
	if (totals.every((total) => total === totals[0])) return null;
	const size = groupSizeOf(totals.length);
	const negated = totals.map((total) => -total);
	return { upper: highest(totals, size), lower: highest(negated, size) };
}

function highest(values: Column, size: number): Column {
	const cut = values.toSorted((a, b) => b - a)[size - 1] ?? Infinity;
	const above = values.filter((value) => value > cut).length;
	const tied = values.filter((value) => value === cut).length;
	return values.map((value) => (value > cut ? 1 : value === cut ? (size - above) / tied : 0));
}

/** The sum of a column within a group. */
export function sumWithin(column: Column, weights: Column): number {
	return column.reduce((sum, value, pupil) => sum + value * (weights[pupil] ?? 0), 0);
}

/** How much more of the item's marks the upper group got than the lower: −1 to 1. */
export function upperLowerOf(column: Column, max: number, groups: ExtremeGroups | null): Figure {
	if (groups === null || max === 0) return null;
	const more = sumWithin(column, groups.upper) - sumWithin(column, groups.lower);
	return more / (groupSizeOf(column.length) * max);
}
