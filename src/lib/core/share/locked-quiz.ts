import type { Item } from '../items/item';
import { ok, refuse, type Result } from '../result';
import type { FullQuiz, SealedQuiz } from './assignment';
import { ByteWriter } from './byte-writer';
import { Damaged } from './damaged';
import { frontOf, joinKeys, keysOf } from './halves';
import { locked, unlocked } from './key-lock';
import { readUnlockCode } from './unlock-code';
import { openHalfOf } from './written-items';

/** Why the keys stay locked: not twelve signs of a code; another quiz's code; or a damaged link. */
export type UnlockError = 'no-code' | 'wrong-code' | 'damaged';

/** What AES-GCM adds. */
const TAG_BYTES = 16;

/**
 * @param code from `unlockCodeOf`, fresh for this quiz: a code that locked another with the same
 *        assignment id would give both away.
 * @throws RangeError for what no link can carry, or a code that is none: the caller has a bug.
 */
export async function encodeSealed(quiz: FullQuiz, code: string): Promise<Uint8Array> {
	const signs = readUnlockCode(code);
	if (signs === undefined) throw new RangeError('no unlock code');
	const front = frontOf(quiz);
	const lock = { code: signs, assignment: quiz.assignment.id, beside: front.open };
	const keys = await locked(keysOf(quiz, front, TAG_BYTES), lock);
	return new ByteWriter().bytes(front.bytes).bytes(keys).done();
}

/** The questions with their keys. @param code as somebody typed it. */
export async function unlock(
	quiz: SealedQuiz,
	code: string
): Promise<Result<readonly Item[], UnlockError>> {
	const signs = readUnlockCode(code);
	if (signs === undefined) return refuse('no-code');
	const open = openHalfOf(quiz.items);
	const lock = { code: signs, assignment: quiz.assignment.id, beside: open };
	const keys = await unlocked(quiz.locked, lock);
	if (keys === undefined) return refuse('wrong-code');
	try {
		return ok(joinKeys(quiz.items, open, keys));
	} catch (error) {
		if (!(error instanceof Damaged)) throw error;
		return refuse('damaged');
	}
}
