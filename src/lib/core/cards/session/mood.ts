import type { StudyDay } from '../card';
import { EASY_SHARE, isHoliday, weekdayOf, type Exam, type StudySettings } from '../study-settings';

/** What sort of day it is: how much is planned, and what the learner is told about it. */
export type Mood = 'usual' | 'welcome-back' | 'holiday' | 'last-days' | 'extra';

/** So many missed days, holidays not counted, and coming back is made easy. */
const MISSED_DAYS = 3;
/** An exam on the third day from now, or nearer, is what studying is for. */
const LAST_DAYS = 3;
/** Of the minutes, when coming back. */
const WELCOME_SHARE = 0.5;

/** What today is for this learner. */
export function moodOf(
	settings: Pick<StudySettings, 'holidays' | 'exams'>,
	today: StudyDay,
	lastStudied: StudyDay | undefined
): Exclude<Mood, 'extra'> {
	if (isHoliday(today, settings.holidays)) return 'holiday';
	if (nearExams(settings, today).length > 0) return 'last-days';
	if (lastStudied === undefined) return 'usual';
	return missedDays(settings, lastStudied, today) >= MISSED_DAYS ? 'welcome-back' : 'usual';
}

/** Exams of the next days, today's included, the nearest first. */
export function nearExams(
	{ exams }: Pick<StudySettings, 'exams'>,
	today: StudyDay
): readonly Exam[] {
	return exams
		.filter(({ day }) => day >= today && day - today <= LAST_DAYS)
		.sort((a, b) => a.day - b.day || (a.set < b.set ? -1 : 1));
}

/** Milliseconds that studying may take on a day of that mood, of the learner's own budget. */
export function budgetMsOf(
	mood: Mood,
	{ minutes, easyDays }: StudySettings,
	today: StudyDay
): number {
	return minutes * 60_000 * shareOf(mood, easyDays.has(weekdayOf(today)));
}

function shareOf(mood: Mood, isEasy: boolean): number {
	switch (mood) {
		case 'holiday':
			return 0;
		case 'welcome-back':
			return WELCOME_SHARE;
		case 'usual':
			return isEasy ? EASY_SHARE : 1;
		case 'last-days':
		case 'extra':
			return 1;
	}
}

function missedDays(
	{ holidays }: Pick<StudySettings, 'holidays'>,
	last: StudyDay,
	today: StudyDay
): number {
	let missed = 0;
	for (let day = last + 1; day < today && missed < MISSED_DAYS; day++) {
		if (!isHoliday(day as StudyDay, holidays)) missed += 1;
	}
	return missed;
}
