import { columnsOf, totalsOf, type AnswerTable } from './answer-table';
import { kurtosisOf, meanOf, medianOf, sdOf, skewnessOf, type Figure } from './moments';
import { alphaOf, kr20Of, kr21Of, semOf } from './reliability';

/** Figures of the quiz as a whole. Scores are sums of marks; SDs are of a sample (n − 1). */
export interface QuizStatistics {
	readonly pupils: number;
	readonly mean: Figure;
	readonly median: Figure;
	readonly sd: Figure;
	readonly skewness: Figure;
	/** Excess kurtosis. */
	readonly kurtosis: Figure;
	readonly alpha: Figure;
	readonly kr20: Figure;
	readonly kr21: Figure;
	/** Standard error of measurement, in marks. */
	readonly sem: Figure;
	/** The part of the scores' spread that is luck: SEM over SD. Above 1 when alpha is below 0. */
	readonly errorRatio: Figure;
}

export function quizStatisticsOf(table: AnswerTable): QuizStatistics {
	const columns = columnsOf(table).filter((_, at) => table.items[at]?.max !== 0);
	const totals = totalsOf(columns);
	const alpha = alphaOf(columns);
	return {
		pupils: table.rows.length,
		mean: meanOf(totals),
		median: medianOf(totals),
		sd: sdOf(totals),
		skewness: skewnessOf(totals),
		kurtosis: kurtosisOf(totals),
		alpha,
		kr20: kr20Of(columns),
		kr21: kr21Of(columns),
		sem: semOf(totals, alpha),
		errorRatio: alpha === null ? null : Math.sqrt(1 - alpha)
	};
}
