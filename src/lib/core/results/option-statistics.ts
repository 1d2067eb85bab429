import { answerAt, type Answer, type AnswerTable, type Column } from './answer-table';
import { sumWithin, type ExtremeGroups } from './extreme-groups';
import { correlationOf, type Figure } from './moments';

/** Who chose an option, or left the item out. */
export interface ChoiceStatistics {
	readonly pupils: number;
	/** How many of the strongest 27 %; a pupil at the cut counts in part. */
	readonly upper: number;
	/** How many of the weakest 27 %. */
	readonly lower: number;
	/**
	 * Point-biserial of the choice with the rest score, that is the score without this item: above 0
	 * when the stronger pupils chose it. For an only key it is the item's discrimination.
	 */
	readonly discrimination: Figure;
}

export interface OptionStatistics extends ChoiceStatistics {
	readonly option: string;
	readonly isKey: boolean;
}

/**
 * The distractor analysis of one item: its options in their order, and who left it out.
 *
 * @param rest each pupil's score without this item.
 */
export function optionStatisticsOf(
	{ items, rows }: AnswerTable,
	item: number,
	rest: Column,
	groups: ExtremeGroups | null
): { readonly options: readonly OptionStatistics[]; readonly leftOut: ChoiceStatistics } {
	const figuresWhere = (isIt: (answer: Answer) => boolean): ChoiceStatistics => {
		const choice = rows.map((row) => (isIt(answerAt(row, item)) ? 1 : 0));
		return {
			pupils: choice.filter((chosen) => chosen === 1).length,
			upper: groups ? sumWithin(choice, groups.upper) : 0,
			lower: groups ? sumWithin(choice, groups.lower) : 0,
			discrimination: correlationOf(choice, rest)
		};
	};
	const { options = [], key = [] } = items[item] ?? {};
	return {
		options: options.map((option) => ({
			option,
			isKey: key.includes(option),
			...figuresWhere(({ given }) => given.includes(option))
		})),
		leftOut: figuresWhere(({ mark }) => mark === null)
	};
}
