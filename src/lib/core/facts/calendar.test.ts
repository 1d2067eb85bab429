import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	compareDates,
	datesDisjoint,
	dateWithin,
	daysBetween,
	daysOf,
	lengthInDays,
	parseDate,
	parsePeriod,
	weekdayOf,
	type CalendarDate
} from './calendar';

// Long counts on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

const MS_PER_DAY = 86_400_000;

function date(edtf: string): CalendarDate {
	const parsed = parseDate(edtf);
	if (!parsed) throw new Error(`the test's own date is wrong: ${edtf}`);
	return parsed;
}

type Ymd = [year: number, month: number, day: number];

/** Day number by the platform's own calendar: the second method. */
function utcDay(year: number, month: number, day: number): number {
	const at = new Date(0);
	at.setUTCFullYear(year, month - 1, day);
	return at.getTime() / MS_PER_DAY;
}

describe('parseDate', () => {
	test.each([
		['1989', { year: 1989, granularity: 'year', approximate: false }],
		['1979~', { year: 1979, granularity: 'year', approximate: true }],
		['2021-08', { year: 2021, month: 8, granularity: 'month', approximate: false }],
		['XXXX-08', { month: 8, granularity: 'month', approximate: false }],
		['XXXX-10-20', { month: 10, day: 20, granularity: 'day', approximate: false }],
		['XXXX-22', { season: 22, granularity: 'season', approximate: false }],
		['2021-24', { year: 2021, season: 24, granularity: 'season', approximate: false }],
		['2021-10-07', { year: 2021, month: 10, day: 7, granularity: 'day', approximate: false }],
		['XXXX-02-29', { month: 2, day: 29, granularity: 'day', approximate: false }],
		['2024-02-29', { year: 2024, month: 2, day: 29, granularity: 'day', approximate: false }]
	])('reads %s', (edtf, expected) => {
		expect(parseDate(edtf)).toEqual({ edtf, ...expected });
	});

	test.each([
		['XXXX-02-30', 'February never has 30 days'],
		['2021-02-29', '2021 is no leap year'],
		['1900-02-29', 'a century is a leap year only every 400 years'],
		['XXXX-04-31', 'April has 30 days'],
		['XXXX-13', 'there is no month 13'],
		['XXXX-00', 'there is no month 0'],
		['XXXX-25', 'seasons end with 24'],
		['XXXX-22-01', 'a season has no numbered days'],
		['XXXX-10-00', 'there is no day 0'],
		['XXXX', 'it says nothing'],
		['0000', 'there is no year 0'],
		['89', 'a year has four digits'],
		['1989?', 'doubt is not among the forms'],
		['2021-8', 'a month has two digits'],
		['20 October', 'that is no EDTF'],
		['2021-10-07T10:00', 'a clock time is none of ours'],
		['', 'it is empty']
	])('refuses %j, as %s', (edtf) => {
		expect(parseDate(edtf)).toBeUndefined();
	});
});

describe('parsePeriod', () => {
	test.each([
		['P10Y', { years: 10, months: 0, days: 0, approximate: false }],
		['P3M', { years: 0, months: 3, days: 0, approximate: false }],
		['P12D', { years: 0, months: 0, days: 12, approximate: false }],
		['P2W', { years: 0, months: 0, days: 14, approximate: false }],
		['P10Y~', { years: 10, months: 0, days: 0, approximate: true }],
		['P1Y6M', { years: 1, months: 6, days: 0, approximate: false }]
	])('reads %s', (iso, expected) => {
		expect(parsePeriod(iso)).toEqual(expected);
	});

	test.each(['P', '10Y', 'P0D', 'PT4H', 'P-3D', 'P1.5Y', 'ten years', '~'])('refuses %j', (iso) => {
		expect(parsePeriod(iso)).toBeUndefined();
	});

	test('bounds every run of months that a real calendar has', () => {
		for (let months = 1; months <= 40; months++) {
			const [fewest, most] = lengthInDays({ years: 0, months, days: 0, approximate: false });
			for (let start = 0; start < 12 * 22; start++) {
				const length = utcDay(1880, 1 + start + months, 1) - utcDay(1880, 1 + start, 1);
				expect(length).toBeGreaterThanOrEqual(fewest);
				expect(length).toBeLessThanOrEqual(most);
			}
		}
	});
});

