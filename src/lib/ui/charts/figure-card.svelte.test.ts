import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Chart, Figure } from './chart';
import FigureCard from './FigureCard.svelte';
import '../tokens.css';
import '../base.css';

const table = { head: ['Day', 'Cards'], rows: [['Mon', '3']] };
const figureWith = (chart: Chart): Figure => ({
	...{ title: 'Coming back', summary: '3 cards come back on Monday.', chart, table }
});

const CHARTS: readonly Chart[] = [
	{
		...{ kind: 'bars', labels: ['Mon', 'Tue'], unit: 'cards' },
		series: [
			{ name: 'mature', look: 'solid', values: [2, 0] },
			{ name: 'young', look: 'hatched', values: [1, 4] }
		]
	},
	{
		...{ kind: 'rows', most: 1 },
		rows: [
			{ name: 'Mon', value: 0.5, text: '50 %', look: 'hollow', whisker: { low: 0.2, high: 0.7 } }
		]
	},
	{
		...{ kind: 'calendar', firstWeekday: 5, levels: [0, 1, 4], legend: ['none', '1', '2–4'] },
		months: [{ week: 0, name: 'Nov' }]
	},
	{
		...{ kind: 'points', across: 'expected', up: 'recalled' },
		points: [{ x: 0.9, y: 0.8, low: 0.7, high: 0.95, weight: 1 }]
	}
];

test.each(CHARTS.map((chart) => [chart.kind, chart] as const))(
	'%s are a picture with a sentence, and inside its frame',
	async (_, chart) => {
		const screen = await render(FigureCard, { figure: figureWith(chart) });
		const picture = screen.getByRole('img', { name: '3 cards come back on Monday.' });
		await expect.element(picture).toBeVisible();
		const frame = picture.element().getBoundingClientRect();
		for (const mark of picture.element().querySelectorAll('rect, circle, path, line')) {
			if (mark.closest('defs')) continue;
			const { left, right, top, bottom } = mark.getBoundingClientRect();
			expect(left).toBeGreaterThanOrEqual(frame.left - 3);
			expect(right).toBeLessThanOrEqual(frame.right + 3);
			expect(top).toBeGreaterThanOrEqual(frame.top - 3);
			expect(bottom).toBeLessThanOrEqual(frame.bottom + 3);
		}
	}
);

test('the bars stand as high as they count', async () => {
	const [bars] = CHARTS;
	if (!bars) return;
	const screen = await render(FigureCard, { figure: figureWith(bars) });
	const picture = screen.getByRole('img', { name: '3 cards come back on Monday.' }).element();
	const heights = [...picture.querySelectorAll('rect')].map((bar) =>
		Number(bar.getAttribute('height'))
	);
	const [two = 0, one = 0, four = 0] = heights;
	expect(heights).toHaveLength(3); // nothing is drawn for none
	expect(two / one).toBeCloseTo(2, 6);
	expect(four / one).toBeCloseTo(4, 6);
});

test('the keyboard opens the table behind a chart', async () => {
	const [chart] = CHARTS;
	if (!chart) return;
	const screen = await render(FigureCard, { figure: figureWith(chart) });
	const cell = screen.getByRole('cell', { name: '3', exact: true });
	expect(cell.query()).toBeNull();
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	await expect.element(cell).toBeVisible();
	await expect.element(screen.getByRole('rowheader', { name: 'Mon' })).toBeVisible();
	await expect.element(screen.getByRole('table', { name: 'Coming back' })).toBeVisible();
});
