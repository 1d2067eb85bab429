import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyDay } from './card';
import { elapsedStudyDays, startOfStudyDay, studyDayOf } from './study-day';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The number of a date, and the date of a number, by the calendar alone. */
const day = (date: string) => (Date.parse(date) / DAY) as StudyDay;
const dateOf = (at: string, timeZone: string, rolloverHour = 4) => {
	const number = studyDayOf(Date.parse(at), { timeZone, rolloverHour });
	return new Date(number * DAY).toISOString().slice(0, 10);
};
const startOf = (date: string, timeZone: string, rolloverHour = 4) =>
	new Date(startOfStudyDay(day(date), { timeZone, rolloverHour })).toISOString().slice(0, 16);

describe('A study day begins at the rollover hour of the wall clock:', () => {
	test.each([
		['one second before four it is still the day before', '2026-11-23T14:59:59Z', '2026-11-23'],
		['at four it is the new day', '2026-11-23T15:00:00Z', '2026-11-24'],
		['a little after four it still is', '2026-11-23T15:00:00.999Z', '2026-11-24'],
		['at midnight it is still the day before', '2026-11-24T11:00:00Z', '2026-11-24']
	])('in Auckland (+13), %s', (_, at, date) => {
		expect(dateOf(at, 'Pacific/Auckland')).toBe(date);
	});

	test('in Kathmandu, at a quarter past the hour of UTC', () => {
		expect(startOf('2026-01-05', 'Asia/Kathmandu')).toBe('2026-01-04T22:15');
	});

	test('at 23 hours, when most of the date belongs to the day before', () => {
		expect(dateOf('2026-01-05T22:59:59Z', 'UTC', 23)).toBe('2026-01-04');
		expect(dateOf('2026-01-05T23:00:00Z', 'UTC', 23)).toBe('2026-01-05');
	});

	test('before 1970 as after it', () => {
		expect(dateOf('1969-12-31T03:59:59Z', 'UTC')).toBe('1969-12-30');
	});
});

/** Worked out from the rules of each zone: when its clock is moved, from what to what. */
describe('When the clock is moved, the day begins', () => {
	test.each([
		['at four of summer time, the day it starts', 'America/Los_Angeles', '2024-03-10', 4, '11:00'],
		['as the clock jumps from two to three', 'America/Los_Angeles', '2024-03-10', 2, '10:00'],
		['at four of winter time, the day it ends', 'America/Los_Angeles', '2024-11-03', 4, '12:00'],
		['at the first of two ones', 'America/Los_Angeles', '2024-11-03', 1, '08:00'],
		['after the second of two ones, at two', 'America/Los_Angeles', '2024-11-03', 2, '10:00'],
		['at the first of two twos', 'Europe/Berlin', '2026-10-25', 2, '00:00'],
		['as the clock jumps from two to three', 'Europe/Berlin', '2026-03-29', 2, '01:00'],
		['as the clock jumps over half an hour', 'Australia/Lord_Howe', '2024-10-06', 2, '15:30'],
		['after half an hour came twice', 'Australia/Lord_Howe', '2024-04-07', 2, '15:30'],
		['as the clock jumps over midnight', 'Africa/Cairo', '2024-04-26', 0, '22:00'],
		['as the clock jumps from one to three', 'Antarctica/Troll', '2024-03-31', 2, '01:00'],
		['at the first of two twos, two hours apart', 'Antarctica/Troll', '2024-10-27', 2, '00:00']
	])('%s (%s)', (_, zone, date, rolloverHour, expected) => {
		expect(startOf(date, zone, rolloverHour).slice(11)).toBe(expected);
	});

	test('and does not end again where the clock is set back across the rollover', () => {
		// Troll: at 03:00 (+02:00) the clock goes back to 01:00 (+00:00), an hour short of two.
		expect(dateOf('2024-10-26T23:59:59Z', 'Antarctica/Troll', 2)).toBe('2024-10-26');
		expect(dateOf('2024-10-27T00:30:00Z', 'Antarctica/Troll', 2)).toBe('2024-10-27');
		expect(dateOf('2024-10-27T01:30:00Z', 'Antarctica/Troll', 2)).toBe('2024-10-27');
	});
});