describe('daysOf', () => {
	test('agrees with the platform’s calendar for every day from 1890 to 2110', () => {
		for (let n = utcDay(1890, 1, 1); n <= utcDay(2110, 12, 31); n++) {
			const edtf = new Date(n * MS_PER_DAY).toISOString().slice(0, 10);
			const span = daysOf(date(edtf));
			if (span?.[0] !== n || span[1] !== n) expect.fail(`${edtf} is not day ${n}`);
		}
	});

	test.each<[string, number | undefined, Ymd, Ymd]>([
		['1970-01-01', undefined, [1970, 1, 1], [1970, 1, 1]],
		['2021-02', undefined, [2021, 2, 1], [2021, 2, 28]],
		['XXXX-12', 2021, [2021, 12, 1], [2021, 12, 31]],
		['2020', undefined, [2020, 1, 1], [2020, 12, 31]],
		['1979~', undefined, [1978, 1, 1], [1980, 12, 31]],
		['2021-01~', undefined, [2020, 12, 1], [2021, 2, 28]],
		['XXXX-22', 2021, [2021, 6, 1], [2021, 8, 31]],
		['2021-24', undefined, [2021, 12, 1], [2022, 2, 28]],
		['2021-22~', undefined, [2021, 3, 1], [2021, 11, 30]],
		['2021-03-01~', undefined, [2021, 2, 28], [2021, 3, 2]]
	])('%s (read in %s) lasts from %j to %j', (edtf, year, first, last) => {
		expect(daysOf(date(edtf), year)).toEqual([utcDay(...first), utcDay(...last)]);
	});

	test('is unknown without a year, and for 29 February in a year that lacks it', () => {
		expect(daysOf(date('XXXX-10-20'))).toBeUndefined();
		expect(daysOf(date('XXXX-02-29'), 2021)).toBeUndefined();
		expect(daysOf(date('XXXX-02-29'), 2024)).toEqual([utcDay(2024, 2, 29), utcDay(2024, 2, 29)]);
	});
});

// Each row was decided by hand: the order, and whether the two contradict each other.
const PAIRS: readonly [string, string, string, boolean, number?][] = [
	['XXXX-10-07', 'XXXX-10-20', 'before', true],
	['XXXX-10-20', 'XXXX-10-07', 'after', true],
	['XXXX-08', 'XXXX-08-15', 'overlap', false],
	['XXXX-08', 'XXXX-22', 'overlap', false],
	['XXXX-08', 'XXXX-23', 'before', true],
	['XXXX-02-29', 'XXXX-03-01', 'before', true],
	['1979', '1989', 'before', true],
	['1979~', '1980', 'overlap', false],
	['1979~', '1981', 'before', true],
	['1979~', '1981~', 'overlap', false],
	['1989', '1989-02', 'overlap', false],
	['1989', 'XXXX-08', 'unknown', false],
	['1989', 'XXXX-08', 'before', true, 2021],
	['2021-10-07', 'XXXX-10-20', 'unknown', true],
	['2021-10-07', 'XXXX-10-20', 'before', true, 2021],
	['2021-10-07', 'XXXX-10-07', 'unknown', false],
	['2021-10-07', 'XXXX-10', 'unknown', false],
	['XXXX-24', 'XXXX-01', 'overlap', false],
	['XXXX-24', 'XXXX-12-31', 'overlap', false],
	['XXXX-24', 'XXXX-07', 'unknown', true],
	['2021-24', '2022-01', 'overlap', false],
	['2021-24', '2021-01', 'after', true],
	['2022-01-05', 'XXXX-24', 'unknown', false],
	['XXXX-12-31~', 'XXXX-01-01', 'overlap', false],
	['XXXX-02-29', '2021-03', 'unknown', true],
	['2021-08', '2021-09', 'before', true],
	['2021-08~', '2021-09', 'overlap', false]
];

