import { expect, test } from 'vitest';
import { parseDate, type CalendarDate } from '../../facts/calendar';
import { daysFrom, weekdayIn, yearsFrom } from './dates-between';

function date(edtf: string): CalendarDate {
	const parsed = parseDate(edtf);
	if (!parsed) throw new Error(`the test has no date in ${edtf}`);
	return parsed;
}

/** Counted with another calendar program. */
test.each([
	['XXXX-10-12', 'XXXX-10-20', 8],
	['XXXX-10-20', 'XXXX-10-12', -8],
	['1957-10-04', '1957-11-03', 30],
	['1961-04-12', '1969-07-20', 3021],
	['2000-02-28', '2000-03-01', 2],
	['1900-02-28', '1900-03-01', 1]
])('from %s to %s are %d days', (a, b, days) => {
	expect(daysFrom(date(a), date(b))).toBe(days);
});

test('days that nobody can count are not counted', () => {
	expect(daysFrom(date('XXXX-02-20'), date('XXXX-03-02'))).toBeUndefined();
	expect(daysFrom(date('XXXX-10-12'), date('2021-10-20'))).toBeUndefined();
	expect(daysFrom(date('XXXX-10'), date('XXXX-11-20'))).toBeUndefined();
	expect(daysFrom(date('1961-04-12~'), date('1961-04-20'))).toBeUndefined();
});

test('years are counted from year to year alone', () => {
	expect(yearsFrom(date('1903'), date('1911'))).toBe(8);
	expect(yearsFrom(date('1903-04'), date('1911'))).toBeUndefined();
	expect(yearsFrom(date('1903~'), date('1911'))).toBeUndefined();
});

test('days of the week are those of history', () => {
	// 20 July 1969 was a Sunday, 4 October 1957 a Friday, 1 January 2001 a Monday.
	expect(weekdayIn(date('1969-07-20'))).toBe(6);
	expect(weekdayIn(date('1957-10-04'))).toBe(4);
	expect(weekdayIn(date('2001-01-01'))).toBe(0);
	expect(weekdayIn(date('XXXX-10-04'))).toBeUndefined();
});
