/** 64 bits of chance, as 16 hexadecimal digits; on plain http too, where `randomUUID` is missing. */
export function newText(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
