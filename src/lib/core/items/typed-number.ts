const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = new Map([
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9]
]);
/** Words that turn an answer into another one, or into two. */
const TURNING = /\b(not|no|nor|or|never|except)\b/;

/**
 * A number typed in digits or words, in digits: “1,500”, “minus five”, “twenty-one”, “3 million”,
 * “two hundred and six countries”. Nothing when there is none, or more than one.
 */
export function readNumber(text: string): string | undefined {
	const tidy = text.toLowerCase().replace(/(\d)[,\s](?=\d{3}(?!\d))/g, '$1');
	if (TURNING.test(tidy)) return undefined;
	const isNegative = /^\s*([-−–]|minus\b)/.test(tidy);
	const words = tidy.match(/\d+(\.\d+)?|\p{L}+/gu) ?? [];
	const [run, ...more] = runsOfNumbers(words);
	const value = run && more.length === 0 ? valueOf(run) : undefined;
	return value === undefined ? undefined : String(isNegative ? -value : value);
}

/** Neighbouring words that are parts of one number; “a” and “and” count only inside one. */
function runsOfNumbers(words: readonly string[]): readonly (readonly string[])[] {
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
	return runs;
}

function isNumeral(word: string | undefined): boolean {
	return (
		word !== undefined &&
		(/^\d/.test(word) || SMALL.includes(word) || TENS.includes(word) || SCALES.has(word))
	);
}

function valueOf(run: readonly string[]): number | undefined {
	let total = 0;
	let current: number | undefined;
	for (const word of run) {
		const scale = SCALES.get(word);
		if (scale === 100) {
			current = (current ?? 1) * 100;
		} else if (scale !== undefined) {
			total += (current ?? 1) * scale;
			current = undefined;
		} else {
			const next = /^\d/.test(word) ? Number(word) : smallValue(word);
			if (current !== undefined && !fits(current, next)) return undefined;
			current = (current ?? 0) + next;
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
