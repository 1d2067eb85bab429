import type { Item } from '../items/item';
import type { PupilAnswer, PupilResult } from './assignment';
import { BitReader, BitWriter } from './bits';
import { readResponse, writeResponse } from './result-response';
import { readCount, readText, writeCount, writeText } from './result-bits';
import { bytesOfLetters, lettersOf } from './text-forms';

const ATTEMPT_BYTES = 6;
const MOST_ATTEMPTS = 65_535;
const MOST_SECONDS = 65_535;
const LONGEST_NAME = 60;
const MS_PER_SECOND = 1000;
/** Seconds since 1970 fit until 2106. */
const START_BITS = 32;

/**
 * A result as bytes that only those can read who have the questions.
 *
 * @param items those of the quiz, with or without their keys, in its order.
 * @throws RangeError for a result out of its bounds, or of other questions: the caller has a bug.
 */
export function bytesOfResult(result: PupilResult, items: readonly Item[]): Uint8Array {
	const { attempt, number, name, startedAt, answers } = result;
	const attemptBytes = bytesOfLetters(attempt);
	const startedSeconds = Math.floor(startedAt / MS_PER_SECOND);
	const isSound =
		attemptBytes.length === ATTEMPT_BYTES &&
		answers.length === items.length &&
		startedSeconds >= 0 &&
		startedSeconds < 2 ** START_BITS;
	if (!isSound) throw new RangeError(`a result out of bounds: ${attempt}`);
	const bits = new BitWriter();
	for (const byte of attemptBytes) bits.bits(byte, 8);
	writeCount(bits, number, MOST_ATTEMPTS);
	writeText(bits, name, LONGEST_NAME);
	bits.bits(startedSeconds, START_BITS);
	items.forEach((item, at) => writeAnswer(bits, item, answers[at]));
	return bits.done();
}

/** @throws Damaged when the bytes are those of no result of these questions. */
export function resultOfBytes(bytes: Uint8Array, items: readonly Item[]): PupilResult {
	const bits = new BitReader(bytes);
	const result = {
		attempt: lettersOf(Uint8Array.from({ length: ATTEMPT_BYTES }, () => bits.bits(8))),
		number: readCount(bits, MOST_ATTEMPTS),
		name: readText(bits, LONGEST_NAME),
		startedAt: bits.bits(START_BITS) * MS_PER_SECOND,
		answers: items.map((item) => readAnswer(bits, item))
	};
	bits.end();
	return result;
}

function writeAnswer(bits: BitWriter, item: Item, answer?: PupilAnswer): void {
	// A phone may lie on one question for days.
	writeCount(bits, Math.min(answer?.seconds ?? 0, MOST_SECONDS), MOST_SECONDS);
	const response = answer?.response;
	bits.bits(response === undefined ? 0 : 1, 1);
	if (response !== undefined) writeResponse(bits, item, response);
}

function readAnswer(bits: BitReader, item: Item): PupilAnswer {
	const seconds = readCount(bits, MOST_SECONDS);
	return bits.bits(1) === 0 ? { seconds } : { response: readResponse(bits, item), seconds };
}
