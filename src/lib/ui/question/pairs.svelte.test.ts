import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { toPrompt } from '../../core/items/judging/judge';
import type { Item, Response } from '../../core/items/item';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import SamplePage from './SamplePage.svelte';

async function ask(item: Item) {
	const log = { changes: [] as Response[], answers: [] as Response[] };
	const screen = await render(SamplePage, { item, ...log });
	const answer = (response: Response) => {
		screen.component.answer(response);
	};
	return { screen, ...log, prompt: toPrompt(item, 'seed'), answer };
}

const { matching, sorting } = SAMPLE_OF_KIND;

async function show(item: Item) {
	const asked = await ask(item);
	const { screen } = asked;
	const button = (name: string) => screen.getByRole('button', { name, exact: true });
	await expect.element(screen.getByTestId('place').first()).toBeVisible();
	return { ...asked, button };
}

test('taps alone match all rows: each answer goes to the row in turn', async () => {
	const { screen, button, changes, answers } = await show(matching);
	for (const right of matching.key) await button(right).click();
	expect(changes.at(-1)).toEqual(matching.key);
	await expect.element(button('the Elbe: the North Sea, take back')).toBeVisible();
	expect(answers).toEqual([]);
	await button('Answer').click();
	expect(answers).toEqual([matching.key]);
	await expect.element(screen.getByTestId('part').first()).toBeVisible();
});

test('another row than the one in turn can be tapped first', async () => {
	const { button, changes } = await show(matching);
	await button('the Po: nothing yet').click();
	await expect.element(button('the Po: nothing yet')).toHaveAttribute('aria-current', 'true');
	await button('the Adriatic Sea').click();
	expect(changes.at(-1)).toEqual(['', '', 'the Adriatic Sea']);
	await expect.element(button('the Elbe: nothing yet')).toHaveAttribute('aria-current', 'true');
});

test('what is placed can be taken back, by its row or by itself', async () => {
	const { button, changes } = await show(matching);
	await button('the Baltic Sea').click();
	await button('the Elbe: the Baltic Sea, take back').click();
	expect(changes.at(-1)).toEqual(['', '', '']);
	await button('the Baltic Sea').click();
	await button('the Baltic Sea, placed, take back').click();
	expect(changes.at(-1)).toEqual(['', '', '']);
	await expect.element(button('the Elbe: nothing yet')).toHaveAttribute('aria-current', 'true');
});

test('it goes by keyboard alone: digits place, Enter answers', async () => {
	const { prompt, changes, answers } = await show(matching);
	const rights = 'rights' in prompt ? prompt.rights : [];
	for (const right of matching.key) await userEvent.keyboard(`${rights.indexOf(right) + 1}`);
	expect(changes).toHaveLength(3);
	await userEvent.keyboard('{Enter}');
	expect(answers).toEqual([matching.key]);
});

test('it goes by Tab and Enter, and the focus stays where it is', async () => {
	const { screen, button, changes } = await show(matching);
	for (let at = 0; at < matching.lefts.length; at++) await userEvent.tab();
	await expect.element(screen.getByTestId('place').nth(2)).toHaveFocus();
	await userEvent.tab();
	const first = screen.getByTestId('option').first();
	await expect.element(first).toHaveFocus();
	const right = first.element().textContent?.replace(/\d/, '').trim() ?? '';
	await userEvent.keyboard('{Enter}');
	expect(changes.at(-1)).toEqual([right, '', '']);
	await expect.element(button(`${right}, placed, take back`)).toHaveFocus();
});

test('what happens is read out: what was placed where, and whose turn it is', async () => {
	const { screen, button } = await show(sorting);
	await expect.element(screen.getByRole('group', { name: 'the Elbe:' })).toBeVisible();
	await button('the Sudetes').click();
	const news = screen.getByRole('status');
	await expect.element(news).toHaveTextContent('the Elbe: the Sudetes. Now: the Oder.');
	await button('the Elbe: the Sudetes, take back').click();
	await expect.element(news).toHaveTextContent('the Elbe: taken back. Now: the Elbe.');
	for (const group of sorting.key) await button(group).click();
	await expect.element(news).toHaveTextContent('the Rhine: the Alps. All are placed.');
});

