import { boundsOf, rateOf, type Share } from '../../core/progress/share';
import type { Period, Retention } from '../../core/progress/true-retention';
import type { Figure } from '../charts/chart';
import { percentText } from '../text/figure-text';

const NAMES: Readonly<Record<Period, string>> = {
	today: 'Today',
	yesterday: 'Yesterday',
	week: 'Last 7 days',
	month: 'Last 30 days',
	year: 'Last 365 days',
	all: 'All time'
};

/** What was recalled of the cards that came back, over several periods. */
export function retentionFigure(retention: readonly Retention[]): Figure {
	const rows = retention.map(({ period, young, mature }) => ({
		name: NAMES[period],
		...{ young, mature },
		both: { hits: young.hits + mature.hits, of: young.of + mature.of }
	}));
	const month = rows.find(({ name }) => name === NAMES.month)?.both;
	const all = rows.find(({ name }) => name === NAMES.all)?.both;
	return {
		title: 'True retention',
		summary:
			month && month.of > 0
				? `In the last 30 days you recalled ${shareText(month)} of the cards that came back.`
				: `In all, you recalled ${shareText(all)} of the cards that came back.`,
		note: 'Only the first answer on a day counts, for cards asked on an earlier day. A mature card is one expected to last 21 days or more; the others are young. The lines across hold nine cases of ten.',
		chart: {
			kind: 'rows',
			most: 1,
			rows: rows
				.filter(({ both }) => both.of > 0)
				.map(({ name, both }) => ({
					name,
					value: rateOf(both) ?? 0,
					text: `${percentText(rateOf(both) ?? 0)} of ${both.of.toLocaleString('en-GB')}`,
					look: 'solid',
					whisker: boundsOf(both)
				}))
		},
		table: {
			head: ['Period', 'Young', 'Mature', 'All', 'Nine cases of ten'],
			rows: rows.map(({ name, young, mature, both }) => [
				name,
				cell(young),
				cell(mature),
				cell(both),
				both.of > 0 ? boundsText(both) : '–'
			])
		}
	};
}

function shareText(share: Share | undefined): string {
	const rate = share && rateOf(share);
	return share === undefined || rate === undefined
		? 'none'
		: `${percentText(rate)} (${boundsText(share)} in nine cases of ten)`;
}

function boundsText(share: Share): string {
	const { low, high } = boundsOf(share);
	return `${percentText(low)} to ${percentText(high)}`;
}

function cell(share: Share): string {
	const rate = rateOf(share);
	return rate === undefined ? '–' : `${percentText(rate)} (${share.hits}/${share.of})`;
}
