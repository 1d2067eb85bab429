/** “1 card”, “3 cards”, “no cards”. */
export function countText(count: number, one: string, many: string): string {
	if (count === 0) return `no ${many}`;
	return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** The text with its first letter as a capital, for the start of a sentence. */
export function capital(text: string): string {
	return text.slice(0, 1).toLocaleUpperCase('en-GB') + text.slice(1);
}

/** “A, B and C”. */
export function listText(parts: readonly string[]): string {
	if (parts.length < 2) return parts.join('');
	return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
