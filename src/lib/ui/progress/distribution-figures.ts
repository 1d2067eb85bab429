import type { Distribution } from '../../core/progress/distribution';
import type { Figure } from '../charts/chart';
import { lengthText, numberText } from '../text/figure-text';

/** What the edges of `DAY_EDGES` are called under a bar. */
const SHORT_DAYS = [
	'<1 d',
	'1 d',
	'3 d',
	'1 wk',
	'2 wk',
	'1 mo',
	'2 mo',
	'4 mo',
	'6 mo',
	'1 yr',
	'2 yr'
];
const LONG_DAYS = [
	'Less than a day',
	'1 to 2 days',
	'3 to 6 days',
	'1 to 2 weeks',
	'2 weeks to a month',
	'1 to 2 months',
	'2 to 4 months',
	'4 to 6 months',
	'6 months to a year',
	'1 to 2 years',
	'More than 2 years'
];

export function intervalsFigure(intervals: Distribution): Figure {
	return daysFigure('Intervals', intervals, {
		summary: `Half of the cards wait ${lengthText(intervals.median ?? 0)} or less between two answers.`,
		note: 'From each card’s last answer to the day it comes back.'
	});
}

export function stabilitiesFigure(stabilities: Distribution): Figure {
	return daysFigure('Stability', stabilities, {
		summary: `For half of the cards it takes ${lengthText(stabilities.median ?? 0)} or less until the chance of recall is expected to fall to 90 %.`,
		note: 'Estimated by the memory model; counted from each card’s last answer.'
	});
}

export function difficultiesFigure(difficulties: Distribution): Figure {
	const names = difficulties.edges.map((from) => `${from} to ${from + 1}`);
	return {
		title: 'Difficulty',
		summary: `Half of the cards have a difficulty of ${numberText(difficulties.median ?? 0)} or less, from 1 for the easiest to 10.`,
		note: 'Estimated by the memory model: a miss makes a card harder, and the harder it is, the less each answer adds.',
		chart: barsOf(
			difficulties,
			difficulties.edges.map((from) => `${from}–${from + 1}`)
		),
		table: tableOf('Difficulty', names, difficulties)
	};
}

function daysFigure(
	title: string,
	days: Distribution,
	words: Pick<Figure, 'summary' | 'note'>
): Figure {
	return {
		title,
		...words,
		chart: barsOf(days, SHORT_DAYS),
		table: tableOf(title, LONG_DAYS, days)
	};
}

function barsOf({ counts }: Distribution, labels: readonly string[]): Figure['chart'] {
	return {
		kind: 'bars',
		unit: 'cards',
		labels,
		series: [{ name: 'Cards', look: 'solid', values: counts }]
	};
}

function tableOf(
	title: string,
	names: readonly string[],
	{ counts }: Distribution
): Figure['table'] {
	return {
		head: [title, 'Cards'],
		rows: names.map((name, at) => [name, (counts[at] ?? 0).toLocaleString('en-GB')])
	};
}
