import type { Item, Response } from '../items/item';
import { scoreOf } from '../items/judging/judge';
import type { PupilAnswer, PupilResult } from '../share/assignment';
import { openEnvelope } from '../share/envelope';
import { openResult, type AnsweredQuiz, type ResultError } from '../share/seal-result';
import type { TeacherKey } from '../share/teacher-key';
import type { Answer, AskedItem } from './answer-table';
import type { PupilAttempt } from './pupil-attempt';

/** Results of one quiz, opened. */
export interface OpenedResults {
	/** Each attempt once, however often its result was sent. */
	readonly attempts: readonly PupilAttempt[];
	/** Results that do not open, with why. */
	readonly refused: readonly { readonly text: string; readonly why: ResultError }[];
}

/**
 * Opens what pupils sent back, and judges it.
 *
 * @param texts what stands after the `#` of each result's link.
 * @param quiz its items with their keys.
 * @param keys all that the teacher ever had on this device.
 */
export async function openResults(
	texts: readonly string[],
	quiz: AnsweredQuiz,
	keys: readonly TeacherKey[]
): Promise<OpenedResults> {
	const key = keys.find(({ publicKey }) => isSame(publicKey, quiz.assignment.teacherKey));
	const attempts = new Map<string, PupilAttempt>();
	const refused: { text: string; why: ResultError }[] = [];
	for (const text of texts) {
		const envelope = openEnvelope(text);
		if (!envelope.ok || !key) {
			refused.push({ text, why: envelope.ok ? 'other-key' : 'damaged' });
			continue;
		}
		const opened = await openResult(envelope.value.payload, quiz, key.privateKey);
		if (!opened.ok) refused.push({ text, why: opened.error });
		// An attempt may be sealed and sent again; with other answers or another name it is another one.
		else attempts.set(JSON.stringify(opened.value), judged(opened.value, quiz.items));
	}
	return { attempts: [...attempts.values()], refused };
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
	return b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function judged(result: PupilResult, items: readonly Item[]): PupilAttempt {
	const seconds = result.answers.map((answer) => answer.seconds);
	const spent = seconds.reduce((sum, each) => sum + each, 0);
	return {
		pupil: result.name,
		attempt: result.number,
		at: result.startedAt + spent * 1000,
		answers: items.map((item, place) => answerTo(item, result.answers[place])),
		seconds
	};
}

function answerTo(item: Item, { response }: Partial<PupilAnswer> = {}): Answer {
	if (response === undefined) return { mark: null, given: [] };
	return { mark: scoreOf(item, response), given: partsOf(response) };
}

/** What the analysis must know of each item. */
export function askedItemsOf(items: readonly Item[]): readonly AskedItem[] {
	return items.map((item) => ({
		max: 1,
		options: 'options' in item && item.kind !== 'ordering' ? item.options : [],
		key: partsOf(item.key)
	}));
}

const partsOf = (response: Response): readonly string[] =>
	typeof response === 'string' ? [response] : response;
