import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Feedback } from '../../core/items/item';
import QuizSummary from './QuizSummary.svelte';

const feedback: Feedback = {
	score: 0,
	verdict: 'wrong',
	key: '20 October',
	why: '',
	cite: [
		{ sentence: 'S01', quote: '20 October', text: 'On 20 October they meet.', source: 'the report' }
	]
};
const props = {
	right: 9,
	of: 10,
	again: [{ id: 'F1', stem: 'When do they meet?', response: '7 October', feedback }],
	returns: '1 card comes back today.',
	reviewHref: '/cards/?missed',
	homeHref: '/',
	onanother: vi.fn()
};

test('what was missed stands with the question, both answers and the sentence', async () => {
	const screen = await render(QuizSummary, props);
	const row = screen.getByRole('listitem').first();
	await expect.element(row).toHaveTextContent('When do they meet?');
	await expect.element(row).toHaveTextContent(/You said\s+7 October/);
	await expect.element(row).toHaveTextContent(/Right is\s+20 October/);
	await expect.element(row).toHaveTextContent('On 20 October they meet.');
});

test('the score is the heading, with when the cards come back and a way to review at once', async () => {
	const screen = await render(QuizSummary, props);
	const heading = screen.getByRole('heading', { level: 1 });
	await expect.element(heading).toHaveTextContent('9 of 10 right');
	await expect.element(heading).toHaveFocus();
	await expect.element(screen.getByTestId('returns')).toHaveTextContent('1 card comes back today.');
	await expect
		.element(screen.getByTestId('review-missed'))
		.toHaveAttribute('href', '/cards/?missed');
});

test('with everything right there is nothing to review, and another quiz is offered first', async () => {
	const screen = await render(QuizSummary, { ...props, right: 10, again: [] });
	await expect.element(screen.getByTestId('review-missed')).not.toBeInTheDocument();
	await screen.getByTestId('another').click();
	expect(props.onanother).toHaveBeenCalledOnce();
});
