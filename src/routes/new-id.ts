import { lettersOf } from '$lib/core/share/text-forms';

/** 48 bits of chance, as eight letters of base64url. */
export function newId(): string {
	return lettersOf(newBytes(6));
}

/** So many bytes of chance. */
export function newBytes(count: number): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(count));
}