describe('two dates', () => {
	test.each(PAIRS)('%s against %s is %s; they contradict: %s', (a, b, order, contradict, year) => {
		expect(compareDates(date(a), date(b), year)).toBe(order);
		expect(datesDisjoint(date(a), date(b), year)).toBe(contradict);
	});

	const someDate = fc
		.tuple(
			fc.constantFrom('XXXX', '1999', '2000', '2001'),
			fc.constantFrom('', '-01', '-02', '-12', '-21', '-24', '-02-28', '-12-31', '-06-15'),
			fc.constantFrom('', '~')
		)
		.map((parts) => parseDate(parts.join('')))
		.filter((parsed) => parsed !== undefined);

	test('come in opposite orders when swapped, and never contradict themselves', () => {
		const opposite = { before: 'after', after: 'before', overlap: 'overlap', unknown: 'unknown' };
		fc.assert(
			fc.property(someDate, someDate, fc.constantFrom(undefined, 2000), (a, b, year) => {
				expect(compareDates(b, a, year)).toBe(opposite[compareDates(a, b, year)]);
				expect(datesDisjoint(b, a, year)).toBe(datesDisjoint(a, b, year));
				expect(datesDisjoint(a, a, year)).toBe(false);
				if (dateWithin(a, b, year)) expect(datesDisjoint(a, b, year)).toBe(false);
			})
		);
	});

	test.each([
		['XXXX-10-20', 'XXXX-10', true],
		['XXXX-10-20', 'XXXX-23', true],
		['XXXX-10', 'XXXX-10-20', false],
		['2021-10-20', 'XXXX-10-20', true],
		['XXXX-10-20', '2021-10-20', false],
		['XXXX-10-20', '2021', false],
		['2021-10-20', '2021', true],
		['1979~', '1979', false],
		['1979', '1979~', true],
		['1979', '1980~', false],
		['XXXX-01', 'XXXX-24', true],
		['2022-01', '2021-24', true],
		['2022-01', 'XXXX-24', true],
		['XXXX-24', 'XXXX-24', true],
		['XXXX-24', 'XXXX-12', false]
	])('whoever says %s also says %s: %s', (inner, outer, within) => {
		expect(dateWithin(date(inner), date(outer))).toBe(within);
	});

	test.each([
		['XXXX-10-07', 'XXXX-10-20', undefined, 13],
		['XXXX-10-20', 'XXXX-10-07', undefined, -13],
		['2021-10-07', '2021-10-20', undefined, 13],
		['XXXX-02-28', 'XXXX-03-01', undefined, undefined],
		['XXXX-02-28', 'XXXX-03-01', 2021, 1],
		['XXXX-02-28', 'XXXX-03-01', 2024, 2],
		['2021-12-31', 'XXXX-01-01', undefined, undefined],
		['1989-02-15', '2021-08-15', undefined, 11869],
		['XXXX-10', 'XXXX-10-20', undefined, undefined],
		['XXXX-10-20~', 'XXXX-10-20', undefined, undefined]
	])('from %s to %s (year %s) are %s days', (a, b, year, days) => {
		expect(daysBetween(date(a), date(b), year)).toBe(days);
	});

	test.each([
		['2021-10-07', undefined, 4],
		['XXXX-10-20', 2021, 3],
		['1970-01-01', undefined, 4],
		['1945-05-08', undefined, 2],
		['XXXX-10-20', undefined, undefined],
		['2021-10', undefined, undefined],
		['XXXX-02-29', 2021, undefined]
	])('%s (year %s) falls on weekday %s', (edtf, year, weekday) => {
		expect(weekdayOf(date(edtf), year)).toBe(weekday);
	});
});
