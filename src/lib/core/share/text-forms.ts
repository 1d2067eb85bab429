import { Damaged } from './damaged';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as letters that may stand in an address: base64url without padding (RFC 4648, section 5). */
export function lettersOf(bytes: Uint8Array): string {
	let letters = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = ((held << 8) | byte) & 0xffff;
		bits += 8;
		while (bits >= 6) {
			bits -= 6;
			letters += LETTERS.charAt((held >> bits) & 63);
		}
	}
	return bits > 0 ? letters + LETTERS.charAt((held << (6 - bits)) & 63) : letters;
}

/** @throws Damaged when a character is none of the letters, or the last bits are not those of any bytes. */
export function bytesOfLetters(letters: string): Uint8Array {
	const bytes = new Uint8Array(Math.floor((letters.length * 6) / 8));
	let held = 0;
	let bits = 0;
	let at = 0;
	for (const letter of letters) {
		const value = LETTERS.indexOf(letter);
		if (value < 0) throw new Damaged('a character that no link has');
		held = ((held << 6) | value) & 0xffff;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = (held >> bits) & 0xff;
	}
	if (bits >= 6 || (held & ((1 << bits) - 1)) !== 0) throw new Damaged('letters left over');
	return bytes;
}

/**
 * Digits for 0 to 7 bytes, all different, so that their number tells that of the bytes. A QR code
 * spends 10 bits on three digits and 8 on a letter of base64url, so digits make the smaller code.
 */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17] as const;
const GROUP = 7;

export function digitsOf(bytes: Uint8Array): string {
	let digits = '';
	for (let from = 0; from < bytes.length; from += GROUP) {
		const group = bytes.subarray(from, from + GROUP);
		const value = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
		digits += String(value).padStart(DIGITS[group.length] ?? 0, '0');
	}
	return digits;
}

/** @throws Damaged when the digits are those of no bytes. */
export function bytesOfDigits(digits: string): Uint8Array {
	const bytes: number[] = [];
	for (let from = 0; from < digits.length; from += DIGITS[GROUP]) {
		const group = digits.slice(from, from + DIGITS[GROUP]);
		const count = DIGITS.findIndex((length) => length === group.length);
		if (count < 1 || !/^\d+$/.test(group)) throw new Damaged('digits left over');
		let value = BigInt(group);
		if (value >= 256n ** BigInt(count)) throw new Damaged('digits of no bytes');
		const taken: number[] = [];
		for (let i = 0; i < count; i++) {
			taken.unshift(Number(value % 256n));
			value /= 256n;
		}
		bytes.push(...taken);
	}
	return Uint8Array.from(bytes);
}
