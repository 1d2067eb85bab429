import type { Answer, AnswerTable } from './answer-table';

/**
 * A class's answers to items with the options A to D, a word of letters for each pupil; `-` was left
 * out.
 */
export function classOf(key: string, words: readonly string[]): AnswerTable {
	return {
		items: Array.from(key, (right) => ({ max: 1, options: ['A', 'B', 'C', 'D'], key: [right] })),
		rows: words.map((word) => Array.from(word, (given, at) => answerOf(given, key[at])))
	};
}

function answerOf(given: string, key: string | undefined): Answer {
	if (given === '-') return { mark: null, given: [] };
	return { mark: given === key ? 1 : 0, given: [given] };
}

/** Marks of items without options, a row for each pupil. */
export function marksTable(
	max: readonly number[],
	rows: readonly (readonly (number | null)[])[]
): AnswerTable {
	return {
		items: max.map((most) => ({ max: most, options: [], key: [] })),
		rows: rows.map((marks) => marks.map((mark) => ({ mark, given: [] })))
	};
}
