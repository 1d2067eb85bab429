import { Damaged } from './damaged';
import { textOfUtf8 } from './utf8';

/**
 * Takes apart what a `ByteWriter` put together.
 *
 * @throws Damaged, from every method, when the bytes end too soon or cannot be what was asked for.
 */
export class ByteReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get left(): number {
		return this.#bytes.length - this.#at;
	}

	byte(): number {
		const value = this.#bytes[this.#at++];
		if (value === undefined) throw new Damaged('ends too soon');
		return value;
	}

	/** @param most larger numbers are refused. */
	count(most = Number.MAX_SAFE_INTEGER): number {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = this.byte();
			value += (byte & 0x7f) * scale;
			if (value > most) throw new Damaged(`a count over ${most}`);
			if (byte < 0x80) {
				// One number has one form, so that equal links have equal texts.
				if (byte === 0 && scale > 1) throw new Damaged('a count written too long');
				return value;
			}
			scale *= 0x80;
			if (scale > 2 ** 53) throw new Damaged('a count without end');
		}
	}

	bytes(count: number): Uint8Array {
		if (count > this.left) throw new Damaged('ends too soon');
		this.#at += count;
		return this.#bytes.slice(this.#at - count, this.#at);
	}

	/** @param longest in bytes. */
	text(longest: number): string {
		return textOfUtf8(this.bytes(this.count(longest)));
	}

	/** Nothing may stand behind what was read. */
	end(): void {
		if (this.left > 0) throw new Damaged('does not end');
	}
}
