import { columnsOf, restOf, totalsOf, type AnswerTable, type Column } from './answer-table';
import { extremeGroupsOf, upperLowerOf } from './extreme-groups';
import { correlationOf, covarianceOf, meanOf, sdOf, type Figure } from './moments';
import {
	optionStatisticsOf,
	type ChoiceStatistics,
	type OptionStatistics
} from './option-statistics';
import { alphaOf } from './reliability';
import { NINETY_FIVE_PERCENT, wilsonInterval, type Interval } from '../wilson';

/**
 * Figures of one item. Shares are from 0 to 1; Moodle, whose names for them stand in brackets, shows
 * them × 100. What was left out counts as a mark of 0.
 */
export interface ItemStatistics {
	/** Mean mark over the most there is: the share who got it right [facility index]. */
	readonly facility: Figure;
	/** Where the facility lies in 19 cases of 20. */
	readonly interval: Interval | null;
	/** Of the marks, as a sample (n − 1). */
	readonly sd: Figure;
	/** Point-biserial with the whole score, which the item itself is part of: flatters short quizzes. */
	readonly pointBiserial: Figure;
	/** Point-biserial with the rest score: −1 to 1 [discrimination index]. */
	readonly discrimination: Figure;
	/** How much more of its marks the strongest 27 % got than the weakest. */
	readonly upperLower: Figure;
	/**
	 * Discrimination as a part of the most that these marks allow: at most 1, at times below −1
	 * [discriminative efficiency].
	 */
	readonly efficiency: Figure;
	/** Its part in the spread of the scores; null where it works against them [effective weight]. */
	readonly effectiveWeight: Figure;
	/** Cronbach's alpha of the quiz without it. */
	readonly alphaIfDeleted: Figure;
	readonly options: readonly OptionStatistics[];
	readonly leftOut: ChoiceStatistics;
}

export function itemStatisticsOf(table: AnswerTable): readonly ItemStatistics[] {
	const columns = columnsOf(table);
	const totals = totalsOf(columns);
	const groups = extremeGroupsOf(totals);
	const weights = effectiveWeights(columns, totals);
	const brings = (at: number) => table.items[at]?.max !== 0;
	return table.items.map(({ max }, at) => {
		const column = columns[at] ?? [];
		const rest = restOf(totals, column);
		const facility = facilityOf(column, max);
		return {
			facility,
			interval:
				facility === null ? null : wilsonInterval(facility, column.length, NINETY_FIVE_PERCENT),
			sd: max === 0 ? null : sdOf(column),
			pointBiserial: correlationOf(column, totals),
			discrimination: correlationOf(column, rest),
			upperLower: upperLowerOf(column, max, groups),
			efficiency: efficiencyOf(column, rest),
			effectiveWeight: weights[at] ?? null,
			alphaIfDeleted: alphaOf(columns.filter((_, other) => other !== at && brings(other))),
			...optionStatisticsOf(table, at, rest, groups)
		};
	});
}

function facilityOf(column: Column, max: number): Figure {
	const mean = meanOf(column);
	return mean === null || max === 0 ? null : mean / max;
}

/** Covariance with the rest score, over what it would be if both were in the same order. */
function efficiencyOf(column: Column, rest: Column): Figure {
	const ascending = (values: Column) => values.toSorted((a, b) => a - b);
	const most = covarianceOf(ascending(column), ascending(rest));
	return most ? (covarianceOf(column, rest) ?? 0) / most : null;
}

/**
 * Each item's root of its covariance with the score, over the sum of these roots; items with a
 * negative covariance have none.
 *
 * @see Moodle, "Quiz statistics calculations", effective question weight
 */
function effectiveWeights(columns: readonly Column[], totals: Column): readonly Figure[] {
	const covariances = columns.map((column) => covarianceOf(column, totals) ?? 0);
	const roots = covariances.map((covariance) => (covariance < 0 ? null : Math.sqrt(covariance)));
	const sum = roots.reduce<number>((total, root) => total + (root ?? 0), 0);
	return roots.map((root) => (root === null || sum === 0 ? null : root / sum));
}