const ZONES = [
	'America/Los_Angeles',
	'America/St_Johns',
	'America/Santiago',
	'Europe/Berlin',
	'Africa/Casablanca',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'Pacific/Auckland'
];
const FIRST = day('2020-01-01');
const LAST = day('2030-12-31');

describe('From 2020 to 2030', () => {
	test.each(ZONES)('every day in %s follows the one before by 23 to 25 hours', (timeZone) => {
		const lengths = new Set<number>();
		let start = startOfStudyDay(FIRST, { timeZone, rolloverHour: 2 });
		for (let next = FIRST + 1; next <= LAST; next++) {
			const after = startOfStudyDay(next as StudyDay, { timeZone, rolloverHour: 2 });
			lengths.add((after - start) / HOUR);
			start = after;
		}
		const clockMoves = timeZone === 'Australia/Lord_Howe' ? [23.5, 24, 24.5] : [23, 24, 25];
		expect([...lengths].sort()).toEqual(timeZone === 'Asia/Kathmandu' ? [24] : clockMoves);
	});

	test('a day lasts from its first moment to the first of the next, at any rollover', () => {
		const days = fc.integer({ min: FIRST, max: LAST });
		const hours = fc.integer({ min: 0, max: 23 });
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), days, hours, (timeZone, number, rolloverHour) => {
				const calendar = { timeZone, rolloverHour };
				const start = startOfStudyDay(number as StudyDay, calendar);
				expect(studyDayOf(start, calendar)).toBe(number);
				expect(studyDayOf(start - 1, calendar)).toBe(number - 1);
			})
		);
	});

	test('days elapsed are the difference of the dates on the calendar', () => {
		const moments = fc.integer({ min: FIRST * DAY, max: LAST * DAY });
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), moments, moments, (timeZone, a, b) => {
				const [from, to] = a < b ? [a, b] : [b, a];
				// A date by another way: the letters of a locale that writes dates as ISO does.
				const dates = new Intl.DateTimeFormat('sv-SE', { timeZone });
				const calendar = { timeZone, rolloverHour: 0 };
				expect(elapsedStudyDays(studyDayOf(from, calendar), studyDayOf(to, calendar))).toBe(
					day(dates.format(to)) - day(dates.format(from))
				);
			})
		);
	});
});

test('A flight over the date line that gains a day counts as none elapsed', () => {
	const before = studyDayOf(Date.parse('2026-06-10T05:00Z'), {
		timeZone: 'Pacific/Auckland',
		rolloverHour: 4
	});
	const after = studyDayOf(Date.parse('2026-06-10T13:00Z'), {
		timeZone: 'Pacific/Honolulu',
		rolloverHour: 4
	});
	expect(after).toBe(before - 1);
	expect(elapsedStudyDays(before, after)).toBe(0);
});

test('Whatever the zones of a journey, days elapsed are never negative', () => {
	const zones = fc.constantFrom(...ZONES, 'Pacific/Honolulu', 'Pacific/Kiritimati');
	const moments = fc.integer({ min: FIRST * DAY, max: LAST * DAY });
	fc.assert(
		fc.property(zones, zones, moments, fc.nat(2 * DAY), (leaving, arriving, at, took) => {
			const from = studyDayOf(at, { timeZone: leaving, rolloverHour: 4 });
			const to = studyDayOf(at + took, { timeZone: arriving, rolloverHour: 4 });
			expect(elapsedStudyDays(from, to)).toBeGreaterThanOrEqual(0);
		})
	);
});

describe('What can only be a bug of the caller is refused with a RangeError:', () => {
	test.each([
		['a zone that does not exist', 0, 'Europe/Atlantis', 4],
		['an hour after the last', 0, 'UTC', 24],
		['half an hour', 0, 'UTC', 4.5],
		['a moment that is no number', NaN, 'UTC', 4]
	])('%s', (_, at, timeZone, rolloverHour) => {
		expect(() => studyDayOf(at, { timeZone, rolloverHour })).toThrow(RangeError);
		expect(() => startOfStudyDay(at as StudyDay, { timeZone, rolloverHour })).toThrow(RangeError);
	});
});
