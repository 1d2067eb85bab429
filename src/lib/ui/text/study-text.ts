import type { StudyDay } from '../../core/cards/card';
import type { Readiness } from '../../core/cards/exam/readiness';
import type { Mood } from '../../core/cards/session/mood';
import type { StudySettings } from '../../core/cards/study-settings';
import { dateText } from './date-text';
import { dayText } from './when-text';

/** “about 6 min left”; short, as it shares its line on a phone. */
export function leftText(minutes: number): string {
	return minutes < 0.75 ? 'under 1 min left' : `about ${Math.round(minutes)} min left`;
}

/** “12 minutes”, “1 minute”, “less than a minute”. */
export function spanText(minutes: number): string {
	if (minutes < 0.75) return 'less than a minute';
	const whole = Math.round(minutes);
	return whole === 1 ? '1 minute' : `${whole} minutes`;
}

/** What sort of day it is, in one sentence; nothing of a day like any other. */
export function moodText(
	mood: Mood,
	settings: Pick<StudySettings, 'holidays' | 'exams'>,
	today: StudyDay
): string | undefined {
	switch (mood) {
		case 'welcome-back':
			return 'Welcome back: a short session to begin with, and nothing new today.';
		case 'holiday': {
			const last = settings.holidays
				.filter(({ from, to }) => today >= from && today <= to)
				.map(({ to }) => to)
				.sort((a, b) => b - a)[0];
			return last === undefined
				? 'You are on holiday, so nothing is planned.'
				: `You are on holiday until ${dateText(last, today)}, so nothing is planned.`;
		}
		case 'last-days': {
			const next = nextExam(settings, today);
			const when = next === undefined ? 'near' : dayText(next.day, today);
			return `Your exam is ${when}: today goes over what counts most for it.`;
		}
		default:
			return undefined;
	}
}

/** The next exam, today’s included. */
export function nextExam({ exams }: Pick<StudySettings, 'exams'>, today: StudyDay) {
	return [...exams].filter(({ day }) => day >= today).sort((a, b) => a.day - b.day)[0];
}

/** When the exam is, and how it would go as things stand, in one sentence. */
export function examText(
	day: StudyDay,
	{ expected, low, high }: Pick<Readiness, 'expected' | 'low' | 'high'>,
	today: StudyDay
): string {
	const percent = (part: number) => Math.round(part * 100);
	return `Your exam is ${dayText(day, today)}: as things stand, about ${percent(expected)}\u00a0% right, and very likely ${percent(low)} to ${percent(high)}\u00a0%.`;
}
