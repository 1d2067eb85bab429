import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { cardIdOf } from '../../core/cards/card';
import { fsrs } from '../../core/cards/memory';
import { SampleDevice } from '../state/sample-device';
import { SAMPLE_ITEMS } from '../state/sample-items';
import { StudyState, type Grading } from '../state/study-state.svelte';
import CardQuestion from './CardQuestion.svelte';
import '../tokens.css';
import '../base.css';

const WHO = cardIdOf('talks', 'F3', 'who');

/** One card, recalled once three days ago, asked by “Who announced the talks?”. */
async function study(grading: Grading, four = false) {
	const device = new SampleDevice();
	const store = await device.store;
	await store.append([{ type: 'review', card: WHO, rating: 3, ms: 5_000 }], device.now());
	device.wait({ days: 3 });
	const state = new StudyState({
		device,
		model: fsrs(),
		itemsOf: () => Promise.resolve(SAMPLE_ITEMS.filter(({ kind }) => kind === 'short-answer'))
	});
	await state.begin(grading);
	const screen = await render(CardQuestion, { study: state, four, leaveHref: '/' });
	const ratings = async () => {
		const reviews = await store.reviewsOf(WHO);
		return reviews.ok ? reviews.value.map(({ rating }) => rating) : [];
	};
	return { state, screen, ratings };
}

test('learners see the answer first, then grade themselves with two buttons', async () => {
	const { screen, ratings } = await study('self');
	await expect.element(screen.getByText('Zamir Kabulov', { exact: true })).not.toBeInTheDocument();
	await screen.getByTestId('show-answer').click();
	await expect.element(screen.getByText('Zamir Kabulov', { exact: true })).toBeVisible();
	const grades = screen.getByRole('group').getByRole('button').elements();
	expect(grades.map((grade) => grade.querySelector('.word')?.textContent)).toEqual([
		'Again',
		'Good'
	]);
	await screen.getByTestId('grade-3').click();
	await expect.poll(ratings).toEqual([3, 3]);
});

test('four grades on request, and intervals on demand', async () => {
	const { screen, state } = await study('self', true);
	await screen.getByTestId('show-answer').click();
	const good = screen.getByTestId('grade-3');
	await expect.element(good).toHaveTextContent('I knew it');
	expect(screen.getByRole('group').getByRole('button').elements()).toHaveLength(4);
	const days = state.daysAfter(3);
	await screen.getByRole('button', { name: 'When does it come back?' }).click();
	await expect.element(good).toHaveTextContent(`${days} days`);
	await expect.element(screen.getByTestId('grade-1')).toHaveTextContent('today');
});

test('a card goes by keyboard alone: Space shows the answer, 1 is Again, U takes it back', async () => {
	const { screen, ratings } = await study('self');
	await userEvent.keyboard(' ');
	await expect.element(screen.getByTestId('feedback')).toBeVisible();
	await userEvent.keyboard('1');
	await expect.poll(ratings).toEqual([3, 1]);
	await expect.element(screen.getByTestId('show-answer')).toBeVisible();
	await userEvent.keyboard('u');
	await expect.poll(ratings).toEqual([3]);
});

test('the machine’s rating is told, and “I was right” overrules it', async () => {
	const { screen, ratings } = await study('machine');
	await screen.getByRole('textbox').fill('somebody else');
	await screen.getByTestId('answer').click();
	await expect.element(screen.getByTestId('rated')).toHaveTextContent(/Noted as Again/);
	await screen.getByTestId('overrule').click();
	await expect.element(screen.getByTestId('rated')).toHaveTextContent(/Noted as Good/);
	expect(await ratings()).toEqual([3, 3]);
});
