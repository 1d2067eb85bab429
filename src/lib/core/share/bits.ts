import { Damaged } from './damaged';

/** Builds bytes bit by bit, the highest first; the last byte is filled up with zeros. */
export class BitWriter {
	readonly #bytes: number[] = [];
	#held = 0;
	#bits = 0;

	/** @param width bits that the value takes, to 32; the value must fit. */
	bits(value: number, width: number): this {
		for (let bit = width - 1; bit >= 0; bit--) {
			this.#held = (this.#held << 1) | (Math.floor(value / 2 ** bit) & 1);
			if (++this.#bits < 8) continue;
			this.#bytes.push(this.#held);
			this.#held = 0;
			this.#bits = 0;
		}
		return this;
	}

	/** A place in a list of that many, in as few bits as tell them apart. */
	place(value: number, of: number): this {
		return this.bits(value, widthFor(of));
	}

	done(): Uint8Array {
		const rest = this.#bits === 0 ? [] : [this.#held << (8 - this.#bits)];
		return Uint8Array.from([...this.#bytes, ...rest]);
	}
}

/** @throws Damaged, from every method, when the bits end too soon or cannot be what was asked for. */
export class BitReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	bits(width: number): number {
		let value = 0;
		for (let bit = 0; bit < width; bit++, this.#at++) {
			const byte = this.#bytes[this.#at >> 3];
			if (byte === undefined) throw new Damaged('ends too soon');
			value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
		}
		return value;
	}

	place(of: number): number {
		const value = this.bits(widthFor(of));
		if (value >= of) throw new Damaged(`a place beyond ${of}`);
		return value;
	}

	/** Only the zeros that fill the last byte may be left. */
	end(): void {
		const left = this.#bytes.length * 8 - this.#at;
		if (left >= 8 || this.bits(left) !== 0) throw new Damaged('does not end');
	}
}

function widthFor(count: number): number {
	return count <= 1 ? 0 : 32 - Math.clz32(count - 1);
}
