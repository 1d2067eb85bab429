import { dayNumber, daysInMonth, firstOfMonth } from './day-number';
import type { CalendarDate } from './edtf';

/** First and last day number, both included. */
export type Span = readonly [first: number, last: number];

/**
 * First and last day number (days since 1970-01-01) that the date may be.
 *
 * An unspecified year is read as `year`; undefined when there is none to read,
 * or when that year lacks the day (29 February). An approximate date is
 * wider by one of its granularity on each side. Seasons are northern and meteorological: spring is
 * March to May, and winter December to February of the year after.
 */
export function daysOf(date: CalendarDate, year?: number): Span | undefined {
	const y = date.year ?? year;
	if (y === undefined || !existsIn(date, y)) return undefined;
	return spanIn(date, y, date.approximate ? 1 : 0);
}

/** The same for a year that is known, wider by `slack` of the date's granularity on each side. */
export function spanIn(date: CalendarDate, year: number, slack: number): Span {
	const { day, month, season } = date;
	if (month !== undefined && day !== undefined) {
		const number = dayNumber(year, month, day);
		return [number - slack, number + slack];
	}
	if (month !== undefined) return months(year, month - slack, month + slack);
	if (season !== undefined) {
		const first = (season - 20) * 3;
		return months(year, first - 3 * slack, first + 2 + 3 * slack);
	}
	return [dayNumber(year - slack, 1, 1), dayNumber(year + slack + 1, 1, 1) - 1];
}

/**
 * Every span that a date without a year may be in some year near `year`: a winter may be the one that
 * ends in that year or the one that begins in it. None for 29 February in a year that lacks it.
 */
export function spansNear(date: CalendarDate, year: number, slack: number): readonly Span[] {
	if (date.year !== undefined) return [spanIn(date, date.year, slack)];
	if (!existsIn(date, year)) return [];
	const [first, last] = spanIn(date, year, slack);
	const newYear = dayNumber(year, 1, 1);
	const nextNewYear = dayNumber(year + 1, 1, 1);
	if (last >= nextNewYear) return [spanIn(date, year - 1, slack), [first, last]];
	if (first < newYear) return [[first, last], spanIn(date, year + 1, slack)];
	return [[first, last]];
}

function existsIn(date: CalendarDate, year: number): boolean {
	const { day, month } = date;
	return day === undefined || month === undefined || day <= daysInMonth(year, month);
}

function months(year: number, first: number, last: number): Span {
	return [firstOfMonth(year, first), firstOfMonth(year, last + 1) - 1];
}
