import type { Foresight } from '../../core/progress/foresight';
import { boundsOf } from '../../core/progress/share';
import type { Figure } from '../charts/chart';
import { countText } from '../text/count-text';
import { percentText } from '../text/figure-text';

/** What was foretold, against what came true. */
export function calibrationFigure({ bins, count }: Foresight): Figure {
	const predicted = bins.reduce((sum, bin) => sum + bin.predicted * bin.count, 0) / (count || 1);
	const actual = bins.reduce((sum, bin) => sum + bin.actual * bin.count, 0) / (count || 1);
	const largest = Math.max(1, ...bins.map((bin) => bin.count));
	const rows = bins.map((bin) => {
		const hits = Math.round(bin.actual * bin.count);
		return { ...bin, ...boundsOf({ hits, of: bin.count }) };
	});
	return {
		title: 'Foretold and actual recall',
		summary: `Over ${countText(count, 'review', 'reviews')} at least a day apart, ${percentText(predicted)} were expected to be recalled and ${percentText(actual)} were.`,
		note: 'Each dot is a group of reviews that were given about the same chance; the larger, the more reviews. On the dashed line the estimate was right, below it too hopeful, above it too cautious. The thin lines hold nine cases of ten.',
		chart: {
			kind: 'points',
			across: 'expected',
			up: 'recalled',
			points: rows.map(({ predicted: x, actual: y, low, high, count: reviews }) => ({
				...{ x, y, low, high },
				weight: reviews / largest
			}))
		},
		table: {
			head: ['Expected', 'Recalled', 'Nine cases of ten', 'Reviews'],
			rows: rows.map((bin) => [
				percentText(bin.predicted),
				percentText(bin.actual),
				`${percentText(bin.low)} to ${percentText(bin.high)}`,
				bin.count.toLocaleString('en-GB')
			])
		}
	};
}
