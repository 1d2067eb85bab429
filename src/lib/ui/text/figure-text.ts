import type { StudyDay } from '../../core/cards/card';
import { dateOfDay } from '../../core/cards/study-settings';

/** “88 %”, with a space at which no line breaks. */
export function percentText(part: number): string {
	return `${Math.round(part * 100)}\u00a0%`;
}

/** “1,234”; one digit after the point for what is under ten and not whole. */
export function numberText(value: number): string {
	const digits = value < 10 && Math.abs(value - Math.round(value)) >= 0.05 ? 1 : 0;
	return value.toLocaleString('en-GB', { maximumFractionDigits: digits });
}

/** “1 minute”, “12 minutes”, “under a minute”, “3.5 hours”. */
export function timeText(ms: number): string {
	const minutes = ms / 60_000;
	if (minutes < 0.75) return minutes === 0 ? '0 minutes' : 'under a minute';
	if (minutes >= 120) return `${numberText(minutes / 60)} hours`;
	const whole = Math.round(minutes);
	return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`;
}

/** “40 s”, “12 min”, “3.5 h”. */
export function shortTimeText(ms: number): string {
	if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
	return ms < 7_200_000 ? `${Math.round(ms / 60_000)} min` : `${numberText(ms / 3_600_000)} h`;
}

/** “8.5 days”, “4 months”. */
export function lengthText(days: number): string {
	if (days < 1) return 'less than a day';
	const [length, unit] =
		days < 61 ? [days, 'days'] : days < 730 ? [days / 30.4, 'months'] : [days / 365.25, 'years'];
	const text = numberText(length);
	return `${text} ${text === '1' ? unit.slice(0, -1) : unit}`;
}

/** “18 Nov”; with the weekday “Tue 18 Nov”. */
export function dayLabel(day: StudyDay, withWeekday = false): string {
	return dateWith(day, {
		day: 'numeric',
		month: 'short',
		...(withWeekday ? { weekday: 'short' } : {})
	});
}

/** “Nov”, or “Nov 2025” where the year is not plain from what is around it. */
export function monthLabel(day: StudyDay, withYear = false): string {
	return dateWith(day, { month: 'short', ...(withYear ? { year: 'numeric' } : {}) });
}

function dateWith(day: StudyDay, format: Intl.DateTimeFormatOptions): string {
	const text = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
	return text.format(Date.parse(dateOfDay(day))).replace(',', '');
}
