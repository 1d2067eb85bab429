import { ok, refuse, type Result } from '../result';
import { readAssignment } from './assignment-bytes';
import type { ExamQuiz, FullQuiz, SealedQuiz } from './assignment';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { Damaged } from './damaged';
import { inflated } from './deflate';
import { DICTIONARY } from './dictionary';
import type { Envelope, LinkError, LinkKind } from './envelope';
import { frontOf, joinKeys, keysOf, LANG, MOST_TITLE_BYTES, WRITING } from './halves';
import { readRefHead, type RefHead } from './ref-quiz';
import { readOpenHalf } from './written-items';

/** A quiz as far as a link alone can tell it: the questions of a `ref` are read with their set at hand. */
export type OpenedQuiz =
	{ readonly kind: 'ref'; readonly head: RefHead } | FullQuiz | SealedQuiz | ExamQuiz;

/** @throws RangeError for what no link can carry: the caller has a bug. */
export function encodeFull(quiz: FullQuiz): Uint8Array {
	const front = frontOf(quiz);
	return new ByteWriter().bytes(front.bytes).bytes(keysOf(quiz, front)).done();
}

/** The quiz with nothing that tells a key. @throws RangeError as `encodeFull` does. */
export function encodeExam(quiz: FullQuiz): Uint8Array {
	return frontOf(quiz).bytes;
}

/** The quiz of any link but that of a result. Never throws. */
export function openQuiz({ kind, payload }: Envelope): Result<OpenedQuiz, LinkError> {
	switch (kind) {
		case 'ref': {
			const head = readRefHead(payload);
			return head.ok ? ok({ kind, head: head.value }) : head;
		}
		case 'result':
			return refuse({ kind: 'no-link' });
		case 'full':
		case 'sealed':
		case 'exam':
			return readWritten(kind, payload);
	}
}

function readWritten(
	kind: Exclude<LinkKind, 'ref' | 'result'>,
	payload: Uint8Array
): Result<OpenedQuiz, LinkError> {
	try {
		const bytes = new ByteReader(payload);
		const assignment = readAssignment(bytes);
		if (bytes.byte() > WRITING) return refuse({ kind: 'too-new' });
		const setTitle = bytes.text(MOST_TITLE_BYTES);
		const lang = bytes.text(MOST_TITLE_BYTES);
		if (!LANG.test(lang)) throw new Damaged('no tag of a language');
		const open = inflated(bytes.bytes(bytes.count(payload.length)), DICTIONARY);
		const rest = bytes.bytes(bytes.left);
		const items = readOpenHalf(open);
		const quiz = { assignment, setTitle, lang };
		if (kind === 'full') return ok({ kind, ...quiz, items: joinKeys(items, open, rest) });
		if (kind === 'sealed') return ok({ kind, ...quiz, items, locked: rest });
		if (rest.length > 0) throw new Damaged('does not end');
		return ok({ kind, ...quiz, items });
	} catch (error) {
		if (!(error instanceof Damaged)) throw error;
		return refuse({ kind: 'incomplete' });
	}
}
