import type { StudyDay } from '../../core/cards/card';
import { dateOfDay, weekdayOf } from '../../core/cards/study-settings';
import type { Calendar } from '../../core/progress/calendar';
import type { Figure } from '../charts/chart';
import { countText } from '../text/count-text';
import { dayLabel, monthLabel, timeText } from '../text/figure-text';

const LEVELS = 4;

/** Answers on each day. */
export function calendarFigure({ from, to, answers, ms }: Calendar): Figure {
	const active = [...answers].filter((count) => count > 0).sort((a, b) => a - b);
	const steps = stepsOf(active.at(-1) ?? 0);
	const total = active.reduce((sum, count) => sum + count, 0);
	const middle = active[Math.floor((active.length - 1) / 2)] ?? 0;
	const days = Array.from(answers, (_, at) => (from + at) as StudyDay);
	const firstWeekday = (weekdayOf(from) + 6) % 7;
	return {
		title: 'Calendar',
		summary: `Since ${dayLabel(from)} you gave ${countText(total, 'answer', 'answers')} on ${active.length} of ${to - from + 1} days, usually about ${middle} on such a day.`,
		chart: {
			kind: 'calendar',
			firstWeekday,
			levels: Array.from(answers, (count) => levelOf(count, steps)),
			months: days.flatMap((day, at) =>
				at === 0 || dateOfDay(day).endsWith('-01')
					? [{ week: Math.floor((firstWeekday + at) / 7), name: monthLabel(day) }]
					: []
			),
			legend: ['none', ...steps.map((step, at) => legendOf(step, steps[at - 1] ?? 0))]
		},
		table: {
			head: ['Day', 'Answers', 'Time'],
			rows: days
				.flatMap((day, at) => {
					const count = answers[at] ?? 0;
					return count > 0
						? [[dayLabel(day, true), count.toLocaleString('en-GB'), timeText(ms[at] ?? 0)]]
						: [];
				})
				.reverse()
		}
	};
}

/** The most answers of each level: quarters of the largest count, in whole numbers that differ. */
function stepsOf(largest: number): readonly number[] {
	const quarters = [1, 2, 3, 4].map((level) => Math.ceil((largest * level) / LEVELS));
	return [...new Set(quarters)].filter((step) => step > 0);
}

function levelOf(count: number, steps: readonly number[]): number {
	if (count === 0) return 0;
	const place = steps.findIndex((step) => count <= step);
	return Math.round(((place + 1) * LEVELS) / steps.length);
}

function legendOf(step: number, before: number): string {
	return step === before + 1 ? String(step) : `${before + 1}–${step}`;
}
