import { deflateSync, Inflate } from 'fflate';
import { Damaged } from './damaged';

/** Nothing that a link carries is longer than this when inflated. */
export const MOST_INFLATED = 512 * 1024;
const SLICE = 1024;
/** A byte of DEFLATE makes at most so many (RFC 1951: 258 of them in two bits). */
const MOST_GROWTH = 1032;

/** Raw DEFLATE. @param dictionary what the bytes are likely to repeat; the reader must have the same. */
export function deflated(bytes: Uint8Array, dictionary: Uint8Array): Uint8Array {
	return deflateSync(bytes, { level: 9, dictionary });
}

/**
 * Takes in slices so small that it can never make more than is allowed before it is stopped.
 *
 * @throws Damaged when the bytes are no DEFLATE, end too soon or make too much.
 */
export function inflated(bytes: Uint8Array, dictionary: Uint8Array): Uint8Array {
	const made: Uint8Array[] = [];
	let room = MOST_INFLATED;
	const inflate = new Inflate({ dictionary }, (part) => {
		made.push(part);
		room -= part.length;
	});
	if (bytes.length === 0) throw new Damaged('no DEFLATE');
	for (let from = 0; from < bytes.length;) {
		const to = from + Math.min(SLICE, Math.ceil(room / MOST_GROWTH));
		pushed(inflate, bytes.subarray(from, to), to >= bytes.length);
		if (room <= 0) throw new Damaged('inflates to too much');
		from = to;
	}
	return joined(made, MOST_INFLATED - room);
}

function pushed(inflate: Inflate, slice: Uint8Array, isLast: boolean): void {
	try {
		inflate.push(slice, isLast);
	} catch {
		throw new Damaged('no DEFLATE');
	}
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
