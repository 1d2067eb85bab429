import { expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import { returnsText } from './returns-text';

const days = (...list: number[]) => list as StudyDay[];
const today = 20000 as StudyDay;

test.each([
	[days(20001), '1 card comes back tomorrow.'],
	[days(20003, 20000, 20000, 20003), '2 cards come back today and 2 in 3 days.'],
	[days(20000, 20001, 20008, 20009), '1 card comes back today, 1 tomorrow and 2 later.']
])('cards due on %j are told as “%s”', (due, text) => {
	expect(returnsText(due, today)).toBe(text);
});

test('no cards, no sentence', () => {
	expect(returnsText([], today)).toBeUndefined();
});
