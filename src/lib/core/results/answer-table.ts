/** A pupil's answer to one question. */
export interface Answer {
	/** From 0 to the most the item brings; nothing where it was left out or not reached. */
	readonly mark: number | null;
	/** The option, the typed text or every part of a list; empty where it was left out. */
	readonly given: readonly string[];
}

/** The answer to a question in its place; a question that was not reached was left out. */
export function answerAt(answers: readonly Answer[], at: number): Answer {
	return answers[at] ?? { mark: null, given: [] };
}

/** What the analysis must know of an item. */
export interface AskedItem {
	/** The most that it brings: 1 in Parley, other numbers elsewhere; 0 for a mere text. */
	readonly max: number;
	/** Texts to choose from; empty where the answer is typed. */
	readonly options: readonly string[];
	/** The right options. */
	readonly key: readonly string[];
}

/** Pupils × items. */
export interface AnswerTable {
	readonly items: readonly AskedItem[];
	/** A row for each pupil, with an answer for each item in their order. */
	readonly rows: readonly (readonly Answer[])[];
}

/** A number for each pupil. */
export type Column = readonly number[];

/** The marks of each item, a column for each. What was left out counts 0. */
export function columnsOf({ items, rows }: AnswerTable): readonly Column[] {
	return items.map((_, at) => rows.map((row) => roundedMark(answerAt(row, at).mark ?? 0)));
}

/** The score of each pupil over these items. */
export function totalsOf(columns: readonly Column[]): Column {
	const [first = []] = columns;
	return first.map((_, pupil) => sumOfMarks(columns.map((column) => column[pupil] ?? 0)));
}

/** The rest score: what each pupil got on all other items. */
export function restOf(totals: Column, column: Column): Column {
	return totals.map((total, pupil) => sumOfMarks([total, -(column[pupil] ?? 0)]));
}

/** Marks are fractions: sums that differ in the tenth decimal are the same sum. */
export function sumOfMarks(marks: readonly number[]): number {
	return roundedMark(marks.reduce((sum, mark) => sum + mark, 0));
}

const roundedMark = (mark: number): number => Math.round(mark * 1e9) / 1e9;
