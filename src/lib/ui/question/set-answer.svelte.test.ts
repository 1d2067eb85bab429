import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Item, Response } from '../../core/items/item';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import SamplePage from './SamplePage.svelte';

async function ask(item: Item) {
	const log = { changes: [] as Response[], answers: [] as Response[] };
	const screen = await render(SamplePage, { item, ...log });
	const answer = (response: Response) => {
		screen.component.answer(response);
	};
	return { screen, ...log, answer };
}

const item = SAMPLE_OF_KIND['set-answer'];

test('Enter goes from field to field, and from the last one answers', async () => {
	const { screen, answers } = await ask(item);
	const field = (at: number) => screen.getByRole('textbox', { name: `Answer ${at} of 3` });
	await field(1).click();
	await userEvent.keyboard('Po{Enter}');
	await expect.element(field(2)).toHaveFocus();
	await userEvent.keyboard('Rhine{Enter}');
	await expect.element(field(3)).toHaveFocus();
	expect(answers).toEqual([]);
	await userEvent.keyboard('Rhone{Enter}');
	expect(answers).toEqual([['Po', 'Rhine', 'Rhone']]);
});

test('there are as many fields as members, named, with the form that is wanted', async () => {
	const { screen } = await ask(item);
	await expect.element(screen.getByRole('textbox').first()).toBeVisible();
	const fields = screen.getByRole('textbox').elements() as HTMLInputElement[];
	expect(fields.map(({ ariaLabel }) => ariaLabel)).toEqual([
		'Answer 1 of 3',
		'Answer 2 of 3',
		'Answer 3 of 3'
	]);
	expect(fields.map(({ enterKeyHint }) => enterKeyHint)).toEqual(['next', 'next', 'done']);
	expect(fields.map(({ autocomplete }) => autocomplete)).toEqual(['off', 'off', 'off']);
	expect(fields.map(({ spellcheck }) => spellcheck)).toEqual([false, false, false]);
	const group = screen.getByRole('group', { name: item.stem });
	await expect.element(group).toHaveAccessibleDescription('The names of rivers');
});

test('the answer sheet shows each text, what is wrong with it and what is missing', async () => {
	const { screen, answer } = await ask(item);
	await expect.element(screen.getByRole('textbox').first()).toBeVisible();
	const heights = () =>
		screen
			.getByRole('listitem')
			.elements()
			.map((row) => row.getBoundingClientRect().height);
	const before = heights();
	answer(['the Elbe', 'Rhine', '']);
	await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
	const rows = screen
		.getByRole('listitem')
		.elements()
		.map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
	expect(rows).toEqual([
		'1 your answer, wrong: the Elbe right answer: the Po Wrong',
		'2 right: Rhine Right',
		'3 right answer: the Rhône Missing'
	]);
	expect(heights()).toEqual(before);
});
