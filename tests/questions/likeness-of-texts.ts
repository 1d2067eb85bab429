const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];

export function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words in common, of all words of either: 0 to 1. */
export function wordLikeness(a: string, b: string): number {
	const [as, bs] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
	const common = [...as].filter((word) => bs.has(word)).length;
	return common / (as.size + bs.size - common || 1);
}

/** Pairs of neighbouring letters in common, after Dice: 0 to 1. */
export function letterLikeness(a: string, b: string): number {
	const [as, bs] = [pairsOf(a), pairsOf(b)];
	let common = 0;
	for (const [pair, count] of as) common += Math.min(count, bs.get(pair) ?? 0);
	const total = [...as.values(), ...bs.values()].reduce((sum, count) => sum + count, 0);
	return (2 * common) / (total || 1);
}

const known = new Map<string, ReadonlyMap<string, number>>();

function pairsOf(text: string): ReadonlyMap<string, number> {
	const found = known.get(text);
	if (found) return found;
	const pairs = new Map<string, number>();
	const lower = text.toLowerCase();
	for (let at = 0; at + 1 < lower.length; at++) {
		const pair = lower.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	known.set(text, pairs);
	return pairs;
}

/** A number, a year, a day of the year or a length of time as one number; nothing for other texts. */
export function sizeOfText(text: string): number | undefined {
	const month = wordsOf(text)
		.map((word) => MONTHS.indexOf(word))
		.find((at) => at >= 0);
	const numbers = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
	if (month === undefined) return numbers.length === 1 ? numbers[0] : undefined;
	const year = numbers.find((number) => number > 31) ?? 0;
	const day = numbers.find((number) => number <= 31) ?? 0;
	return year * 372 + month * 31 + day;
}

/** From how many of the others the value stands at a step that people like: 1, 2, 5, 7, 10, 14, 20, 50, 100 … */
export function roundSteps(text: string, others: readonly string[]): number {
	const size = sizeOfText(text);
	if (size === undefined) return 0;
	return others.filter((other) => {
		const step = Math.abs((sizeOfText(other) ?? size) - size);
		return step === 7 || step === 14 || /^[1235]0*$/.test(String(step));
	}).length;
}
