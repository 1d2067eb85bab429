import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Feedback } from '../../core/items/item';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import { revealOf } from '../question/reveal';
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
	again: [
		{
			item: { ...SAMPLE_OF_KIND['single-choice'], stem: 'When do they meet?' },
			response: '7 October',
			feedback
		}
	],
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

test('what was matched is told pair by pair, the right pairs beside it', async () => {
	const given = revealOf(SAMPLE_OF_KIND.matching, ['the Baltic Sea', '', 'the Adriatic Sea']);
	const screen = await render(QuizSummary, { ...props, again: [given] });
	const lists = screen.container.querySelectorAll('dd ol');
	const texts = [...lists].map((list) => [...list.children].map(({ textContent }) => textContent));
	expect(texts).toEqual([
		['the Elbe: the Baltic Sea', 'the Oder: nothing', 'the Po: the Adriatic Sea'],
		['the Elbe: the North Sea', 'the Oder: the Baltic Sea', 'the Po: the Adriatic Sea']
	]);
});
