import { utf8Of } from './utf8';

/** Builds bytes from numbers and texts; the reader takes them back in the same order. */
export class ByteWriter {
	#bytes = new Uint8Array(256);
	#length = 0;

	/** @param value a whole number from 0 to 255. */
	byte(value: number): this {
		this.#room(1);
		this.#bytes[this.#length++] = value;
		return this;
	}

	/**
	 * Seven bits a byte, the lowest first: small numbers are short.
	 *
	 * @throws RangeError unless the value is a whole number from 0 to 2^53 − 1.
	 */
	count(value: number): this {
		if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
		let rest = value;
		while (rest >= 0x80) {
			this.byte((rest % 0x80) + 0x80);
			rest = Math.floor(rest / 0x80);
		}
		return this.byte(rest);
	}

	/** As they are; the reader must know how many. */
	bytes(values: Uint8Array): this {
		this.#room(values.length);
		this.#bytes.set(values, this.#length);
		this.#length += values.length;
		return this;
	}

	/** UTF-8 behind its length; half a character becomes U+FFFD. */
	text(value: string): this {
		const encoded = utf8Of(value);
		return this.count(encoded.length).bytes(encoded);
	}

	done(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}

	#room(more: number) {
		if (this.#length + more <= this.#bytes.length) return;
		const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
		grown.set(this.#bytes);
		this.#bytes = grown;
	}
}
