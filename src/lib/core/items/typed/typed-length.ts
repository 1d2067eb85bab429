import { isNumeral, numeralsIn } from './numerals';
import { meantBy } from './slips';
import { isTurned } from './turning-words';
import { numberWords } from './typed-number';
import { plainLetters } from './words-of-answer';

/** A unit of time as months or days, which no calendar turns into each other. */
interface Unit {
	readonly months: number;
	readonly days: number;
}

const UNITS = unitsByName([
	[['century', 'centuries'], { months: 1200, days: 0 }],
	[['decade', 'decades'], { months: 120, days: 0 }],
	[['year', 'years', 'yr', 'yrs'], { months: 12, days: 0 }],
	[['month', 'months'], { months: 1, days: 0 }],
	[['fortnight', 'fortnights'], { months: 0, days: 14 }],
	[['week', 'weeks'], { months: 0, days: 7 }],
	[['day', 'days'], { months: 0, days: 1 }]
]);

/**
 * A length of time typed in digits or words, “1 year and 6 months”, “two weeks”, “half a decade”, in
 * a form in which equal lengths are equal texts. Nothing when it is none.
 *
 * @param slips slips of the finger to forgive in the names of units.
 */
export function readLength(text: string, slips = 0): string | undefined {
	const tidy = plainLetters(text).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
	if (isTurned(tidy)) return undefined;
	const sum = { months: 0, days: 0 };
	const add = (unit: Unit, count: number) => {
		sum.months += unit.months * count;
		sum.days += unit.days * count;
	};
	let left = slips;
	let last: Unit | undefined;
	let before: string[] = [];
	for (const word of numberWords(tidy)) {
		const meant = isNumeral(word) ? undefined : meantBy(word, UNITS, left);
		if (!meant) {
			before.push(word);
			continue;
		}
		const count = countIn(before, word);
		if (count === undefined) return undefined;
		add(meant.meaning, count);
		left -= meant.slips;
		last = meant.meaning;
		before = [];
	}
	if (!last || numeralsIn(before).length > 0) return undefined;
	if (before.includes('half')) add(last, 0.5);
	return `${sum.months} months ${sum.days} days`;
}

/** How many of the unit: “ten”, “two and a half”, “half a”, “a”, or nothing before “decade”. */
function countIn(words: readonly string[], unit: string): number | undefined {
	const [numeral, ...more] = numeralsIn(words);
	if (more.length > 0) return undefined;
	const half = words.includes('half') ? 0.5 : 0;
	if (numeral) return numeral.value === undefined ? undefined : numeral.value + half;
	if (half > 0) return half;
	const isOne = /^an?$/.test(words.at(-1) ?? '') || (words.length === 0 && !unit.endsWith('s'));
	return isOne ? 1 : undefined;
}

function unitsByName(
	units: readonly (readonly [names: readonly string[], unit: Unit])[]
): ReadonlyMap<string, Unit> {
	return new Map(units.flatMap(([names, unit]) => names.map((name) => [name, unit])));
}
