import type { Added } from '../../core/progress/added';
import type { Figure } from '../charts/chart';
import { capital, countText } from '../text/count-text';
import { bucketNames } from './bucket-names';

/** Cards begun by day, week or month. */
export function addedFigure({ buckets, counts, before }: Added): Figure {
	const { short, long } = bucketNames(buckets);
	const added = counts.reduce((sum, count) => sum + count, 0);
	let total = before;
	const totals = Array.from(counts, (count) => (total += count));
	return {
		title: 'Added',
		summary: `${capital(countText(added, 'card was', 'cards were'))} begun in this time; before it there were ${before.toLocaleString('en-GB')}.`,
		chart: {
			kind: 'bars',
			unit: `cards a ${buckets.unit}`,
			labels: short,
			series: [{ name: 'Begun', look: 'solid', values: [...counts] }]
		},
		table: {
			head: [capital(buckets.unit), 'Begun', 'In all'],
			rows: long.map((name, at) => [name, String(counts[at]), String(totals[at])])
		}
	};
}
