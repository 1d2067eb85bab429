import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyDay } from './card';
import { DEFAULT_PARAMETERS, type MemoryModel } from './memory';
import { modelOf } from './memory-setting';
import { dateOfDay, dayOfDate, isHoliday, studySettingsOf, weekdayOf } from './study-settings';

type Value = string | number | boolean;
const settings = (values: Record<string, Value>) =>
	studySettingsOf(new Map(Object.entries(values)));

/** Days since 1970-01-01, by `date -d 2026-12-20 +%s` divided by 86,400. */
const DECEMBER_20_2026 = 20_807;

test('All has a value from the start', () => {
	expect(settings({})).toEqual({
		minutes: 10,
		easyDays: new Set(),
		holidays: [],
		exams: [],
		asksSure: false,
		grading: 'machine',
		fourGrades: false
	});
});

test('What was set is read', () => {
	expect(
		settings({
			minutes: 25,
			'easy-days': '0 6',
			holidays: '2026-12-20/2027-01-03 2027-02-08',
			'exam:talks': '2027-01-20 typed',
			'exam:village': '2027-01-21',
			sure: true,
			grading: 'self',
			'four-grades': true,
			memory: DEFAULT_PARAMETERS.join(' ')
		})
	).toEqual({
		minutes: 25,
		easyDays: new Set([0, 6]),
		holidays: [
			{ from: DECEMBER_20_2026, to: DECEMBER_20_2026 + 14 },
			{ from: DECEMBER_20_2026 + 50, to: DECEMBER_20_2026 + 50 }
		],
		exams: [
			{ set: 'talks', day: DECEMBER_20_2026 + 31, format: 'typed' },
			{ set: 'village', day: DECEMBER_20_2026 + 32, format: 'choice' }
		],
		asksSure: true,
		grading: 'self',
		fourGrades: true,
		parameters: DEFAULT_PARAMETERS
	});
});

test.each<[string, Value, string]>([
	['minutes', 0, 'minutes'],
	['minutes', 601, 'minutes'],
	['minutes', NaN, 'minutes'],
	['minutes', '20', 'minutes'],
	['easy-days', '7 -1 1.5', 'easyDays'],
	['easy-days', 'Sunday', 'easyDays'],
	['easy-days', 3, 'easyDays'],
	['holidays', '2027-01-03/2026-12-20', 'holidays'],
	['holidays', '2026-02-30', 'holidays'],
	['holidays', 'Christmas', 'holidays'],
	['holidays', '2026-12-20/', 'holidays'],
	['exam:talks', 'soon', 'exams'],
	['exam:talks', '', 'exams'],
	['exam:', '2027-01-20', 'exams'],
	['sure', 'true', 'asksSure'],
	['grading', 'teacher', 'grading'],
	['four-grades', 1, 'fourGrades'],
	['memory', '1 2 3', 'parameters'],
	['memory', `${DEFAULT_PARAMETERS.join(' ')} 0.5`, 'parameters'],
	['memory', DEFAULT_PARAMETERS.map(() => 'x').join(' '), 'parameters'],
	['memory', 21, 'parameters']
])('%s %j counts as not set', (key, value, field) => {
	const name = field as keyof ReturnType<typeof settings>;
	expect(settings({ [key]: value })[name]).toEqual(settings({})[name]);
});

test('One holiday that cannot be read costs no other', () => {
	expect(settings({ holidays: 'Easter 2026-12-20  2026-13-01' }).holidays).toEqual([
		{ from: DECEMBER_20_2026, to: DECEMBER_20_2026 }
	]);
});

test('Whatever is in the log, settings are read without fail and in range', () => {
	const keys = fc.constantFrom(
		...['minutes', 'easy-days', 'holidays', 'exam:talks', 'sure', 'grading', 'memory']
	);
	const values = fc.oneof(
		fc.string(),
		fc.double(),
		fc.boolean(),
		fc.constant('2026-01-01/2026-01-05')
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(keys, values)), (entries) => {
			const read = studySettingsOf(new Map(entries));
			expect(read.minutes).toBeGreaterThanOrEqual(1);
			expect(read.minutes).toBeLessThanOrEqual(600);
			for (const day of read.easyDays) expect([0, 1, 2, 3, 4, 5, 6]).toContain(day);
			for (const { from, to } of read.holidays) expect(from).toBeLessThanOrEqual(to);
			expect(modelOf(read).next(undefined, 0, 3).stability).toBeGreaterThan(0);
		})
	);
});

test('The memory is that of everybody, or of the parameters fitted to this learner', () => {
	const good = (model: MemoryModel) => model.next(undefined, 0, 3).stability;
	expect(good(modelOf({}))).toBe(2.3065);
	expect(good(modelOf({ parameters: DEFAULT_PARAMETERS.with(2, 4) }))).toBe(4);
});

describe('Days and dates', () => {
	test.each([
		['1970-01-01', 0],
		['2026-12-20', DECEMBER_20_2026],
		['2024-02-29', 19_782]
	])('%s is day %i', (date, day) => {
		expect(dayOfDate(date)).toBe(day);
		expect(dateOfDay(day as StudyDay)).toBe(date);
	});

	test.each(['2025-02-29', '2026-04-31', '2026-1-1', '20261220', '2026-12-20T00:00', '', 'today'])(
		'“%s” is no date',
		(text) => expect(dayOfDate(text)).toBeUndefined()
	);

	test('come back as they went, and weekdays follow one another', () => {
		fc.assert(
			fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
				const day = number as StudyDay;
				expect(dayOfDate(dateOfDay(day))).toBe(day);
				expect(weekdayOf(day)).toBe(new Date(dateOfDay(day)).getUTCDay());
			})
		);
	});

	test('A holiday has its first and its last day, and none beside them', () => {
		const holidays = [
			{ from: 10 as StudyDay, to: 12 as StudyDay },
			{ from: 20 as StudyDay, to: 20 as StudyDay }
		];
		const free = Array.from({ length: 30 }, (_, day) => day).filter((day) =>
			isHoliday(day as StudyDay, holidays)
		);
		expect(free).toEqual([10, 11, 12, 20]);
		expect(isHoliday(10 as StudyDay, [])).toBe(false);
	});
});
