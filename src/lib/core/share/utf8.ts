import { Damaged } from './damaged';

/** The text in UTF-8; half a character becomes U+FFFD. */
export function utf8Of(text: string): Uint8Array {
	const escaped = encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
	const bytes = escaped.match(/%[\dA-F]{2}|[^%]/g) ?? [];
	return Uint8Array.from(bytes, (byte) =>
		byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16)
	);
}

/** @throws Damaged when the bytes are not UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string {
	const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
	try {
		return decodeURIComponent(escaped.join(''));
	} catch {
		throw new Damaged('not UTF-8');
	}
}
