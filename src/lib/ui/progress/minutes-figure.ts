import type { StudyDay } from '../../core/cards/card';
import type { DayMinutes } from '../../core/progress/minutes-forecast';
import type { Figure } from '../charts/chart';
import { dayLabel, numberText } from '../text/figure-text';

/** A budget so many times the fullest day would leave no room for the bars. */
const NEAR = 3;

/** What the coming days ask for, beside what the learner means to give them. */
export function minutesFigure(
	minutes: readonly DayMinutes[],
	today: StudyDay,
	budget: number
): Figure {
	const dayOf = (at: number) => (today + at) as StudyDay;
	const mean = minutes.reduce((sum, { expected }) => sum + expected, 0) / (minutes.length || 1);
	const fullest = minutes.reduce(
		(most, day, at) => (day.expected > (minutes[most]?.expected ?? 0) ? at : most),
		0
	);
	const most = minutes[fullest] ?? { expected: 0, low: 0, high: 0 };
	const isNear = most.high * NEAR >= budget;
	const when = fullest === 0 ? 'today' : dayLabel(dayOf(fullest), true);
	return {
		title: 'Minutes ahead',
		summary: `The cards you have are expected to take ${minutesIn(mean)} a day over the next ${minutes.length} days, and most of all ${when}: ${minutesIn(most.expected)}, in nine cases of ten ${between(most.low, most.high)}. You mean to give ${budget} a day.`,
		note: 'Estimated from your own pace and memory, if each card is answered when it comes back. New cards are not counted. The thin lines hold nine cases of ten.',
		chart: {
			kind: 'bars',
			unit: 'minutes',
			labels: minutes.map((_, at) => (at === 0 ? 'Today' : dayLabel(dayOf(at)))),
			series: [
				{ name: 'Expected', look: 'hatched', values: minutes.map(({ expected }) => expected) }
			],
			whiskers: minutes,
			...(isNear ? { level: { at: budget, name: `your ${budget} minutes` } } : {})
		},
		table: {
			head: ['Day', 'Expected minutes', 'Nine cases of ten'],
			rows: minutes.map(({ expected, low, high }, at) => [
				at === 0 ? 'Today' : dayLabel(dayOf(at), true),
				numberText(expected),
				between(low, high)
			])
		}
	};
}

function minutesIn(minutes: number): string {
	const text = minutes > 0 && minutes < 0.1 ? 'under 0.1' : numberText(minutes);
	return `${text} ${text === '1' ? 'minute' : 'minutes'}`;
}

function between(low: number, high: number): string {
	const [least, most] = [numberText(low), numberText(high)];
	return least === most ? least : `${least} to ${most}`;
}
