import { expect, test } from 'vitest';
import type { StudyDay } from '../card';
import { DEFAULT_PARAMETERS } from '../memory';
import { entriesForAnotherFit, mayFitOn } from './fit-due';
import { FIT_REPORT, fitReportOf, fitReportText } from './fit-report';

const parameters = DEFAULT_PARAMETERS;
const DAY = 20_781 as StudyDay;

const readBack = (text: string | number) => fitReportOf(new Map([[FIT_REPORT, text]]));

test('what a fit found is kept as a line of text, and read back', () => {
	const found = {
		adopt: true,
		parameters,
		reviews: 5329,
		heldOut: 1066,
		before: 0.44719,
		after: 0.4
	};
	const text = fitReportText(found, DAY);
	expect(text).toBe('2026-11-24 adopted 5329 0.4472 0.4000');
	expect(readBack(text)).toEqual({
		day: DAY,
		reviews: 5329,
		outcome: 'adopted',
		before: 0.4472,
		after: 0.4
	});
	expect(fitReportText({ ...found, adopt: false }, DAY)).toMatch(/ refused /);
});

test('too few reviews are kept as that', () => {
	const text = fitReportText({ adopt: false, parameters, reviews: 5, heldOut: 0 }, DAY);
	expect(text).toBe('2026-11-24 too-few 5');
	expect(readBack(text)).toEqual({ day: DAY, reviews: 5, outcome: 'too-few' });
});

test.each([
	'',
	'soon',
	'2026-11-24',
	'2026-02-30 too-few 5',
	'2026-11-24 loved 5 0.1 0.2',
	'2026-11-24 adopted 5.5 0.1 0.2',
	'2026-11-24 adopted 5 0.1',
	'2026-11-24 refused 5 x 0.2',
	7
])('“%s” tells of no fit', (text) => {
	expect(readBack(text)).toBeUndefined();
});

test('another fit waits for a tenth more, and for another day', () => {
	const after = (reviews: number) => {
		return { day: DAY, reviews, outcome: 'adopted', before: 1, after: 0 } as const;
	};
	expect(entriesForAnotherFit(undefined)).toBe(8);
	expect(entriesForAnotherFit(after(30))).toBe(8);
	expect(entriesForAnotherFit(after(1001))).toBe(101);
	expect(entriesForAnotherFit(after(1_000_000))).toBe(4096);
	expect(mayFitOn(DAY, undefined)).toBe(true);
	expect([-1, 0, 1].map((days) => mayFitOn((DAY + days) as StudyDay, after(5)))).toEqual([
		false,
		false,
		true
	]);
});
