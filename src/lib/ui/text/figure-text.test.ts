import { expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import {
	dayLabel,
	lengthText,
	monthLabel,
	numberText,
	percentText,
	shortTimeText,
	timeText
} from './figure-text';

test('figures are written as one would say them', () => {
	expect(percentText(0.876)).toBe('88\u00a0%');
	expect([0, 0.04, 0.5, 3, 9.96, 10.4, 1234].map(numberText)).toEqual([
		'0',
		'0',
		'0.5',
		'3',
		'10',
		'10',
		'1,234'
	]);
});

test.each([
	[0, '0 minutes', '0 s'],
	[20_000, 'under a minute', '20 s'],
	[60_000, '1 minute', '1 min'],
	[59.7 * 60_000, '60 minutes', '60 min'],
	[9_000_000, '2.5 hours', '2.5 h']
])('%d ms are %s', (ms, long, short) => {
	expect(timeText(ms)).toBe(long);
	expect(shortTimeText(ms)).toBe(short);
});

test.each([
	[0.3, 'less than a day'],
	[1, '1 day'],
	[8.5, '8.5 days'],
	[52, '52 days'],
	[122, '4 months'],
	[1_461, '4 years']
])('%d days are %s', (days, text) => expect(lengthText(days)).toBe(text));

test('days and months have the names of the calendar', () => {
	const day = 20_407 as StudyDay; // Saturday, 15 November 2025
	expect(dayLabel(day)).toBe('15 Nov');
	expect(dayLabel(day, true)).toBe('Sat 15 Nov');
	expect(monthLabel(day)).toBe('Nov');
	expect(monthLabel(day, true)).toBe('Nov 2025');
});
