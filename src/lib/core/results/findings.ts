import { answerAt, type AnswerTable } from './answer-table';
import { ENOUGH_ITEMS, ENOUGH_PUPILS, FEW_PUPILS, finding, type Finding } from './finding';
import { itemFindings } from './item-findings';
import { itemStatisticsOf } from './item-statistics';
import { quizStatisticsOf } from './quiz-statistics';

/**
 * What the answers say about the questions, in words, the gravest first. Of fewer than five pupils
 * nothing is said.
 */
export function findingsOf(table: AnswerTable): readonly Finding[] {
	const { items, rows } = table;
	if (rows.length < FEW_PUPILS) return [];
	const statistics = itemStatisticsOf(table);
	const ranks = (quizStatisticsOf(table).sd ?? 0) > SAME_SCORE;
	const ofItems = items.flatMap((item, at) => {
		const figures = statistics[at];
		const answers = rows.map((row) => answerAt(row, at));
		return figures ? itemFindings({ at, item, statistics: figures, answers, ranks }) : [];
	});
	return [...ofItems, ...reliabilityFinding(table)].sort((a, b) => b.weight - a.weight);
}

/** Scores that differ by less are the same, summed up in another order. */
const SAME_SCORE = 1e-9;

/** Below this the order of the pupils is half luck. */
const UNRELIABLE = 0.5;

function reliabilityFinding(table: AnswerTable): readonly Finding[] {
	if (table.rows.length < ENOUGH_PUPILS || table.items.length < ENOUGH_ITEMS) return [];
	const { alpha, sem } = quizStatisticsOf(table);
	if (alpha === null || sem === null || alpha >= UNRELIABLE) return [];
	const most = table.items.reduce((sum, { max }) => sum + max, 0);
	const words = `By luck alone, one pupil in three is more than ${sem.toFixed(1)} of ${most} marks off: use the scores to see what to teach again, not to rank pupils.`;
	return [finding('unreliable', null, Math.min(1, 1 - alpha), words)];
}
