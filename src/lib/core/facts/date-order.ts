import type { CalendarDate } from './edtf';
import { daysOf, spanIn, spansNear, type Span } from './date-span';

export type DateOrder = 'before' | 'after' | 'overlap' | 'unknown';

/** Two dates without a year are compared in a leap year, so that 29 February has its place. */
const LEAP_YEAR = 2000;

/**
 * Which of two dates comes first: `before` when every day that `a` may be comes before every day that
 * `b` may be, `overlap` when they may be the same day.
 *
 * Two dates without a year are taken to be of one and the same year. A date with a year against one
 * without is `unknown` unless `year` says how to read the latter. So is a winter of an unspecified
 * year against its summer, as it lies on both sides, and 29 February in a year that has none.
 */
export function compareDates(a: CalendarDate, b: CalendarDate, year?: number): DateOrder {
	const common = year ?? LEAP_YEAR;
	if (year === undefined && (a.year === undefined) !== (b.year === undefined)) return 'unknown';
	const as = spansNear(a, common, slackOf(a));
	const bs = spansNear(b, common, slackOf(b));
	if (as.length === 0 || bs.length === 0) return 'unknown';
	if (as.some((x) => bs.some((y) => meet(x, y)))) return 'overlap';
	if (as.every((x) => bs.every((y) => x[1] < y[0]))) return 'before';
	if (as.every((x) => bs.every((y) => x[0] > y[1]))) return 'after';
	return 'unknown';
}

/**
 * The first and the last day that the date may be, as `compareDates` counts days: one date comes before
 * another, where the two can be compared at all, when its last day does before the other's first.
 */
export function possibleDays(date: CalendarDate, year?: number): Span | undefined {
	const spans = spansNear(date, year ?? LEAP_YEAR, slackOf(date));
	if (spans.length === 0) return undefined;
	return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))];
}

/**
 * Whether two dates contradict each other: no day can be both. “August” and “15 August” do not, nor
 * “August” and “summer”. A date without a year contradicts one with a year only when it would in
 * every year, unless `year` says how to read it.
 */
export function datesDisjoint(a: CalendarDate, b: CalendarDate, year?: number): boolean {
	if (year === undefined && a.year === undefined && b.year !== undefined) {
		return datesDisjoint(b, a);
	}
	if (year === undefined && a.year !== undefined && b.year === undefined) {
		const span = spanIn(a, a.year, slackOf(a));
		return [a.year - 1, a.year, a.year + 1].every((y) =>
			spansNear(b, y, slackOf(b)).every((other) => !meet(span, other))
		);
	}
	return compareDates(a, b, year) !== 'overlap';
}

/**
 * Whether every day that `inner` may be lies in `outer`, so that whoever says `inner` also says
 * `outer`: “20 October” also says “October”. An outer date without a year holds in any year, unless
 * `year` says how to read it; one with a year needs to know the inner date's. Being approximate never
 * widens the outer date.
 */
export function dateWithin(inner: CalendarDate, outer: CalendarDate, year?: number): boolean {
	const innerYear = inner.year ?? year ?? (outer.year === undefined ? LEAP_YEAR : undefined);
	if (innerYear === undefined) return false;
	const anyYear = year === undefined ? [innerYear - 1, innerYear, innerYear + 1] : [year];
	const outers =
		outer.year === undefined
			? anyYear.flatMap((y) => spansNear(outer, y, 0))
			: [spanIn(outer, outer.year, 0)];
	const inners = spansNear(inner, innerYear, slackOf(inner));
	return (
		inners.length > 0 &&
		inners.every((span) => outers.some((wide) => wide[0] <= span[0] && span[1] <= wide[1]))
	);
}

/**
 * Days from `a` to `b`, negative when `b` comes first. Undefined unless both give an exact day and the
 * years can be told: two dates without a year are taken to be of the same one, and then nothing is
 * said across the end of February, where the number hangs on the year.
 */
export function daysBetween(a: CalendarDate, b: CalendarDate, year?: number): number | undefined {
	if (!isExactDay(a) || !isExactDay(b)) return undefined;
	if (a.year === undefined && b.year === undefined && year === undefined) {
		const inLeapYear = difference(daysOf(a, LEAP_YEAR), daysOf(b, LEAP_YEAR));
		return isAfterFebruary(a) === isAfterFebruary(b) ? inLeapYear : undefined;
	}
	return difference(daysOf(a, year), daysOf(b, year));
}

/** 0 Sunday to 6 Saturday; undefined unless the date is an exact day of a known year. */
export function weekdayOf(
	date: CalendarDate,
	year?: number
): 0 | 1 | 2 | 3 | 4 | 5 | 6 | undefined {
	const span = isExactDay(date) ? daysOf(date, year) : undefined;
	return span && WEEKDAYS[(((span[0] + 4) % 7) + 7) % 7];
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

function isExactDay(date: CalendarDate): boolean {
	return date.granularity === 'day' && !date.approximate;
}

function isAfterFebruary(date: CalendarDate): boolean {
	return (date.month ?? 0) > 2;
}

function slackOf(date: CalendarDate): number {
	return date.approximate ? 1 : 0;
}

function difference(from: Span | undefined, to: Span | undefined): number | undefined {
	return from && to ? to[0] - from[0] : undefined;
}

function meet(a: Span, b: Span): boolean {
	return a[0] <= b[1] && b[0] <= a[1];
}
