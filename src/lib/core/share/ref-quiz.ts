import { ok, refuse, type Result } from '../result';
import { readAssignment, writeAssignment } from './assignment-bytes';
import type { Assignment, RefQuiz } from './assignment';
import { BitReader, BitWriter } from './bits';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { Damaged } from './damaged';
import type { LinkError } from './envelope';
import { readItemRef, writeItemRef } from './item-refs';
import type { Vocabulary } from './vocabulary';

/** What a `ref` link says before its questions can be read, for which the set must be at hand. */
export interface RefHead {
	readonly assignment: Assignment;
	/** Names the released text of a set; the app knows whose it is. */
	readonly revision: string;
	/** How many questions. */
	readonly count: number;
	/** The questions, as bits. */
	readonly body: Uint8Array;
}

const REVISION_BYTES = 4;
const MOST_ITEMS = 200;

/** @throws RangeError for an item that the vocabulary's set cannot have: the caller has a bug. */
export function encodeRefQuiz(quiz: RefQuiz, words: Vocabulary): Uint8Array {
	const { assignment, revision, items } = quiz;
	if (items.length > MOST_ITEMS) throw new RangeError(`over ${MOST_ITEMS} questions`);
	const bytes = new ByteWriter();
	writeAssignment(bytes, assignment);
	for (let at = 0; at < REVISION_BYTES; at++) {
		bytes.byte(Number.parseInt(revision.slice(2 * at, 2 * at + 2), 16));
	}
	bytes.count(items.length);
	const bits = new BitWriter();
	for (const item of items) writeItemRef(bits, words, item);
	return bytes.bytes(bits.done()).done();
}

/** The first half of decoding. Never throws. */
export function readRefHead(payload: Uint8Array): Result<RefHead, LinkError> {
	return guarded(() => {
		const bytes = new ByteReader(payload);
		const assignment = readAssignment(bytes);
		const revision = Array.from(bytes.bytes(REVISION_BYTES), (byte) =>
			byte.toString(16).padStart(2, '0')
		).join('');
		const count = bytes.count(MOST_ITEMS);
		return { assignment, revision, count, body: bytes.bytes(bytes.left) };
	});
}

/**
 * The quiz, read with the words of the very revision that the head names. Never throws; what is not
 * written as `encodeRefQuiz` would write it is refused, so that one quiz has one link.
 */
export function decodeRefQuiz(head: RefHead, words: Vocabulary): Result<RefQuiz, LinkError> {
	return guarded(() => {
		const { assignment, revision, count, body } = head;
		const bits = new BitReader(body);
		const items = Array.from({ length: count }, () => readItemRef(bits, words));
		bits.end();
		const again = new BitWriter();
		for (const item of items) writeItemRef(again, words, item);
		const bytes = again.done();
		if (bytes.length !== body.length || !bytes.every((byte, at) => byte === body[at])) {
			throw new Damaged('written another way');
		}
		return { kind: 'ref' as const, assignment, revision, items };
	});
}

function guarded<T>(read: () => T): Result<T, LinkError> {
	try {
		return ok(read());
	} catch (error) {
		if (error instanceof Damaged || error instanceof RangeError) {
			return refuse({ kind: 'incomplete' });
		}
		throw error;
	}
}
