import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { toPrompt } from '../../core/items/judging/judge';
import type { Item, Response } from '../../core/items/item';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import { listOf } from './reveal';
import SamplePage from './SamplePage.svelte';

async function ask(item: Item) {
	const log = { changes: [] as Response[], answers: [] as Response[] };
	const screen = await render(SamplePage, { item, ...log });
	const answer = (response: Response) => {
		screen.component.answer(response);
	};
	return { screen, ...log, prompt: toPrompt(item, 'seed'), answer };
}

const item = SAMPLE_OF_KIND['multiple-choice'];

test('taps choose and take back, and only the button answers', async () => {
	const { screen, prompt, changes, answers } = await ask(item);
	const box = (name: string) => screen.getByRole('checkbox', { name });
	await box('the Po').click();
	await box('the Seine').click();
	await box('the Seine').click();
	await box('the Rhine').click();
	await expect.element(box('the Po')).toBeChecked();
	await expect.element(box('the Seine')).not.toBeChecked();
	expect(answers).toEqual([]);
	expect(listOf(changes.at(-1)).toSorted()).toEqual(['the Po', 'the Rhine']);
	await screen.getByRole('button', { name: 'Answer' }).click();
	const inOrderShown = 'options' in prompt ? prompt.options : [];
	expect(answers).toEqual([
		inOrderShown.filter((option) => ['the Po', 'the Rhine'].includes(option))
	]);
});

test('it goes by keyboard alone: digits or the space bar choose, Enter answers', async () => {
	const { screen, prompt, changes, answers } = await ask(item);
	await expect.element(screen.getByRole('group', { name: item.stem })).toBeVisible();
	const shown = 'options' in prompt ? prompt.options : [];
	await userEvent.keyboard('1');
	expect(changes.at(-1)).toEqual([shown[0]]);
	await userEvent.tab();
	await userEvent.tab();
	await userEvent.keyboard(' ');
	expect(changes.at(-1)).toEqual(shown.slice(0, 2));
	await userEvent.keyboard('9');
	expect(changes).toHaveLength(2);
	await userEvent.keyboard('{Enter}');
	expect(answers).toEqual([shown.slice(0, 2)]);
});

test('the answer sheet says of each option in words what became of it, and nothing moves', async () => {
	await page.viewport(360, 740);
	const nearlyTooLong = 'the river that just fits on one line';
	const options = [...item.options, nearlyTooLong];
	const { screen, answer } = await ask({ ...item, options });
	await expect.element(screen.getByRole('checkbox').first()).toBeVisible();
	const option = (name: string) => screen.getByTestId('option').filter({ hasText: name });
	const places = () =>
		screen
			.getByTestId('option')
			.elements()
			.map((element) => element.getBoundingClientRect().toJSON() as unknown);
	const before = places();
	answer(['the Po', 'the Seine', nearlyTooLong]);
	await expect.element(option('the Po')).toHaveTextContent('Your answer, right');
	await expect.element(option('the Seine')).toHaveTextContent('Your answer, wrong');
	await expect.element(option('the Rhône')).toHaveTextContent('Right, not chosen');
	await expect.element(option('the Elbe')).toHaveTextContent(/^the Elbe$/);
	expect(places()).toEqual(before);
	await page.viewport(412, 915);
});

test('once it is answered, no key changes it', async () => {
	const { screen, changes, answers, answer } = await ask(item);
	await expect.element(screen.getByRole('checkbox').first()).toBeVisible();
	answer(['the Po']);
	await expect.element(screen.getByRole('checkbox').first()).toBeDisabled();
	await userEvent.keyboard('1{Enter}');
	expect([changes, answers]).toEqual([[], []]);
});
