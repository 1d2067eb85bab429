import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Feedback } from '../../core/items/item';
import FeedbackPanel from './FeedbackPanel.svelte';

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

test('a wrong answer is told with the right one, both reasons and the sentence', async () => {
	const screen = await render(FeedbackPanel, { feedback: wrong });
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
	const screen = await render(FeedbackPanel, { feedback: undefined });
	const region = screen.container.querySelector('[aria-live="polite"]');
	expect(region?.textContent?.trim()).toBe('');
	await screen.rerender({ feedback: wrong });
	expect(screen.container.querySelector('[aria-live="polite"]')).toBe(region);
	expect(region?.textContent).toContain('Wrong');
});

test('a right answer may say how it was understood', async () => {
	const feedback = { ...wrong, score: 1, verdict: 'right' as const, note: 'Accepted as Kabulov' };
	const screen = await render(FeedbackPanel, { feedback });
	await expect.element(screen.getByText('Accepted as Kabulov')).toBeVisible();
	await expect.element(screen.getByText('Right', { exact: true })).toBeVisible();
	expect(screen.container.textContent).not.toContain('Answer:');
});

test('a wrong order is told with the right one, in order', async () => {
	const feedback = { ...wrong, key: ['August', 'October'] };
	const screen = await render(FeedbackPanel, { feedback });
	const rows = screen.container.querySelectorAll('ol.key li');
	expect([...rows].map((row) => row.textContent)).toEqual(['August', 'October']);
});
