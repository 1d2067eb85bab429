import { answerAt } from './answer-table';
import type { GradebookRow } from './gradebook';

/** Marks with which a spreadsheet begins a formula, or finds one behind. */
const STARTS_FORMULA = /^[=+\-@\t\r]/;

/** Excel takes a file without this mark for one in the letters of its country. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The gradebook as a table for spreadsheets, one row a pupil: marks from 0 to 1, an empty mark for a
 * question that was left out, and what was answered.
 *
 * Cells that a spreadsheet would run as a formula get an apostrophe in front: names and answers are
 * other people's text.
 *
 * @param questions a heading for each question.
 * @param nameOf how a row's pupil is called; pupils without a name need one.
 * @see RFC 4180; OWASP, "CSV Injection"
 */
export function gradebookCsv(
	rows: readonly GradebookRow[],
	questions: readonly string[],
	nameOf: (row: GradebookRow) => string
): string {
	const headings = questions.flatMap((question) => [question, `Answer: ${question}`]);
	const table = [
		['Pupil', 'Score', 'Out of', 'Percent', 'Seconds', ...headings],
		...rows.map((row) => [nameOf(row), ...figuresOf(row), ...answersOf(row, questions.length)])
	];
	const lines = table.map((cells) => cells.map(cellOf).join(','));
	return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}

function figuresOf({ attempt, score, share, seconds }: GradebookRow): readonly string[] {
	return [
		plainNumber(score),
		String(attempt.answers.length),
		share === null ? '' : plainNumber(share * 100),
		seconds === null ? '' : plainNumber(seconds)
	];
}

function answersOf({ attempt }: GradebookRow, questions: number): readonly string[] {
	return Array.from({ length: questions }, (_, at) => answerAt(attempt.answers, at)).flatMap(
		({ mark, given }) => [mark === null ? '' : plainNumber(mark), given.join('; ')]
	);
}

/** Two decimals at most, and a point. */
const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);

function cellOf(text: string): string {
	const inert = STARTS_FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
