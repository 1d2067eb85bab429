import type { Item, Response } from '../items/item';
import { unreachable } from '../unreachable';
import type { BitReader, BitWriter } from './bits';
import { readCount, readText, writeCount, writeText } from './result-bits';

/** Units of UTF-16 that a field for a typed answer takes. */
const LONGEST = 200;

/**
 * A complete response, by what the item's prompt shows: places in lists that were shown, or texts.
 *
 * @throws RangeError for a response that the item's prompt does not allow: the caller has a bug.
 */
export function writeResponse(bits: BitWriter, item: Item, response: Response): void {
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return writePlace(bits, item.options, textOf(response));
		case 'multiple-choice':
			return writeChosen(bits, item.options, listOf(response));
		case 'ordering':
			return writeOrder(bits, item.options, listOf(response));
		case 'matching':
			return writeSides(bits, item.lefts, item.rights, listOf(response));
		case 'sorting':
			return writeSides(bits, item.things, item.groups, listOf(response));
		case 'set-answer':
			return writeTexts(bits, item.members.length, listOf(response));
		case 'cloze':
		case 'short-answer':
		case 'number':
			return writeText(bits, textOf(response), LONGEST);
		default:
			return unreachable(item);
	}
}

/** @throws Damaged when the bits are those of no response to the item. */
export function readResponse(bits: BitReader, item: Item): Response {
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return readPlace(bits, item.options);
		case 'multiple-choice':
			return item.options.filter(() => bits.bits(1) === 1);
		case 'ordering':
			return readOrder(bits, item.options);
		case 'matching':
			return item.lefts.map(() => readPlace(bits, withNone(item.rights)));
		case 'sorting':
			return item.things.map(() => readPlace(bits, withNone(item.groups)));
		case 'set-answer': {
			const length = readCount(bits, item.members.length);
			return Array.from({ length }, () => readText(bits, LONGEST));
		}
		case 'cloze':
		case 'short-answer':
		case 'number':
			return readText(bits, LONGEST);
		default:
			return unreachable(item);
	}
}

function writePlace(bits: BitWriter, shown: readonly string[], text: string): void {
	const place = shown.indexOf(text);
	if (place < 0) throw new RangeError(`not an answer that was shown: ${text}`);
	bits.place(place, shown.length);
}

function readPlace(bits: BitReader, shown: readonly string[]): string {
	return shown[bits.place(shown.length)] ?? '';
}

function writeChosen(bits: BitWriter, options: readonly string[], chosen: readonly string[]): void {
	if (!chosen.every((text) => options.includes(text))) {
		throw new RangeError(`not among the options: ${chosen.join(', ')}`);
	}
	for (const option of options) bits.bits(chosen.includes(option) ? 1 : 0, 1);
}

/** Each text by its place among those that are left. */
function writeOrder(bits: BitWriter, options: readonly string[], order: readonly string[]): void {
	if (order.length !== options.length) throw new RangeError('an order without all its texts');
	const left = [...options];
	for (const text of order) {
		writePlace(bits, left, text);
		left.splice(left.indexOf(text), 1);
	}
}

function readOrder(bits: BitReader, options: readonly string[]): readonly string[] {
	const left = [...options];
	return options.map(() => left.splice(bits.place(left.length), 1)[0] ?? '');
}

function writeSides(
	bits: BitWriter,
	lefts: readonly string[],
	rights: readonly string[],
	given: readonly string[]
): void {
	if (given.length !== lefts.length) throw new RangeError('not an answer for each left side');
	for (const right of given) writePlace(bits, withNone(rights), right);
}

/** The empty text stands where none was given. */
function withNone(rights: readonly string[]): readonly string[] {
	return ['', ...rights];
}

function writeTexts(bits: BitWriter, most: number, texts: readonly string[]): void {
	writeCount(bits, texts.length, most);
	for (const text of texts) writeText(bits, text, LONGEST);
}

function textOf(response: Response): string {
	if (typeof response === 'string') return response;
	throw new RangeError('a list where one answer is wanted');
}

function listOf(response: Response): readonly string[] {
	if (typeof response !== 'string') return response;
	throw new RangeError('one answer where a list is wanted');
}
