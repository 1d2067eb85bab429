import type { Entry } from '../../core/log/entry';
import type { Store } from '../store';
import { isAnswer } from './is-answer';
import type { Journal } from './journal';
import { keyOf, lineOf, markOf, markOfLine, MARKS } from './line';
import type { TailKeeper } from './tail';
import { difference } from './union';
import { verdictOf } from './verdict';

/** What a start found that the database had lost. */
export interface Healed {
	/** The whole database was gone, and not only its last entries. */
	readonly wiped: boolean;
	/** Answers that were brought back. */
	readonly answers: number;
	/** Answers that are in no copy any more, as far as is known. */
	readonly missing: number;
}

/** Lines handed to the journal at once. */
const BATCH = 1000;

/**
 * Makes the database and its second copies the same: what one lacks, it gets from the others. Reads
 * all of them only when their newest entries differ.
 *
 * @returns what was brought back into the database; nothing if it had lost nothing.
 */
export async function settle(
	store: Store,
	journal: Journal | undefined,
	keeper: TailKeeper
): Promise<Healed | undefined> {
	const survey = await journal?.survey();
	const tail = keeper.read();
	const newest = await store.newest(MARKS);
	if (!newest.ok) return undefined;
	const tailMarks = tail.lines.flatMap((line) => markOfLine(line) ?? []);
	const verdict = verdictOf(newest.value.map(markOf), survey, tailMarks);
	if (verdict.kind === 'compare' || tail.behind) return compareAll(store, journal, keeper);
	if (verdict.kind === 'unkept') {
		const unkept = new Set(verdict.marks.map(keyOf));
		const lines = newest.value.filter((entry) => unkept.has(keyOf(markOf(entry)))).map(lineOf);
		await journal?.append(lines);
	}
	return undefined;
}

async function compareAll(
	store: Store,
	journal: Journal | undefined,
	keeper: TailKeeper
): Promise<Healed | undefined> {
	// The journal first: all that it has by now, the database had before.
	const copy = ((await journal?.read()) ?? []).flatMap((text) => text.split('\n'));
	const tail = keeper.read();
	const log = await store.entries();
	if (!log.ok) return undefined;
	const { lost, unkept } = difference(log.value, copy, tail.lines);
	if (lost.length > 0) {
		const merged = await store.merge(lost);
		if (!merged.ok) return undefined;
	}
	for (let from = 0; journal && from < unkept.length; from += BATCH) {
		await journal.append(unkept.slice(from, from + BATCH));
	}
	const answers = countAnswers(log.value) + countAnswers(lost);
	keeper.note({ behind: false, answers });
	const wiped = log.value.length === 0;
	const missing = wiped ? Math.max(0, tail.answers - answers) : 0;
	if (lost.length === 0 && missing === 0) return undefined;
	return { wiped, answers: countAnswers(lost), missing };
}

const countAnswers = (entries: readonly Entry[]): number => entries.filter(isAnswer).length;
