import { MONTHS, SEASONS } from '../wording/calendar-names';
import { cardinalOf, isNumeral, numeralsIn, yearOf } from './numerals';
import { meantBy } from './slips';
import { isTurned } from './turning-words';
import { plainLetters } from './words-of-answer';

/** A date as typed: the parts that were given. */
export interface TypedDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	readonly season?: number;
	/** Two digits that may stand for a year, as in “’89”. */
	readonly shortYear?: number;
}

/** A number as typed; what has three digits or more, or is spoken as a year, is no day. */
interface Part {
	readonly value: number;
	readonly isYear: boolean;
}

const MONTH_NAMES = new Map(
	MONTHS.flatMap((name, at) =>
		Array.from({ length: name.length - 2 }, (_, cut): [string, number] => [
			name.toLowerCase().slice(0, 3 + cut),
			at + 1
		])
	)
);
const FULL_MONTHS = new Map(MONTHS.map((name, at) => [name.toLowerCase(), at + 1]));
const SEASON_NAMES = new Map<string, number>([
	...SEASONS.map((name, at): [string, number] => [name, at + 21]),
	['fall', 23]
]);

/**
 * Every date that the text may mean: 12/10 is both 12 October and 10 December. Empty when it is none.
 *
 * @param slips slips of the finger to forgive in the name of a month or season.
 */
export function readDate(text: string, slips = 0): readonly TypedDate[] {
	const tidy = plainLetters(text).replace(/(\d)(st|nd|rd|th)(?!\p{L})/gu, '$1');
	const words = tidy.match(/\d+|\p{L}+/gu) ?? [];
	const parts = partsOf(words.map(cardinalOf));
	if (isTurned(tidy) || !parts || words.some((word) => /^bce?$/.test(word))) return [];
	const [month, ...months] = named(words, MONTH_NAMES, FULL_MONTHS, slips);
	const [season, ...seasons] = named(words, SEASON_NAMES, SEASON_NAMES, slips);
	if (months.length > 0 || seasons.length > 0 || (month && season)) return [];
	const years = parts.filter(({ isYear }) => isYear).map(({ value }) => value);
	const small = parts.filter(({ isYear }) => !isYear).map(({ value }) => value);
	if (years.length > 1) return [];
	const year = years.length === 1 ? { year: years[0] as number } : {};
	if (season) return small.length === 0 ? [{ season, ...year }] : [];
	if (!month) return inNumbers(small, year);
	// “20 October 21”, and nothing else, ends in a year; “20–21 October” has two days.
	const isDated = words.length === 3 && /^\d/.test(words[0] ?? '') && /^\d/.test(words[2] ?? '');
	return withMonth(month, small, year, isDated);
}

export function sameDate(a: TypedDate, b: TypedDate): boolean {
	return (
		a.year === b.year &&
		a.month === b.month &&
		a.day === b.day &&
		a.season === b.season &&
		a.shortYear === b.shortYear
	);
}

/** Whether the first says nothing that the second does not, but less of it. */
export function isCoarser(a: TypedDate, b: TypedDate): boolean {
	if (sameDate(a, b)) return false;
	if (a.shortYear !== undefined) return b.year !== undefined && b.year % 100 === a.shortYear;
	const parts = ['year', 'month', 'day', 'season'] as const;
	return parts.every((part) => a[part] === undefined || a[part] === b[part]);
}

/** The numbers, in order; nothing where one cannot be told from another. */
function partsOf(words: readonly string[]): readonly Part[] | undefined {
	const parts: Part[] = [];
	let spoken: string[] = [];
	for (const word of [...words, '']) {
		if (word !== '' && !/^\d/.test(word)) {
			spoken.push(word);
			continue;
		}
		for (const numeral of numeralsIn(spoken)) {
			const value = numeral.value ?? yearOf(numeral);
			if (value === undefined) return undefined;
			parts.push({ value, isYear: value > 99 });
		}
		spoken = [];
		if (word !== '') parts.push({ value: Number(word), isYear: word.length > 2 });
	}
	return parts.every(({ value }) => value <= 9999) ? parts : undefined;
}

/** What is named: by an exact name, or by its beginning; else by a name with a slip. */
function named(
	words: readonly string[],
	names: ReadonlyMap<string, number>,
	fuzzy: ReadonlyMap<string, number>,
	slips: number
): readonly number[] {
	const others = words.filter((word) => !/^\d/.test(word) && !isNumeral(cardinalOf(word)));
	const exact = others.flatMap((word) => names.get(word) ?? []);
	const found =
		exact.length > 0 ? exact : others.flatMap((word) => meantBy(word, fuzzy, slips)?.meaning ?? []);
	return [...new Set(found)];
}

type Year = { readonly year?: number };

function withMonth(
	month: number,
	small: readonly number[],
	year: Year,
	isDated: boolean
): readonly TypedDate[] {
	const [day, short, ...more] = small;
	if (day === undefined) return [{ month, ...year }];
	if (!isDay(day) || more.length > 0) return [];
	if (short === undefined) return [{ month, day, ...year }];
	return isDated ? inCenturies({ month, day }, short) : [];
}

function inNumbers(small: readonly number[], year: Year): readonly TypedDate[] {
	const [first, second, short, ...more] = small;
	if (first === undefined) return year.year === undefined ? [] : [year];
	if (second === undefined) return year.year === undefined ? alone(first) : [];
	const days = inEitherOrder(first, second).map((date) => ({ ...date, ...year }));
	if (short === undefined) return days;
	if (more.length > 0 || year.year !== undefined) return [];
	return days.flatMap((date) => inCenturies(date, short));
}

function alone(value: number): readonly TypedDate[] {
	const year: TypedDate[] = [{ year: value }, { shortYear: value }];
	return isDay(value) ? [...year, { day: value }] : year;
}

/** “20/10/21” is of 1921 or of 2021. */
function inCenturies(date: TypedDate, short: number): readonly TypedDate[] {
	return [
		{ ...date, year: 1900 + short },
		{ ...date, year: 2000 + short }
	];
}

function inEitherOrder(first: number, second: number): readonly TypedDate[] {
	const orders: readonly [day: number, month: number][] = [
		[first, second],
		[second, first]
	];
	return orders
		.filter(([day, month]) => isDay(day) && month >= 1 && month <= 12)
		.map(([day, month]) => ({ day, month }));
}

function isDay(value: number): boolean {
	return value >= 1 && value <= 31;
}
