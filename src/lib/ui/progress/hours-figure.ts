import type { HourFigures } from '../../core/progress/hours';
import { boundsOf, rateOf } from '../../core/progress/share';
import type { Figure } from '../charts/chart';
import { percentText } from '../text/figure-text';

/** When in the day answers are given, and how many are recalled then. */
export function hoursFigure(hours: readonly HourFigures[]): Figure {
	const busiest = hours.reduce(
		(most, { answers }, hour) => (answers > (hours[most]?.answers ?? 0) ? hour : most),
		0
	);
	const spaced = hours.reduce((sum, { recalled }) => sum + recalled.of, 0);
	const hits = hours.reduce((sum, { recalled }) => sum + recalled.hits, 0);
	const here = hours[busiest]?.recalled ?? { hits: 0, of: 0 };
	const rate = rateOf(here);
	const overall = rateOf({ hits, of: spaced });
	const then =
		rate === undefined || overall === undefined
			? ''
			: `; ${percentText(rate)} of the cards that came back then were recalled, and ${percentText(overall)} over the whole day`;
	return {
		title: 'Hours of the day',
		summary: `Most answers are given from ${clock(busiest)} to ${clock(busiest + 1)}${then}.`,
		note: 'By the clock where you were. An hour with few answers says little: look at its range in the figures.',
		chart: {
			kind: 'bars',
			unit: 'answers',
			labels: hours.map((_, hour) => String(hour)),
			series: [{ name: 'Answers', look: 'solid', values: hours.map(({ answers }) => answers) }]
		},
		table: {
			head: ['From', 'Answers', 'Recalled', 'Nine cases of ten'],
			rows: hours.map(({ answers, recalled }, hour) => {
				const { low, high } = boundsOf(recalled);
				const share = rateOf(recalled);
				return [
					clock(hour),
					answers.toLocaleString('en-GB'),
					share === undefined ? '–' : percentText(share),
					share === undefined ? '–' : `${percentText(low)} to ${percentText(high)}`
				];
			})
		}
	};
}

function clock(hour: number): string {
	return `${String(hour % 24).padStart(2, '0')}:00`;
}
