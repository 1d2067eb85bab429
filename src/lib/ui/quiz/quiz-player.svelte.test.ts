import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { startSession } from '../../core/quiz/session';
import type { QuizId } from '../../core/log/entry';
import { QuizState } from '../state/quiz-state.svelte';
import { SampleDevice } from '../state/sample-device';
import { SAMPLE_ITEMS } from '../state/sample-items';
import QuizPlayer from './QuizPlayer.svelte';
import QuizProgress from './QuizProgress.svelte';
import '../tokens.css';
import '../base.css';

async function play() {
	const device = new SampleDevice();
	const session = startSession('quiz-1' as QuizId, 'talks', 'seed', SAMPLE_ITEMS);
	const quiz = new QuizState({ device, session, kept: false, usualMs: 8_000 });
	const screen = await render(QuizPlayer, { quiz, title: 'The talks', leaveHref: '/' });
	return { device, quiz, screen };
}

test('a tap answers, explains, and puts the focus on what comes next', async () => {
	const { screen } = await play();
	await screen.getByText('20 October').click();
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Right');
	await expect.element(screen.getByTestId('next')).toHaveFocus();
	await expect.element(screen.getByTestId('progress')).toHaveTextContent('1 of 3');
});

test('a whole quiz goes by keyboard alone', async () => {
	const { quiz, screen } = await play();
	await userEvent.keyboard('3');
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Right');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByTestId('progress')).toHaveTextContent('2 of 3');
	await userEvent.keyboard('1');
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Right');
	await userEvent.keyboard(' ');
	await expect.element(screen.getByRole('textbox')).toHaveFocus();
	await userEvent.keyboard('Kabulov{Enter}');
	await expect.element(screen.getByTestId('next')).toHaveTextContent('See how it went');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => quiz.finished).toBe(true);
	expect(quiz.summary.right).toBe(3);
});

test('on a full disk the learner is told, the choice stays, and trying again works', async () => {
	const { device, screen } = await play();
	device.trouble = { kind: 'full' };
	await screen.getByText('20 October').click();
	await expect.element(screen.getByRole('alert')).toHaveTextContent('not saved');
	await expect.element(screen.getByRole('radio', { name: '20 October' })).toBeChecked();
	await expect.element(screen.getByTestId('feedback')).not.toBeInTheDocument();
	device.trouble = undefined;
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Right');
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('the button at the foot does not move when the answer comes', async () => {
	const { screen } = await play();
	const before = screen.getByTestId('answer').element().getBoundingClientRect();
	await screen.getByText('20 October').click();
	const next = screen.getByTestId('next');
	await expect.element(next).toBeVisible();
	const after = next.element().getBoundingClientRect();
	expect([after.top, after.height]).toEqual([before.top, before.height]);
});

test('progress is told in words and in shapes', async () => {
	const screen = await render(QuizProgress, {
		of: 4,
		at: 3,
		verdicts: ['right', 'wrong'],
		leave: '/'
	});
	await expect
		.element(screen.getByTestId('progress'))
		.toHaveTextContent(/3 of 4\s*, 1 right so far/);
	const segments = [...screen.container.querySelectorAll('ol li')];
	const shapes = segments.map((segment) => segment.className.replace(/ ?svelte-\w+/, ''));
	expect(shapes).toEqual(['right', 'wrong', 'here', '']);
});

test('a quiz shorter than wanted says so at its first question, and why', async () => {
	const short = { of: 7, verdicts: [], leave: '/', wanted: 10 };
	const screen = await render(QuizProgress, { ...short, at: 1 });
	const why = screen.getByText('7 questions: one more would give another’s answer away.');
	await expect.element(why).toBeVisible();
	await screen.rerender({ ...short, at: 2 });
	await expect.element(why).not.toBeInTheDocument();
	await screen.rerender({ ...short, of: 10, at: 1 });
	await expect.element(why).not.toBeInTheDocument();
});
