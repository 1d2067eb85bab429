/** Pairs of neighbouring letters, as numbers in ascending order. */
export function letterPairs(text: string): Int32Array {
	const lower = text.toLowerCase();
	const pairs = new Int32Array(Math.max(0, lower.length - 1));
	for (let at = 0; at < pairs.length; at++) {
		pairs[at] = lower.charCodeAt(at) * 65536 + lower.charCodeAt(at + 1);
	}
	return pairs.sort();
}

/** Dice's measure of what two lists in ascending order have in common, from 0 to 1. */
export function pairLikeness(a: Int32Array, b: Int32Array): number {
	let [common, i, j] = [0, 0, 0];
	while (i < a.length && j < b.length) {
		const one = a[i] as number;
		const other = b[j] as number;
		if (one === other) common++;
		if (one <= other) i++;
		if (other <= one) j++;
	}
	return (2 * common) / (a.length + b.length || 1);
}

/** Words in common, of all words of either, from 0 to 1. */
export function wordLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let common = 0;
	for (const word of a) if (b.has(word)) common++;
	return common / (a.size + b.size - common || 1);
}

/** Whether people like the step: a week or two, or 1, 2, 3 or 5 of some power of ten. */
export function isRoundStep(step: number): boolean {
	const size = Math.abs(step);
	return size === 7 || size === 14 || /^[1235]0*$/.test(String(size));
}
