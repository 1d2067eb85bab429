import { MONTHS, SEASONS } from './wording/calendar-names';
import { readNumber } from './typed-number';

/** Words that turn an answer into another one, or into two. */
const TURNING = /\b(not|no|nor|or|never|except|before|after)\b/;

/** A date as typed: the parts that were given. */
export interface TypedDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	readonly season?: number;
}

/** Every date that the text may mean: 12/10 is both 12 October and 10 December. Empty when it is none. */
export function readDate(text: string): readonly TypedDate[] {
	const tidy = text.toLowerCase().replace(/(\d)(st|nd|rd|th)\b/g, '$1');
	const season = SEASONS.findIndex(
		(name) => tidy.includes(name) || (name === 'autumn' && /\bfall\b/.test(tidy))
	);
	const month = monthIn(tidy);
	const numbers = (tidy.match(/\d+/g) ?? []).map(Number);
	const [year, ...years] = yearsIn(numbers, month !== undefined || season >= 0);
	if (TURNING.test(tidy) || years.length > 0) return [];
	const small = numbers.filter((number) => number !== year);
	const withYear = year === undefined ? {} : { year };
	if (small.length === 3 && year === undefined) return withShortYear(small);
	if (season >= 0) return small.length === 0 ? [{ season: season + 21, ...withYear }] : [];
	if (month !== undefined) return withMonth(tidy, month, small, withYear);
	if (small.length === 2) return numeric(small[0] as number, small[1] as number, withYear);
	return small.length === 0 && year !== undefined ? [{ year }] : [];
}

/** Numbers too large for a day or a month; alone, any number that is neither. */
function yearsIn(numbers: readonly number[], named: boolean): readonly number[] {
	const alone = numbers.length === 1 && !named;
	return numbers.filter((number) => (number >= 1000 || (alone && number > 31)) && number <= 9999);
}

/** “20/10/21” is of 2021. */
function withShortYear(numbers: readonly number[]): readonly TypedDate[] {
	const [first = 0, second = 0, short = 0] = numbers;
	return short > 99 ? [] : numeric(first, second, { year: 2000 + short });
}

export function sameDate(a: TypedDate, b: TypedDate): boolean {
	return a.year === b.year && a.month === b.month && a.day === b.day && a.season === b.season;
}

/** Whether the first says nothing that the second does not, but less of it. */
export function isCoarser(a: TypedDate, b: TypedDate): boolean {
	const parts = ['year', 'month', 'day', 'season'] as const;
	const given = parts.filter((part) => a[part] !== undefined);
	return given.length > 0 && given.every((part) => a[part] === b[part]) && !sameDate(a, b);
}

function withMonth(
	tidy: string,
	month: number,
	small: readonly number[],
	year: { readonly year?: number }
): readonly TypedDate[] {
	const [day, ...more] = small.length > 0 ? small : dayInWords(tidy);
	if (more.length > 0) return [];
	if (day === undefined) return [{ month, ...year }];
	return day >= 1 && day <= 31 ? [{ month, day, ...year }] : [];
}

function dayInWords(tidy: string): readonly number[] {
	const cardinal = tidy
		.replace(/\d+/g, '')
		.replace(/\bfirst\b/, 'one')
		.replace(/\bsecond\b/, 'two')
		.replace(/\bthird\b/, 'three')
		.replace(/\bfifth\b/, 'five')
		.replace(/\bninth\b/, 'nine')
		.replace(/\btwelfth\b/, 'twelve')
		.replace(/ieth\b/, 'y')
		.replace(/eighth\b/, 'eight')
		.replace(/th\b/, '');
	const number = readNumber(cardinal);
	return number === undefined ? [] : [Number(number)];
}

function numeric(
	first: number,
	second: number,
	year: { readonly year?: number }
): readonly TypedDate[] {
	const orders: readonly [day: number, month: number][] = [
		[first, second],
		[second, first]
	];
	return orders
		.filter(([day, month]) => day >= 1 && day <= 31 && month >= 1 && month <= 12)
		.map(([day, month]) => ({ day, month, ...year }));
}

function monthIn(tidy: string): number | undefined {
	const words = tidy.split(/[^a-z]+/);
	const found = MONTHS.findIndex((name) =>
		words.some((word) => word.length >= 3 && name.toLowerCase().startsWith(word))
	);
	return found < 0 ? undefined : found + 1;
}
