import type { StudyDay } from '../cards/card';
import type { ReviewTable } from '../cards/review-table';
import { dateOfDay, dayOfDate, weekdayOf } from '../cards/study-settings';

/** Study days, the first and the last included. */
export interface Span {
	readonly from: StudyDay;
	readonly to: StudyDay;
}

/** How far back to look. */
export type Range = 'month' | 'quarter' | 'year' | 'all';

export type Unit = 'day' | 'week' | 'month';

/** A span cut into days, weeks from Monday or months of the calendar. */
export interface Buckets extends Span {
	readonly unit: Unit;
	/** The first day of each. */
	readonly starts: readonly StudyDay[];
	/** For each day of the span, counted from its first, the place of its bucket. */
	readonly places: Uint16Array;
}

const MONTH_DAYS = 30;
const QUARTER_WEEKS = 13;
const YEAR_MONTHS = 12;
/** A log of more days than this is shown by months. */
const MOST_WEEK_DAYS = 26 * 7;

/**
 * The days to look back on, with today as the last. The first is moved back to where its week or month
 * begins, so that no bar stands for less than it says, save today's.
 *
 * @param first the first day of the log, for looking at all of it.
 */
export function bucketsFor(range: Range, today: StudyDay, first: StudyDay = today): Buckets {
	switch (range) {
		case 'month':
			return cut({ from: (today - MONTH_DAYS + 1) as StudyDay, to: today }, 'day');
		case 'quarter': {
			const from = (startOfWeek(today) - 7 * (QUARTER_WEEKS - 1)) as StudyDay;
			return cut({ from, to: today }, 'week');
		}
		case 'year':
			return cut({ from: startOfMonth(today, 1 - YEAR_MONTHS), to: today }, 'month');
		case 'all': {
			const from = Math.min(first, today) as StudyDay;
			const days = today - from + 1;
			if (days <= MONTH_DAYS) return cut({ from, to: today }, 'day');
			if (days <= MOST_WEEK_DAYS) return cut({ from: startOfWeek(from), to: today }, 'week');
			return cut({ from: startOfMonth(from, 0), to: today }, 'month');
		}
	}
}

/** The day of the earliest review; nothing for an empty table. */
export function firstDayOf({ length, day }: ReviewTable): StudyDay | undefined {
	let first = Infinity;
	for (let row = 0; row < length; row++) first = Math.min(first, day[row] as number);
	return length === 0 ? undefined : (first as StudyDay);
}

function cut({ from, to }: Span, unit: Unit): Buckets {
	const starts: StudyDay[] = [];
	const places = new Uint16Array(to - from + 1);
	for (let day = from; day <= to; day++) {
		if (starts.length === 0 || begins(day, unit)) starts.push(day);
		places[day - from] = starts.length - 1;
	}
	return { from, to, unit, starts, places };
}

function begins(day: StudyDay, unit: Unit): boolean {
	switch (unit) {
		case 'day':
			return true;
		case 'week':
			return weekdayOf(day) === 1;
		case 'month':
			return dateOfDay(day).endsWith('-01');
	}
}

function startOfWeek(day: StudyDay): StudyDay {
	return (day - ((weekdayOf(day) + 6) % 7)) as StudyDay;
}

/** The first of a month, counted from that of the day. */
function startOfMonth(day: StudyDay, months: number): StudyDay {
	const [year = 0, month = 0] = dateOfDay(day).split('-').map(Number);
	const count = year * 12 + month - 1 + months;
	const date = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
	return dayOfDate(date) ?? day;
}
