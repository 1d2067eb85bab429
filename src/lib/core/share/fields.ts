import { strToU8 } from 'fflate';
import { Damaged } from './damaged';
import { textOfUtf8 } from './utf8';

/** Ends each text: ASCII's “unit separator”, made for this. */
const MARK = 0x1f;
const MARK_TEXT = String.fromCharCode(MARK);
const LONGEST_BYTES = 6000;
const MOST_MEMBERS = 36;

/** Texts in a row, as UTF-8, with a mark behind each; lists end with an empty text. */
export class FieldWriter {
	readonly #texts: string[] = [];

	/** @throws RangeError for a text with the mark in it: the caller has a bug. */
	text(value: string): this {
		if (value.includes(MARK_TEXT)) throw new RangeError('a mark within a text');
		this.#texts.push(value);
		return this;
	}

	/** @throws RangeError for an empty member, which would end the list: the caller has a bug. */
	list(values: readonly string[]): this {
		for (const value of values) {
			if (value === '') throw new RangeError('an empty text in a list');
			this.text(value);
		}
		return this.text('');
	}

	done(): Uint8Array {
		// Thousands of characters at once: several times quicker than `utf8Of`.
		return strToU8(this.#texts.map((text) => text + MARK_TEXT).join(''));
	}
}

/** @throws Damaged, from every method, when the bytes end too soon or cannot be what was asked for. */
export class FieldReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isDone(): boolean {
		return this.#at >= this.#bytes.length;
	}

	text(): string {
		const end = this.#bytes.indexOf(MARK, this.#at);
		if (end < 0) throw new Damaged('ends too soon');
		if (end - this.#at > LONGEST_BYTES) throw new Damaged('too long a text');
		const text = textOfUtf8(this.#bytes.subarray(this.#at, end));
		this.#at = end + 1;
		return text;
	}

	/** @param fewest shorter lists are refused. */
	list(fewest = 0): readonly string[] {
		const members: string[] = [];
		for (let member = this.text(); member !== ''; member = this.text()) {
			if (members.push(member) > MOST_MEMBERS) throw new Damaged('too long a list');
		}
		if (members.length < fewest) throw new Damaged('too short a list');
		return members;
	}

	/** A list whose members all differ, as screens tell them apart by their texts. */
	distinct(fewest: number): readonly string[] {
		const members = this.list(fewest);
		if (new Set(members).size < members.length) throw new Damaged('the same text twice');
		return members;
	}

	/** Nothing may stand behind what was read. */
	end(): void {
		if (!this.isDone) throw new Damaged('does not end');
	}
}
