import type { Item } from '../lib/core/items/item';
import { itemOf } from '../lib/core/items/write';
import { ok, refuse, type Result } from '../lib/core/result';
import type { SealedQuiz, SharedQuiz } from '../lib/core/share/assignment';
import { openEnvelope, type LinkError } from '../lib/core/share/envelope';
import { linksIn } from '../lib/core/share/link-text';
import { unlock, type UnlockError } from '../lib/core/share/locked-quiz';
import { decodeRefQuiz, type RefHead } from '../lib/core/share/ref-quiz';
import type { AnsweredQuiz } from '../lib/core/share/seal-result';
import { vocabularyOf } from '../lib/core/share/vocabulary';
import { openQuiz } from '../lib/core/share/written-quiz';
import { releasedSet } from './shipped';

/** A quiz out of a link. */
export interface LinkedQuiz extends AnsweredQuiz {
	readonly kind: SharedQuiz['kind'];
	readonly setTitle: string;
	readonly lang: string;
	/** Whether its items can be judged: exams and locked quizzes travel without their keys. */
	readonly hasKeys: boolean;
}

const WHY: Readonly<Record<LinkError['kind'] | UnlockError, string>> = {
	'no-link': 'This is no link to a quiz.',
	incomplete: 'This link is incomplete: copy the whole of it once more.',
	'too-new': 'This link was made by a newer Parley: update this one.',
	'too-long': 'This is longer than any link to a quiz.',
	'no-code': 'An unlock code has twelve letters and digits: look at it once more.',
	'wrong-code': 'This code does not open this quiz: ask for the code of this very quiz.',
	damaged: 'The keys in this link are damaged: ask for the link once more.'
};

/**
 * The quiz of a link; the refusal is a sentence.
 *
 * @param root folder of the project.
 * @param code opens locked keys; they stay locked without.
 */
export async function quizOfLink(
	text: string,
	root: string,
	code?: string
): Promise<Result<LinkedQuiz, string>> {
	const envelope = openEnvelope(linksIn(text)[0] ?? text);
	if (!envelope.ok) return refuse(WHY[envelope.error.kind]);
	const opened = openQuiz(envelope.value);
	if (!opened.ok) return refuse(WHY[opened.error.kind]);
	const quiz = opened.value;
	if (quiz.kind === 'ref') return refQuizOf(quiz.head, root);
	if (quiz.kind === 'sealed' && code !== undefined) return unlocked(quiz, code);
	return ok({ ...quiz, hasKeys: quiz.kind === 'full' });
}

async function unlocked(quiz: SealedQuiz, code: string): Promise<Result<LinkedQuiz, string>> {
	const items = await unlock(quiz, code);
	return items.ok ? ok({ ...quiz, items: items.value, hasKeys: true }) : refuse(WHY[items.error]);
}

function refQuizOf(head: RefHead, root: string): Result<LinkedQuiz, string> {
	const released = releasedSet(root, head.revision);
	if (!released) return refuse(`No set that Parley ships has the revision ${head.revision}.`);
	const { set } = released.index;
	const quiz = decodeRefQuiz(head, vocabularyOf(set));
	if (!quiz.ok) return refuse(WHY[quiz.error.kind]);
	const items = quiz.value.items
		.map((id) => itemOf(released.index, id))
		.filter((item): item is Item => item !== undefined);
	const { assignment } = head;
	return items.length === head.count
		? ok({ kind: 'ref', assignment, setTitle: set.title, lang: set.lang, items, hasKeys: true })
		: refuse(`The set “${set.id}” no longer has all questions of this quiz.`);
}
