import type { StudyDay } from './card';
import { numbersIn, parametersIn } from './memory-setting';

/** What an exam asks for: choosing among options, or saying it. */
export type ExamFormat = 'choice' | 'typed';

export interface Exam {
	/** Id of the fact set. */
	readonly set: string;
	readonly day: StudyDay;
	readonly format: ExamFormat;
}

/** Study days away from the cards, the first and the last included. */
export interface Holiday {
	readonly from: StudyDay;
	readonly to: StudyDay;
}

/** What a learner may say about studying. All of it has a value from the start. */
export interface StudySettings {
	/** Minutes a day that studying may take. */
	readonly minutes: number;
	/** Weekdays with little work, 0 for Sunday to 6. */
	readonly easyDays: ReadonlySet<number>;
	readonly holidays: readonly Holiday[];
	readonly exams: readonly Exam[];
	/** Whether to ask how sure an answer is. */
	readonly asksSure: boolean;
	readonly grading: 'machine' | 'self';
	/** Four grades instead of two where learners grade themselves. */
	readonly fourGrades: boolean;
	/** The 21 numbers fitted to this learner; nothing for those of everybody. */
	readonly parameters?: readonly number[];
}

type Value = string | number | boolean;

/** Of a usual day's minutes, and of its work, what an easy weekday gets. */
export const EASY_SHARE = 0.5;

const DEFAULT_MINUTES = 10;
const MS_PER_DAY = 86_400_000;

/**
 * The settings from the log's, by key: `minutes` 10, `easy-days` "0 6", `holidays` "2026-12-20/2027-01-03
 * 2027-02-08/2027-02-12", `exam:<set>` "2027-01-20 typed", `sure` true, `grading` "self",
 * `four-grades` true, `memory` 21 numbers with spaces between. What cannot be read counts as not set.
 */
export function studySettingsOf(settings: ReadonlyMap<string, Value>): StudySettings {
	const minutes = settings.get('minutes');
	return {
		minutes:
			typeof minutes === 'number' && minutes >= 1 && minutes <= 600 ? minutes : DEFAULT_MINUTES,
		easyDays: new Set(numbersIn(settings.get('easy-days')).filter(isWeekday)),
		holidays: wordsIn(settings.get('holidays')).flatMap(holidaysIn),
		exams: [...settings].flatMap(([key, value]) => examsIn(key, value)),
		asksSure: settings.get('sure') === true,
		grading: settings.get('grading') === 'self' ? 'self' : 'machine',
		fourGrades: settings.get('four-grades') === true,
		...parametersIn(settings)
	};
}

/** The day of a date as `2026-12-20`; nothing for what is no date. */
export function dayOfDate(date: string): StudyDay | undefined {
	const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
	return Number.isNaN(at) || dateOfDay((at / MS_PER_DAY) as StudyDay) !== date
		? undefined
		: ((at / MS_PER_DAY) as StudyDay);
}

/** The date of a day, as `2026-12-20`. */
export function dateOfDay(day: StudyDay): string {
	return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: StudyDay): number {
	return (((day + 4) % 7) + 7) % 7;
}

export function isHoliday(day: StudyDay, holidays: readonly Holiday[]): boolean {
	return holidays.some(({ from, to }) => day >= from && day <= to);
}

function isWeekday(number: number): boolean {
	return Number.isInteger(number) && number >= 0 && number <= 6;
}

function holidaysIn(word: string): readonly Holiday[] {
	const [first = '', last = first] = word.split('/');
	const [from, to] = [dayOfDate(first), dayOfDate(last)];
	return from === undefined || to === undefined || to < from ? [] : [{ from, to }];
}

function examsIn(key: string, value: Value): readonly Exam[] {
	const [, set] = /^exam:(.+)$/.exec(key) ?? [];
	const [date = '', format] = wordsIn(value);
	const day = dayOfDate(date);
	if (set === undefined || day === undefined) return [];
	return [{ set, day, format: format === 'typed' ? 'typed' : 'choice' }];
}

function wordsIn(value: Value | undefined): readonly string[] {
	return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}
