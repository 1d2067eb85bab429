import { expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import { dateText } from './date-text';

test.each([
	[0, undefined, '1 January 1970'],
	[20_000, undefined, '4 October 2024'],
	[20_000, 20_088, '4 October'],
	[20_000, 20_089, '4 October 2024']
])('study day %d, seen from %s, is %s', (day, today, text) => {
	expect(dateText(day as StudyDay, today as StudyDay | undefined)).toBe(text);
});
