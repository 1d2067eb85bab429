import type { CardCounts } from '../../core/progress/card-counts';
import type { Figure, Look } from '../charts/chart';
import { countText } from '../text/count-text';
import { percentText } from '../text/figure-text';

/** How the cards stand. */
export function cardCountsFigure(counts: CardCounts): Figure {
	const all: readonly (readonly [name: string, count: number, look: Look])[] = [
		['Mature', counts.mature, 'solid'],
		['Young', counts.young, 'hatched'],
		['Missed, not yet recalled', counts.missed, 'hollow'],
		['Put off for some days', counts.buried, 'hollow'],
		['Suspended', counts.suspended, 'hollow']
	];
	const shown = all.filter(([name, count]) => count > 0 || name === 'Mature' || name === 'Young');
	const share = (count: number) => percentText(count / (counts.total || 1));
	return {
		title: 'Cards',
		summary: `Of ${countText(counts.total, 'card', 'cards')} that you were asked, ${counts.mature.toLocaleString('en-GB')} are mature: expected to last 21 days or more.`,
		chart: {
			kind: 'rows',
			most: Math.max(1, counts.total),
			rows: shown.map(([name, count, look]) => ({
				...{ name, look, value: count },
				text: `${count.toLocaleString('en-GB')} (${share(count)})`
			}))
		},
		table: {
			head: ['State', 'Cards', 'Share'],
			rows: [
				...all.map(([name, count]) => [name, count.toLocaleString('en-GB'), share(count)]),
				['All', counts.total.toLocaleString('en-GB'), '']
			]
		}
	};
}
