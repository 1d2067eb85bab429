import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { cardIdOf, type CardId } from '../../core/cards/card';
import type { LogEvent } from '../../core/log/entry';
import { sampleDeck } from '../state/sample-deck';
import { SampleDevice } from '../state/sample-device';
import { StudyState } from '../state/study-state.svelte';
import CardQuestion from './CardQuestion.svelte';
import '../tokens.css';
import '../base.css';

const WHO = cardIdOf('talks', 'F3', 'who');
const DATE = cardIdOf('talks', 'F1', 'date');

/** One card, recalled once three days ago; by default the one of “Who announced the talks?”. */
async function study(
	settings: Record<string, string | boolean> = {},
	{ tellsKeys = false, card = WHO } = {}
) {
	const device = new SampleDevice();
	const store = await device.store;
	const set = Object.entries(settings).map(([key, value]): LogEvent => ({
		type: 'setting',
		key,
		value
	}));
	await store.append([{ type: 'review', card, rating: 3, ms: 5_000 }, ...set], device.now());
	device.wait({ days: 3 });
	const state = new StudyState(device, sampleDeck());
	await state.begin({ only: new Set([card]) });
	let toldOfKeys = 0;
	const screen = await render(CardQuestion, {
		study: state,
		leaveHref: '/',
		cardHref: (card: CardId) => `/cards/card/?id=${card}`,
		tellsKeys,
		onkeystold: () => (toldOfKeys += 1)
	});
	const ratings = async () => {
		const reviews = await store.reviewsOf(card);
		return reviews.ok ? reviews.value.map(({ rating }) => rating) : [];
	};
	return { device, state, screen, ratings, toldOfKeys: () => toldOfKeys };
}

/** A finger that goes down in the middle of the element, moves by so much, and is lifted. */
function drag(element: Element, by: { readonly x: number; readonly y: number }) {
	const { left, top, width, height } = element.getBoundingClientRect();
	const from = { clientX: left + width / 2, clientY: top + height / 2 };
	const to = { clientX: from.clientX + by.x, clientY: from.clientY + by.y };
	const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true };
	element.dispatchEvent(new PointerEvent('pointerdown', { ...finger, ...from }));
	element.dispatchEvent(new PointerEvent('pointermove', { ...finger, ...to }));
	element.dispatchEvent(new PointerEvent('pointerup', { ...finger, ...to }));
}

test('learners see the answer first, then grade themselves with two buttons', async () => {
	const { screen, ratings } = await study({ grading: 'self' });
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
	const { screen, state } = await study({ grading: 'self', 'four-grades': true });
	await screen.getByTestId('show-answer').click();
	const good = screen.getByTestId('grade-3');
	await expect.element(good).toHaveTextContent('I knew it');
	expect(screen.getByRole('group').getByRole('button').elements()).toHaveLength(4);
	const days = state.daysAfter(3);
	await screen.getByRole('button', { name: 'When does it come back?' }).click();
	await expect.element(good).toHaveTextContent(`${days} days`);
	await expect.element(screen.getByTestId('grade-1')).toHaveTextContent('today');
});

test('a card goes by keyboard alone: Space shows the answer, 1 is Again, U takes it back, Shift+U does it again', async () => {
	const { screen, ratings } = await study({ grading: 'self' });
	await userEvent.keyboard(' ');
	await expect.element(screen.getByTestId('feedback')).toBeVisible();
	await userEvent.keyboard('1');
	await expect.poll(ratings).toEqual([3, 1]);
	await expect.element(screen.getByTestId('show-answer')).toBeVisible();
	await userEvent.keyboard('u');
	await expect.poll(ratings).toEqual([3]);
	await expect.element(screen.getByTestId('told')).toHaveTextContent('noted as Again');
	await userEvent.keyboard('{Shift>}U{/Shift}');
	await expect.poll(ratings).toEqual([3, 1]);
});

