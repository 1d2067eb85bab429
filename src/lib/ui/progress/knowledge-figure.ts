import type { Knowledge } from '../../core/progress/retrievability';
import type { Figure } from '../charts/chart';
import { countText } from '../text/count-text';
import { percentText } from '../text/figure-text';

/** How likely the cards are to be recalled today. */
export function knowledgeFigure({ chances, known }: Knowledge): Figure {
	const names = chances.edges.map((from) => `${percentText(from)} to ${percentText(from + 0.1)}`);
	const range = [known.low, known.high].map(Math.round).join(' to ');
	return {
		title: 'Recall today',
		summary: `Of ${countText(chances.total, 'card', 'cards')} that you were asked, you would recall about ${Math.round(known.expected)} today, in nine cases of ten ${range}.`,
		note: 'Estimated by the memory model, from when each card was last answered and how. Cards that you were never asked are not counted.',
		chart: {
			kind: 'bars',
			unit: 'cards',
			labels: chances.edges.map(
				(from) => `${Math.round(from * 100)}–${Math.round(from * 100) + 10}`
			),
			series: [{ name: 'Cards', look: 'solid', values: chances.counts }]
		},
		table: {
			head: ['Chance of recall', 'Cards'],
			rows: names.map((name, at) => [name, String(chances.counts[at])])
		}
	};
}
