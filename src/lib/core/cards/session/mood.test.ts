import { describe, expect, test } from 'vitest';
import type { StudyDay } from '../card';
import { studySettingsOf, weekdayOf, type Exam, type StudySettings } from '../study-settings';
import { budgetMsOf, moodOf, nearExams } from './mood';

const TODAY = 20_000 as StudyDay;
const day = (days: number) => (TODAY + days) as StudyDay;
const exam = (days: number, set = 'talks'): Exam => ({ set, day: day(days), format: 'choice' });
const SETTINGS = studySettingsOf(new Map());
const mood = (lastStudied: number | undefined, more: Partial<StudySettings> = {}) =>
	moodOf({ ...SETTINGS, ...more }, TODAY, lastStudied === undefined ? undefined : day(lastStudied));
const holiday = (from: number, to: number) => ({ from: day(from), to: day(to) });

describe('A day is', () => {
	test.each([
		['the first of all', undefined],
		['the day after', -1],
		['after two days missed', -3]
	])('usual: %s', (_, lastStudied) => {
		expect(mood(lastStudied)).toBe('usual');
	});

	test.each([
		['three days missed', -4],
		['a year', -365]
	])('a welcome back after %s', (_, lastStudied) => {
		expect(mood(lastStudied)).toBe('welcome-back');
	});

	test('usual after any number of holidays, and a welcome back after three days besides', () => {
		expect(mood(-11, { holidays: [holiday(-8, -1)] })).toBe('usual');
		expect(mood(-11, { holidays: [holiday(-7, -1)] })).toBe('welcome-back');
	});

	test('a holiday from its first day to its last, whatever else it is', () => {
		expect(mood(-30, { holidays: [holiday(0, 0)], exams: [exam(1)] })).toBe('holiday');
		expect(mood(-1, { holidays: [holiday(1, 5), holiday(-9, -1)] })).toBe('usual');
	});

	test('one of the last days from the third before an exam to its morning, even after a pause', () => {
		const moods = [4, 3, 1, 0, -1].map((days) => mood(-1, { exams: [exam(days)] }));
		expect(moods).toEqual(['usual', 'last-days', 'last-days', 'last-days', 'usual']);
		expect(mood(-30, { exams: [exam(2)] })).toBe('last-days');
	});
});

test('Exams near by come by their days, and those of one day by their sets', () => {
	const exams = [
		exam(3, 'a'),
		exam(1, 'c'),
		exam(9, 'd'),
		exam(1, 'b'),
		exam(-1, 'e'),
		exam(0, 'f')
	];
	const near = ['f', 'b', 'c', 'a'];
	expect(nearExams({ exams }, TODAY).map(({ set }) => set)).toEqual(near);
	expect(nearExams({ exams: exams.toReversed() }, TODAY).map(({ set }) => set)).toEqual(near);
	expect(exams[0]?.set).toBe('a');
});

describe('Of twelve minutes, studying may take', () => {
	const settings: StudySettings = { ...SETTINGS, minutes: 12 };
	const eased: StudySettings = { ...settings, easyDays: new Set([weekdayOf(TODAY)]) };

	test.each([
		['all on a usual day', 'usual', settings, 12],
		['half on an easy weekday', 'usual', eased, 6],
		['half on coming back', 'welcome-back', settings, 6],
		['half on coming back on an easy weekday, not a quarter', 'welcome-back', eased, 6],
		['all in the last days, easy or not', 'last-days', eased, 12],
		['all that is asked for besides', 'extra', eased, 12],
		['none on a holiday', 'holiday', settings, 0]
	] as const)('%s', (_, kind, with_, minutes) => {
		expect(budgetMsOf(kind, with_, TODAY)).toBe(minutes * 60_000);
	});
});
