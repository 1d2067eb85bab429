import type { ReviewCounts } from '../../core/progress/review-counts';
import type { Figure } from '../charts/chart';
import { countText } from '../text/count-text';
import { numberText, timeText } from '../text/figure-text';
import { bucketNames } from './bucket-names';

const MS_PER_MINUTE = 60_000;

/** Answers by day, week or month, or the time they took. */
export function reviewsFigure(counts: ReviewCounts, by: 'count' | 'time'): Figure {
	const { buckets, fresh, young, mature, ms } = counts;
	const { short, long } = bucketNames(buckets);
	const all = short.map((_, at) => (fresh[at] ?? 0) + (young[at] ?? 0) + (mature[at] ?? 0));
	const answers = sum(all);
	const time = sum([...ms]);
	const each = answers > 0 ? `, ${numberText(time / answers / 1000)} seconds each` : '';
	return {
		title: 'Answers',
		summary: `${countText(answers, 'answer', 'answers')} in ${timeText(time)}${each}.`,
		chart: {
			kind: 'bars',
			labels: short,
			...(by === 'count'
				? {
						unit: `answers a ${buckets.unit}`,
						series: [
							{ name: 'mature', look: 'solid', values: [...mature] },
							{ name: 'young', look: 'hatched', values: [...young] },
							{ name: 'first answers', look: 'hollow', values: [...fresh] }
						]
					}
				: {
						unit: `minutes a ${buckets.unit}`,
						series: [
							{
								name: 'minutes',
								look: 'solid',
								values: [...ms].map((each) => each / MS_PER_MINUTE)
							}
						]
					})
		},
		table: {
			head: [capitalUnit(buckets.unit), 'First answers', 'Young', 'Mature', 'All', 'Minutes'],
			rows: long.map((name, at) => [
				name,
				...[fresh[at], young[at], mature[at], all[at]].map((count = 0) =>
					count.toLocaleString('en-GB')
				),
				numberText((ms[at] ?? 0) / MS_PER_MINUTE)
			])
		}
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function capitalUnit(unit: string): string {
	return unit.slice(0, 1).toUpperCase() + unit.slice(1);
}
