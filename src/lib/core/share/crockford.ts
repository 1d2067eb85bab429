/** Crockford's base32: no I, L, O or U, so that nothing is misread, and no rude word comes out. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;

/**
 * Bytes as letters and digits that people copy by hand; the last sign is filled up with zero bits.
 *
 * @see Douglas Crockford, "Base 32", https://www.crockford.com/base32.html
 */
export function crockfordOf(bytes: Uint8Array): string {
	let text = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = ((held << 8) | byte) & 0xfff;
		for (bits += 8; bits >= BITS; bits -= BITS) text += SIGNS.charAt((held >> (bits - BITS)) & 31);
	}
	return bits > 0 ? text + SIGNS.charAt((held << (BITS - bits)) & 31) : text;
}

/** The bytes of a text typed by hand; undefined when it is that of none. */
export function bytesOfCrockford(text: string): Uint8Array | undefined {
	const signs = tidyCrockford(text);
	if (signs === undefined) return undefined;
	const bytes: number[] = [];
	let held = 0;
	let bits = 0;
	for (const sign of signs) {
		held = ((held << BITS) | SIGNS.indexOf(sign)) & 0xfff;
		bits += BITS;
		if (bits < 8) continue;
		bits -= 8;
		bytes.push((held >> bits) & 0xff);
	}
	const isWhole = bits < BITS && (held & ((1 << bits) - 1)) === 0;
	return isWhole ? Uint8Array.from(bytes) : undefined;
}

/**
 * The signs alone of a text typed by hand, in capitals: spaces and hyphens count for nothing, O is 0,
 * I and L are 1. Undefined when something else is in it.
 */
export function tidyCrockford(text: string): string | undefined {
	const signs = text
		.toUpperCase()
		.replace(/[\s\p{Pd}]+/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	return /^[\dA-HJKMNP-TV-Z]*$/.test(signs) ? signs : undefined;
}
