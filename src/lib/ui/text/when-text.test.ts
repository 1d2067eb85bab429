import { expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import { agoText, dayText, minutesText } from './when-text';

const day = (days: number) => days as StudyDay;

test.each([
	[20000, 'today'],
	[19990, 'today'],
	[20001, 'tomorrow'],
	[20005, 'in 5 days'],
	[20028, 'in 4 weeks'],
	[20091, 'in 3 months'],
	[21096, 'in 3 years']
])('study day %d, seen from day 20000, is %s', (due, text) => {
	expect(dayText(day(due), day(20000))).toBe(text);
});

test.each([
	[0, 'about 1 minute'],
	[1.4, 'about 1 minute'],
	[2.6, 'about 3 minutes']
])('%d minutes are told as “%s”', (minutes, text) => {
	expect(minutesText(minutes)).toBe(text);
});

test.each([
	[0, 'just now'],
	[59_999, 'just now'],
	[60_000, '1 minute ago'],
	[45 * 60_000, '45 minutes ago'],
	[60 * 60_000, '1 hour ago'],
	[23 * 3_600_000, '23 hours ago'],
	[36 * 3_600_000, '1 day ago'],
	[12 * 86_400_000, '12 days ago'],
	[-5_000, 'just now']
])('%d milliseconds ago is “%s”', (elapsed, text) => {
	expect(agoText(1_000_000_000_000 - elapsed, 1_000_000_000_000)).toBe(text);
});