test('a group takes many things; when all are placed it takes no more', async () => {
	const { button, changes, answers } = await show(sorting);
	for (let at = 0; at < sorting.things.length; at++) await button('the Alps').click();
	expect(changes.at(-1)).toEqual(['the Alps', 'the Alps', 'the Alps', 'the Alps']);
	await expect.element(button('the Sudetes')).toHaveAttribute('aria-disabled', 'true');
	await userEvent.keyboard('1');
	expect(changes).toHaveLength(4);
	await button('Answer').click();
	expect(answers).toHaveLength(1);
});

test.each<[Item, string[], string[]]>([
	[
		matching,
		['the Baltic Sea', 'the North Sea', 'the Adriatic Sea'],
		[
			'the Elbe your answer, wrong: the Baltic Sea right answer: the North Sea Wrong',
			'the Oder your answer, wrong: the North Sea right answer: the Baltic Sea Wrong',
			'the Po right: the Adriatic Sea Right'
		]
	],
	[
		sorting,
		['the Sudetes', 'the Alps', 'the Alps', 'the Alps'],
		[
			'the Elbe right: the Sudetes Right',
			'the Oder your answer, wrong: the Alps right answer: the Sudetes Wrong',
			'the Po right: the Alps Right',
			'the Rhine right: the Alps Right'
		]
	]
])('the answer sheet of $kind says of each row what is right', async (item, given, said) => {
	const { screen, answer } = await show(item);
	answer(given);
	await expect.element(screen.getByTestId('part').first()).toBeVisible();
	const rows = screen.getByTestId('part').elements();
	expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual(said);
	await expect.element(screen.getByTestId('option')).not.toBeInTheDocument();
});

const long = {
	...matching,
	lefts: ['the envoy for the whole of the Danube and its many tributaries', 'the Elbe'],
	rights: ['a', 'b', 'c'].map(
		(text) => `${text} very long answer, which needs three lines ${text}`
	),
	key: ['a', 'b'].map((text) => `${text} very long answer, which needs three lines ${text}`)
};

test.each<[string, Item, number]>([
	['short answers on a phone', matching, 412],
	['short answers on a narrow phone', matching, 320],
	['groups', sorting, 360],
	['long answers', long, 360]
])('no row moves or grows with %s, placed or judged', async (_name, item, width) => {
	await page.viewport(width, 740);
	const { screen, answer } = await show(item);
	const rows = () =>
		screen
			.getByRole('listitem')
			.elements()
			.map((row) => {
				const { top, height } = row.getBoundingClientRect();
				return [Math.round(top + scrollY), Math.round(height)];
			});
	const before = rows();
	const prompt = 'rights' in item ? item.rights : 'groups' in item ? item.groups : [];
	const wrong = Array.isArray(item.key) ? item.key.map((_, at) => prompt[at % prompt.length]) : [];
	for (const right of new Set(wrong)) {
		await screen
			.getByRole('button', { name: right ?? '', exact: true })
			.first()
			.click();
	}
	expect(rows()).toEqual(before);
	answer(wrong.map((right) => right ?? ''));
	await expect.element(screen.getByTestId('part').first()).toBeVisible();
	expect(rows()).toEqual(before);
	await page.viewport(412, 915);
});

test('many rows are sorted without reaching up: the groups stay, and the row in turn is in sight', async () => {
	await page.viewport(360, 640);
	const things = Array.from({ length: 12 }, (_, at) => `thing ${at}`);
	const { screen, button } = await show({
		...sorting,
		things,
		key: things.map(() => 'the Alps')
	});
	for (const [at] of things.entries()) {
		const row = screen.getByTestId('place').nth(at).element().getBoundingClientRect();
		const group = button('the Alps').element().getBoundingClientRect();
		expect(row.top).toBeGreaterThanOrEqual(0);
		expect(row.bottom).toBeLessThanOrEqual(group.top);
		expect(group.bottom).toBeLessThanOrEqual(innerHeight);
		await button('the Alps').click();
	}
	await page.viewport(412, 915);
});
