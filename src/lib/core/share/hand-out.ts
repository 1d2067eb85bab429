import type { FactSet } from '../facts/fact-set';
import type { Item } from '../items/item';
import type { Assignment, FullQuiz } from './assignment';
import { sealEnvelope, type Envelope } from './envelope';
import { kindFor } from './link-kind';
import { encodeSealed } from './locked-quiz';
import { encodeRefQuiz } from './ref-quiz';
import { vocabularyOf } from './vocabulary';
import { encodeExam, encodeFull } from './written-quiz';

/** A quiz as the teacher has put it together. */
export interface FinishedQuiz {
	readonly assignment: Assignment;
	readonly set: FactSet;
	/** Name of the set's released text, where it ships with the app. */
	readonly revision?: string;
	readonly items: readonly Item[];
}

/** What is handed out, and what stays with the teacher; each as it stands behind the `#` of a link. */
export interface HandedOut {
	readonly link: string;
	/** The quiz with its keys, where the link has none or locks them. */
	readonly whole?: string;
}

/**
 * The link of the kind that fits when answers are to be explained.
 *
 * @param code opens the keys later; only for feedback by code.
 * @throws RangeError for a quiz that no link can carry: the caller has a bug.
 */
export async function handOut(quiz: FinishedQuiz, code: string): Promise<HandedOut> {
	const kind = kindFor(quiz.assignment.feedback, quiz.revision !== undefined);
	const whole = sealEnvelope(wholeOf(quiz));
	if (kind === 'ref' || kind === 'full') return { link: whole };
	const payload =
		kind === 'exam' ? encodeExam(fullOf(quiz)) : await encodeSealed(fullOf(quiz), code);
	return { link: sealEnvelope({ kind, payload }), whole };
}

/** The quiz with all its keys: by its set, where everybody has that, else written out. */
function wholeOf(quiz: FinishedQuiz): Envelope {
	const { assignment, set, revision, items } = quiz;
	if (revision === undefined) return { kind: 'full', payload: encodeFull(fullOf(quiz)) };
	const ref = { kind: 'ref' as const, assignment, revision, items: items.map(({ id }) => id) };
	return { kind: 'ref', payload: encodeRefQuiz(ref, vocabularyOf(set)) };
}

function fullOf({ assignment, set, items }: FinishedQuiz): FullQuiz {
	return { kind: 'full', assignment, setTitle: set.title, lang: set.lang, items };
}
