import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Feedback } from '../../core/items/item';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import FeedbackPanel from './FeedbackPanel.svelte';
import { revealOf } from './reveal';

const wrong: Feedback = {
	score: 0,
	verdict: 'wrong',
	key: '20 October',
	why: 'The report gives 20 October.',
	whyNot: 'On 7 October the talks were announced.',
	cite: [
		{
			sentence: 'S01',
			quote: 'on 20 October',
			text: 'The talks are to be held on 20 October.',
			source: 'the report'
		}
	]
};

const shown = (feedback: Feedback) => ({
	reveal: { item: SAMPLE_OF_KIND['single-choice'], response: '7 October', feedback }
});

test('a wrong answer is told with the right one, both reasons and the sentence', async () => {
	const screen = await render(FeedbackPanel, shown(wrong));
	const panel = screen.getByTestId('feedback');
	await expect.element(panel.getByRole('heading', { name: 'Wrong' })).toBeVisible();
	await expect.element(panel).toHaveTextContent(/Answer:\s+20 October/);
	await expect.element(panel).toHaveTextContent('On 7 October the talks were announced.');
	await expect.element(panel).toHaveTextContent('The report gives 20 October.');
	await expect.element(panel).toHaveTextContent('From the report, sentence S01');
	const quote = panel.element().querySelector('blockquote mark');
	expect(quote?.textContent).toBe('on 20 October');
	expect(panel.element().querySelector('blockquote')?.textContent?.trim()).toBe(
		'The talks are to be held on 20 October.'
	);
});

test('the verdict is read out: its live region stands there before the answer', async () => {
	const screen = await render(FeedbackPanel, { reveal: undefined });
	const region = screen.container.querySelector('[aria-live="polite"]');
	expect(region?.textContent?.trim()).toBe('');
	await screen.rerender(shown(wrong));
	expect(screen.container.querySelector('[aria-live="polite"]')).toBe(region);
	expect(region?.textContent).toContain('Wrong');
});

test('a right answer may say how it was understood', async () => {
	const feedback = { ...wrong, score: 1, verdict: 'right' as const, note: 'Accepted as Kabulov' };
	const screen = await render(FeedbackPanel, shown(feedback));
	await expect.element(screen.getByText('Accepted as Kabulov')).toBeVisible();
	await expect.element(screen.getByText('Right', { exact: true })).toBeVisible();
	expect(screen.container.textContent).not.toContain('Answer:');
});

test('a wrong order is told with the right one, in order', async () => {
	const item = SAMPLE_OF_KIND.ordering;
	const reveal = revealOf(item, ['the Rhine', 'the Po', 'the Seine', 'the Rhône']);
	const screen = await render(FeedbackPanel, { reveal });
	const list = screen.getByRole('list');
	await expect.element(list).toBeVisible();
	const rows = list.getByRole('listitem').elements();
	expect(rows.map((row) => row.textContent)).toEqual(item.key);
});

test('where the answer sheet shows the right pairs, they are read out and not shown again', async () => {
	const item = SAMPLE_OF_KIND.matching;
	const reveal = revealOf(item, ['the Baltic Sea', 'the North Sea', 'the Adriatic Sea']);
	const screen = await render(FeedbackPanel, { reveal });
	const region = screen.container.querySelector('[aria-live="polite"]');
	expect(region?.textContent).toContain('the Elbe: the North Sea');
	expect(region?.querySelector('.said')?.textContent).toContain('the Oder: the Baltic Sea');
	await expect.element(screen.getByText('1 of 3 pairs')).toBeVisible();
});

test('a number is told with what it counts', async () => {
	const screen = await render(FeedbackPanel, { reveal: revealOf(SAMPLE_OF_KIND.number, '12') });
	await expect.element(screen.getByText(/Answer:\s+1,233 kilometres/)).toBeVisible();
});
