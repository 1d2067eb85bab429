import type { Item } from '../items/item';
import { ok, refuse, type Result } from '../result';
import type { Assignment, AssignmentId, PupilResult } from './assignment';
import { Damaged } from './damaged';
import { compressedPoint, POINT_BYTES, wholePoint } from './p256-points';
import { bytesOfResult, resultOfBytes } from './result-bytes';
import { suite, type PlatformKey } from './seal-suite';
import { bytesOfLetters, lettersOf } from './text-forms';
import { utf8Of } from './utf8';

/** The quiz that a result answers. */
export interface AnsweredQuiz {
	readonly assignment: Assignment;
	/** With or without their keys, in the order of the quiz. */
	readonly items: readonly Item[];
}

/** Why a result does not open. */
export type ResultError =
	/** Not a result, or one that does not fit the quiz's questions. */
	| 'damaged'
	/** Sealed for another assignment. */
	| 'other-quiz'
	/** Sealed to another teacher's key, or altered since: the two cannot be told apart. */
	| 'other-key';

const INFO = utf8Of('parley/result/1');
const ID_BYTES = 6;
const HEAD_BYTES = ID_BYTES + POINT_BYTES;

/**
 * A pupil's result that only the assignment's teacher can read: HPKE in base mode (RFC 9180). The
 * payload is the assignment's id, the compressed point, and what is sealed.
 *
 * @throws RangeError when the assignment has no teacher's key or one that is no point, or when the
 * result is not one of this quiz: the caller has a bug.
 */
export async function sealResult(
	result: PupilResult,
	{ assignment, items }: AnsweredQuiz
): Promise<Uint8Array> {
	const recipientPublicKey = await publicKeyOf(assignment);
	if (!recipientPublicKey) throw new RangeError(`no key to seal to: ${assignment.id}`);
	const id = bytesOfLetters(assignment.id);
	const plain = bytesOfResult(result, items);
	const { enc, ct } = await suite.seal({ recipientPublicKey, info: INFO }, plain, id);
	return Uint8Array.of(...id, ...compressedPoint(new Uint8Array(enc)), ...new Uint8Array(ct));
}

/** Which assignment a result's payload says it is for; undefined when it is too short for one. */
export function assignmentOfResult(payload: Uint8Array): AssignmentId | undefined {
	if (payload.length <= HEAD_BYTES) return undefined;
	return lettersOf(payload.slice(0, ID_BYTES)) as AssignmentId;
}

/** Never throws, whatever the payload and the key. */
export async function openResult(
	payload: Uint8Array,
	{ assignment, items }: AnsweredQuiz,
	privateKey: PlatformKey
): Promise<Result<PupilResult, ResultError>> {
	const id = assignmentOfResult(payload);
	if (id === undefined) return refuse('damaged');
	if (id !== assignment.id) return refuse('other-quiz');
	const enc = wholePoint(payload.slice(ID_BYTES, HEAD_BYTES));
	if (!enc) return refuse('damaged');
	const plain = await opened(payload, enc, assignment, privateKey);
	if (!plain) return refuse('other-key');
	try {
		return ok(resultOfBytes(plain, items));
	} catch (error) {
		if (!(error instanceof Damaged)) throw error;
		return refuse('damaged');
	}
}

async function opened(
	payload: Uint8Array,
	enc: Uint8Array,
	assignment: Assignment,
	privateKey: PlatformKey
): Promise<Uint8Array | undefined> {
	try {
		const publicKey = await publicKeyOf(assignment);
		if (!publicKey) return undefined;
		// With its public half, as browsers do not agree on which one a private key has.
		const recipient = { recipientKey: { publicKey, privateKey }, enc, info: INFO };
		const sealed = payload.slice(HEAD_BYTES);
		return new Uint8Array(await suite.open(recipient, sealed, payload.slice(0, ID_BYTES)));
	} catch {
		return undefined;
	}
}

async function publicKeyOf({ teacherKey }: Assignment) {
	const point = teacherKey && wholePoint(teacherKey);
	return point && (await suite.kem.deserializePublicKey(point));
}