test('the machine’s rating is told, and “I was right” overrules it', async () => {
	const { screen, ratings } = await study();
	await screen.getByRole('textbox').fill('somebody else');
	await screen.getByTestId('answer').click();
	await expect.element(screen.getByTestId('rated')).toHaveTextContent(/Noted as Again/);
	await screen.getByTestId('overrule').click();
	await expect.element(screen.getByTestId('rated')).toHaveTextContent(/Noted as Good/);
	expect(await ratings()).toEqual([3, 3]);
});

test('minutes left are told in words and by a line, and no cards are counted', async () => {
	const { screen } = await study();
	await expect.element(screen.getByTestId('left')).toHaveTextContent(/minute? left$|min left$/);
	expect(screen.getByTestId('left').element().textContent).not.toContain('card');
	const line = screen.getByRole('progressbar').element() as HTMLProgressElement;
	expect(line.value).toBeGreaterThan(0);
	expect(line.getAttribute('aria-valuetext')).toContain('left');
});

test('asked how sure, one tap answers and says so', async () => {
	const { device, screen } = await study({ sure: true });
	await expect.element(screen.getByTestId('answer')).toBeDisabled();
	await screen.getByRole('textbox').fill('Kabulov');
	await screen.getByTestId('sure').click();
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Right');
	const newest = await (await device.store).newest(1);
	expect(newest).toMatchObject({ ok: true, value: [{ type: 'review', sure: true }] });
});

test('asked how sure, Enter answers without a word on it', async () => {
	const { device, screen } = await study({ sure: true });
	await screen.getByRole('textbox').fill('Kabulov');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Right');
	const newest = await (await device.store).newest(1);
	expect(newest.ok && newest.value[0] && 'sure' in newest.value[0]).toBe(false);
});

test('“I do not know” is a miss that is explained', async () => {
	const { screen, ratings } = await study();
	await screen.getByTestId('give-up').click();
	await expect.element(screen.getByTestId('feedback')).toHaveTextContent('Zamir Kabulov');
	expect(await ratings()).toEqual([3, 1]);
});

test.each([
	['left', { x: -150, y: 10 }, 1],
	['right', { x: 150, y: -10 }, 3]
])('a swipe to the %s grades, once the answer is shown', async (_side, by, rating) => {
	const { screen, ratings } = await study({ grading: 'self' });
	drag(screen.getByTestId('question').element(), by);
	await screen.getByTestId('show-answer').click();
	await expect.element(screen.getByTestId('feedback')).toBeVisible();
	expect(await ratings()).toEqual([3]);
	drag(screen.getByTestId('question').element(), by);
	await expect.poll(ratings).toEqual([3, rating]);
});

test('a short drag, or one that scrolls, grades nothing', async () => {
	const { screen, ratings } = await study({ grading: 'self' });
	await screen.getByTestId('show-answer').click();
	drag(screen.getByTestId('question').element(), { x: 60, y: 0 });
	drag(screen.getByTestId('question').element(), { x: 120, y: 200 });
	await expect.element(screen.getByTestId('grade-3')).toBeEnabled();
	expect(await ratings()).toEqual([3]);
});

test('the keys are listed on demand, and told once in a line that can be put away', async () => {
	const { screen, toldOfKeys } = await study({ grading: 'self' }, { tellsKeys: true });
	await userEvent.keyboard('?');
	await expect.element(screen.getByRole('dialog')).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: 'Keys and gestures' })).toHaveFocus();
	await screen.getByRole('button', { name: 'Close' }).click();
	await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
	await screen.getByRole('button', { name: 'Got it' }).click();
	expect(toldOfKeys()).toBe(1);
});

test('an option that was undone stays undone: the question is asked anew', async () => {
	const { screen, ratings } = await study({}, { card: DATE });
	await screen.getByRole('radio', { name: '20 October' }).click();
	await expect.element(screen.getByTestId('feedback')).toBeVisible();
	await screen.getByTestId('undo').click();
	await expect.element(screen.getByTestId('told')).toHaveTextContent('Taken back');
	await expect.element(screen.getByRole('radio', { name: '20 October' })).toBeEnabled();
	await expect.element(screen.getByRole('radio', { name: '20 October' })).not.toBeChecked();
	await screen.getByRole('radio', { name: '7 October' }).click();
	await expect.poll(ratings).toEqual([3, 1]);
});
