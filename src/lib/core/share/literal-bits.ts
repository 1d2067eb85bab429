import type { BitReader, BitWriter } from './bits';
import { textOfUtf8, utf8Of } from './utf8';

/** What most numbers, dates and lengths of time are written with; `y` stands for a date's “XXXX-”. */
const SIGNS = '0123456789-~PYDy';
const SIGN_BITS = 4;
const MOST_BYTES = 255;

/**
 * A word that stands in no list: in four bits a sign where it is a number, date or length, and else in
 * UTF-8.
 *
 * @throws RangeError for a word of more than 255 bytes, which no id holds.
 */
export function writeLiteral(bits: BitWriter, word: string): void {
	const short = word.replaceAll('XXXX-', 'y');
	if (!word.includes('y') && /^[\d~PYDy-]{0,15}$/.test(short)) {
		bits.bits(1, 1).bits(short.length, SIGN_BITS);
		for (const sign of short) bits.bits(SIGNS.indexOf(sign), SIGN_BITS);
		return;
	}
	const bytes = utf8Of(word);
	if (bytes.length > MOST_BYTES) throw new RangeError(`too long a word for a link: ${word}`);
	bits.bits(0, 1).bits(bytes.length, 8);
	for (const byte of bytes) bits.bits(byte, 8);
}

/** @throws Damaged when the bits are those of no word. */
export function readLiteral(bits: BitReader): string {
	if (bits.bits(1) === 0) {
		return textOfUtf8(Uint8Array.from({ length: bits.bits(8) }, () => bits.bits(8)));
	}
	const signs = Array.from({ length: bits.bits(SIGN_BITS) }, () => SIGNS[bits.bits(SIGN_BITS)]);
	return signs.join('').replaceAll('y', 'XXXX-');
}
