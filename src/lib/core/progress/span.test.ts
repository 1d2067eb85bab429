import { describe, expect, test } from 'vitest';
import type { StudyDay } from '../cards/card';
import { dateOfDay } from '../cards/study-settings';
import { bucketsFor, type Range } from './span';
import { TODAY } from './sample-log';

const datesOf = (range: Range, first?: number) =>
	bucketsFor(range, TODAY, first as StudyDay | undefined).starts.map(dateOfDay);

describe('Looking back from Saturday, 15 November 2025,', () => {
	test('a month is thirty days', () => {
		const dates = datesOf('month');
		expect(dates).toHaveLength(30);
		expect([dates[0], dates.at(-1)]).toEqual(['2025-10-17', '2025-11-15']);
	});

	test('a quarter is thirteen weeks from Monday', () => {
		const dates = datesOf('quarter');
		expect(dates).toHaveLength(13);
		expect([dates[0], dates.at(-1)]).toEqual(['2025-08-18', '2025-11-10']);
	});

	test('a year is twelve months of the calendar', () => {
		const dates = datesOf('year');
		expect(dates).toHaveLength(12);
		expect([dates[0], dates.at(-1)]).toEqual(['2024-12-01', '2025-11-01']);
	});

	test('all time is told by days, weeks or months, as long as it is', () => {
		expect(datesOf('all', TODAY - 2)).toEqual(['2025-11-13', '2025-11-14', '2025-11-15']);
		expect(datesOf('all', TODAY - 40)[0]).toBe('2025-10-06');
		expect(datesOf('all', TODAY - 700)[0]).toBe('2023-12-01');
		expect(datesOf('all')).toEqual(['2025-11-15']);
	});

	test('every day has its bucket', () => {
		const { from, to, places, starts } = bucketsFor('year', TODAY);
		for (let day = from; day <= to; day++) {
			const place = places[day - from] ?? -1;
			expect(dateOfDay(day).slice(0, 7)).toBe(dateOfDay(starts[place] ?? TODAY).slice(0, 7));
		}
	});
});
