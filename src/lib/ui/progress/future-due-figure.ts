import type { StudyDay } from '../../core/cards/card';
import type { FutureDue } from '../../core/progress/future-due';
import type { Figure } from '../charts/chart';
import { capital, countText } from '../text/count-text';
import { dayLabel } from '../text/figure-text';

/** When the cards come back next. */
export function futureDueFigure({ days, overdue, later }: FutureDue, today: StudyDay): Figure {
	const dayOf = (at: number) => (today + at) as StudyDay;
	const within = days.reduce((sum, count) => sum + count, 0);
	const waiting =
		overdue > 0 ? `, ${overdue.toLocaleString('en-GB')} of them from earlier days` : '';
	return {
		title: 'Coming back',
		summary: `${capital(countText(days[0] ?? 0, 'card is', 'cards are'))} due today${waiting}; ${within.toLocaleString('en-GB')} come back within ${days.length} days, and ${later.toLocaleString('en-GB')} later.`,
		note: 'Each card is counted once, on the day it comes back next.',
		chart: {
			kind: 'bars',
			unit: 'cards',
			labels: days.map((_, at) => (at === 0 ? 'Today' : dayLabel(dayOf(at)))),
			series: [{ name: 'Cards', look: 'solid', values: days }]
		},
		table: {
			head: ['Day', 'Cards'],
			rows: [
				...days.map((count, at) => [
					at === 0 ? 'Today' : dayLabel(dayOf(at), true),
					count.toLocaleString('en-GB')
				]),
				['Later', later.toLocaleString('en-GB')]
			]
		}
	};
}
