import type { BitReader, BitWriter } from './bits';
import { Damaged } from './damaged';
import { textOfUtf8, utf8Of } from './utf8';

/**
 * ASCII as names and typed answers use it, the likeliest first: a sign takes 4 bits, then 6, 8 or 10.
 * Results that are out hold the places: append, never sort, never remove.
 */
const SIGNS =
	' eainrto' +
	'sldhucmgpkbyfvw-' +
	'0123456789TSIAKCMPRUDOBEZHLNGF.,' +
	`jqxzJQVWXY'/()&:;!?"#%+*=_@$<>[]{}|\\~^` +
	'`';
const SIGN_ORDER = 3;

const COUNT_ORDER = 4;
const BYTE_BITS = 8;

/**
 * A whole number from 0, in 5 bits under 16, in 7 under 48, in 9 under 112, and so on.
 *
 * @throws RangeError for a number that is none of these or over `most`: the caller has a bug.
 */
export function writeCount(bits: BitWriter, value: number, most: number): void {
	if (!Number.isInteger(value) || value < 0 || value > most) {
		throw new RangeError(`not a whole number from 0 to ${most}: ${value}`);
	}
	writeGolomb(bits, value, COUNT_ORDER);
}

/** @throws Damaged when the bits end too soon, or are those of a larger number. */
export function readCount(bits: BitReader, most: number): number {
	const value = readGolomb(bits, COUNT_ORDER);
	if (value > most) throw new Damaged(`a number over ${most}`);
	return value;
}

/**
 * A text of at most so many units of UTF-16; what is longer is cut off. Half a character becomes
 * U+FFFD.
 */
export function writeText(bits: BitWriter, text: string, longest: number): void {
	const short = text.slice(0, longest);
	const isPlain = /^[ -~]*$/.test(short);
	const signs = isPlain ? Array.from(short, (sign) => SIGNS.indexOf(sign)) : utf8Of(short);
	bits.bits(isPlain ? 1 : 0, 1);
	writeCount(bits, signs.length, mostSigns(isPlain, longest));
	for (const sign of signs) {
		if (isPlain) writeGolomb(bits, sign, SIGN_ORDER);
		else bits.bits(sign, BYTE_BITS);
	}
}

/** @throws Damaged when the bits are those of no text, or of a longer one. */
export function readText(bits: BitReader, longest: number): string {
	const isPlain = bits.bits(1) === 1;
	const length = readCount(bits, mostSigns(isPlain, longest));
	if (isPlain) return Array.from({ length }, () => readSign(bits)).join('');
	const text = textOfUtf8(Uint8Array.from({ length }, () => bits.bits(BYTE_BITS)));
	if (text.length > longest) throw new Damaged(`a text over ${longest}`);
	return text;
}

function readSign(bits: BitReader): string {
	const sign = SIGNS[readGolomb(bits, SIGN_ORDER)];
	if (sign === undefined) throw new Damaged('no such sign');
	return sign;
}

/** A unit of UTF-16 takes at most three bytes of UTF-8. */
function mostSigns(isPlain: boolean, longest: number): number {
	return isPlain ? longest : longest * 3;
}

/**
 * Small numbers in few bits: those under 2^order take one more than the order, and each doubling two.
 *
 * @see "Exponential-Golomb coding", https://en.wikipedia.org/wiki/Exponential-Golomb_coding
 */
function writeGolomb(bits: BitWriter, value: number, order: number): void {
	const moved = value + 2 ** order;
	const width = 32 - Math.clz32(moved);
	bits.bits(0, width - order - 1).bits(moved, width);
}

function readGolomb(bits: BitReader, order: number): number {
	let width = order;
	while (bits.bits(1) === 0) width++;
	return 2 ** width + bits.bits(width) - 2 ** order;
}
