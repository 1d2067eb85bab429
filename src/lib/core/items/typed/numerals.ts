const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = new Map([
	['dozen', 12],
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9]
]);
const ODD_ORDINALS = new Map([
	['first', 'one'],
	['second', 'two'],
	['third', 'three'],
	['fifth', 'five'],
	['eighth', 'eight'],
	['ninth', 'nine'],
	['twelfth', 'twelve']
]);

/** A number found in words or digits; without a value where its parts make none, as “twenty thirty”. */
export interface Numeral {
	readonly value: number | undefined;
	/** As typed. */
	readonly words: readonly string[];
}

/** Every number among the words; “a” and “and” count only inside one. */
export function numeralsIn(words: readonly string[]): readonly Numeral[] {
	const runs: string[][] = [];
	let isOpen = false;
	words.forEach((word, at) => {
		const joins = word === 'and' && isOpen && isNumeral(words[at + 1]);
		const one = word === 'a' && SCALES.has(words[at + 1] ?? '');
		if (!isNumeral(word) && !joins && !one) {
			isOpen = false;
			return;
		}
		if (!isOpen) runs.push([]);
		isOpen = true;
		if (isNumeral(word)) runs.at(-1)?.push(word);
	});
	return runs.map((run) => ({ value: valueOf(run), words: run }));
}

export function isNumeral(word: string | undefined): boolean {
	return (
		word !== undefined &&
		(/^\d/.test(word) || SMALL.includes(word) || TENS.includes(word) || SCALES.has(word))
	);
}

/** “twentieth” as “twenty”, “first” as “one”; any other word as it is. */
export function cardinalOf(word: string): string {
	const odd = ODD_ORDINALS.get(word);
	if (odd !== undefined) return odd;
	const stem = word.replace(/ieth$/, 'y').replace(/th$/, '');
	return isNumeral(stem) ? stem : word;
}

/** A year as it is said in two halves: “nineteen eighty-nine”. */
export function yearOf({ words }: Numeral): number | undefined {
	for (let at = 1; at < words.length; at++) {
		const [century, rest] = [valueOf(words.slice(0, at)), valueOf(words.slice(at))];
		const isCentury = century !== undefined && century >= 10 && century < 100;
		if (isCentury && rest !== undefined && rest >= 10 && rest < 100) return century * 100 + rest;
	}
	return undefined;
}

function valueOf(run: readonly string[]): number | undefined {
	let total = 0;
	let current: number | undefined;
	let isClosed = false;
	for (const word of run) {
		const scale = SCALES.get(word);
		if (scale === 100) {
			current = (current ?? 1) * 100;
			isClosed = false;
		} else if (scale !== undefined) {
			total += (current ?? 1) * scale;
			current = undefined;
			isClosed = false;
		} else {
			const isDigits = /^\d/.test(word);
			const next = isDigits ? Number(word) : smallValue(word);
			if (current !== undefined && (isClosed || !fits(current, next))) return undefined;
			current = (current ?? 0) + next;
			isClosed = isDigits;
		}
	}
	return total + (current ?? 0);
}

function smallValue(word: string): number {
	return TENS.includes(word) ? 20 + 10 * TENS.indexOf(word) : SMALL.indexOf(word);
}

/** Whether “twenty” may be followed by “one”, or “two hundred” by “six”. */
function fits(before: number, next: number): boolean {
	if (before >= 100) return before % 100 === 0 && next < 100;
	return before >= 20 && before % 10 === 0 && next > 0 && next < 10;
}
