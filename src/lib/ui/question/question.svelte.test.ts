import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Feedback, ItemId, Prompt, Response } from '../../core/items/item';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import Question from './Question.svelte';
import type { Reveal } from './reveal';
import SamplePage from './SamplePage.svelte';
import '../tokens.css';
import '../base.css';

const id = 'F04/date/single-choice/' as ItemId;
const choice: Prompt = {
	kind: 'single-choice',
	id,
	stem: 'On which date are the talks to be held?',
	options: ['12 August', '7 October', '20 October']
};
const feedback: Feedback = {
	score: 0,
	verdict: 'wrong',
	key: '20 October',
	why: 'The talks are to be held on 20 October.',
	cite: []
};

/** The answer sheet to a response; of the item only its kind counts here. */
function revealed(response: Response, said: Feedback = feedback): Reveal {
	return { item: SAMPLE_OF_KIND['single-choice'], response, feedback: said };
}

function show(prompt: Prompt, response?: Response, reveal?: Reveal) {
	const onchange = vi.fn<(response: Response) => void>();
	const onanswer = vi.fn<(response: Response) => void>();
	const props = { prompt, formId: 'answer', response, reveal, onchange, onanswer };
	return { screen: render(Question, props), props, onchange, onanswer };
}

test('a tap on an option answers at once', async () => {
	const { screen, onanswer } = show(choice);
	await (await screen).getByText('20 October').click();
	expect(onanswer).toHaveBeenCalledExactlyOnceWith('20 October');
});

test('arrow keys only pick an option; Enter then answers', async () => {
	const { screen, props, onchange, onanswer } = show(choice);
	const { rerender } = await screen;
	await userEvent.tab();
	await userEvent.keyboard('{ArrowDown}');
	expect(onchange).toHaveBeenCalled();
	expect(onanswer).not.toHaveBeenCalled();
	const picked = onchange.mock.lastCall?.[0] as string;
	await rerender({ ...props, response: picked });
	await userEvent.keyboard('{Enter}');
	expect(onanswer).toHaveBeenCalledExactlyOnceWith(picked);
});

test('the space bar answers with the option that has the focus', async () => {
	const { screen, onanswer } = show(choice);
	await screen;
	await userEvent.tab();
	await userEvent.keyboard(' ');
	expect(onanswer).toHaveBeenCalledExactlyOnceWith('12 August');
});

test('the keys 1 to 9 answer with the option of that number, and no other', async () => {
	const { screen, onanswer } = show(choice);
	await screen;
	await userEvent.keyboard('4');
	expect(onanswer).not.toHaveBeenCalled();
	await userEvent.keyboard('2');
	expect(onanswer).toHaveBeenCalledExactlyOnceWith('7 October');
});

test('an answered choice says in words which option is right and which was chosen', async () => {
	const { screen, onanswer } = show(choice, '7 October', revealed('7 October'));
	const { getByTestId } = await screen;
	const texts = getByTestId('option')
		.elements()
		.map((option) => option.textContent?.trim());
	expect(texts[0]).toBe('12 August');
	expect(texts[1]).toContain('Your answer, wrong');
	expect(texts[2]).toContain('Right answer');
	await userEvent.keyboard('1');
	expect(onanswer).not.toHaveBeenCalled();
});

test('options are at least 56 pixels high and as wide as the question', async () => {
	const { screen } = show(choice);
	const { getByTestId } = await screen;
	for (const option of getByTestId('option').elements()) {
		expect(option.getBoundingClientRect().height).toBeGreaterThanOrEqual(56);
		const form = option.closest('form') as HTMLElement;
		expect(option.getBoundingClientRect().width).toBeCloseTo(form.clientWidth, 0);
	}
});

test('no option moves when the answer is revealed', async () => {
	const { screen, props } = show(choice);
	const { getByTestId, rerender } = await screen;
	const places = () =>
		getByTestId('option')
			.elements()
			.map((option) => option.getBoundingClientRect().top);
	const before = places();
	await rerender({ ...props, response: '7 October', reveal: revealed('7 October') });
	expect(places()).toEqual(before);
});

const cloze: Prompt = {
	kind: 'cloze',
	id: 'F04/date/cloze/' as ItemId,
	stem: 'Fill the gap.',
	before: 'The talks are to be held on ',
	after: '.',
	hint: 'a day and a month'
};
const short: Prompt = {
	kind: 'short-answer',
	id: 'F04/date/short-answer/' as ItemId,
	stem: 'On which date are the talks to be held?',
	hint: 'a day and a month'
};

test.each([cloze, short])('a typed answer of $kind is given with Enter', async (prompt) => {
	const { screen, props, onchange, onanswer } = show(prompt);
	const { getByRole, rerender } = await screen;
	await getByRole('textbox').fill('20 October');
	expect(onchange).toHaveBeenLastCalledWith('20 October');
	await rerender({ ...props, response: '20 October' });
	await userEvent.keyboard('{Enter}');
	expect(onanswer).toHaveBeenCalledExactlyOnceWith('20 October');
});

test.each([cloze, short])(
	'the field of $kind says which form is wanted, and spells nothing out',
	async (prompt) => {
		const { screen } = show(prompt);
		const field = (await screen).getByRole('textbox');
		await expect.element(field).toHaveAccessibleDescription(/a day and a month/i);
		const input = field.element() as HTMLInputElement;
		expect(input.autocomplete).toBe('off');
		expect(input.autocapitalize).toBe('none');
		expect(input.spellcheck).toBe(false);
		expect(input.enterKeyHint).toBe('done');
	}
);

test('a blank is as wide for a long answer as for a short one', async () => {
	const { screen, props } = show(cloze, 'a');
	const { getByRole, rerender } = await screen;
	await expect.element(getByRole('textbox')).toBeVisible();
	const width = () => getByRole('textbox').element().getBoundingClientRect().width;
	const before = width();
	await rerender({ ...props, response: 'the twentieth day of October' });
	expect(width()).toBe(before);
});

test('an answered field can be read and not changed', async () => {
	const { screen } = show(short, '7 October', revealed('7 October'));
	await expect.element((await screen).getByRole('textbox')).toHaveAttribute('readonly');
});

const ordering: Prompt = {
	kind: 'ordering',
	id: 'F02/date/ordering/' as ItemId,
	stem: 'Put these in order.',
	options: ['c', 'a', 'b']
};

test('rows are placed by tapping them, or by the keyboard, and the last falls into place', async () => {
	const { screen, props, onchange, onanswer } = show(ordering);
	const { getByRole, rerender } = await screen;
	await getByRole('button', { name: 'a, place next' }).click();
	expect(onchange).toHaveBeenLastCalledWith(['a']);
	await rerender({ ...props, response: ['a'] });
	(getByRole('button', { name: 'b, place next' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	expect(onchange).toHaveBeenLastCalledWith(['a', 'b', 'c']);
	expect(onanswer).not.toHaveBeenCalled();
});

test('a placed row moves by its own buttons and keeps the focus', async () => {
	const { screen, props, onchange } = show(ordering, ['a', 'b', 'c']);
	const { getByRole, rerender } = await screen;
	onchange.mockImplementation((response) => void rerender({ ...props, response }));
	await getByRole('button', { name: 'c: earlier' }).click();
	expect(onchange).toHaveBeenLastCalledWith(['a', 'c', 'b']);
	await expect.element(getByRole('button', { name: 'c: earlier' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(onchange).toHaveBeenLastCalledWith(['c', 'a', 'b']);
});

test('rows keep their height while they are placed and judged', async () => {
	const { screen, props } = show(ordering);
	const { getByRole, rerender } = await screen;
	await expect.element(getByRole('listitem').first()).toBeVisible();
	const heights = () =>
		getByRole('listitem')
			.elements()
			.map((row) => row.getBoundingClientRect().height);
	const before = heights();
	await rerender({ ...props, response: ['c', 'a', 'b'] });
	expect(heights()).toEqual(before);
	const key = ['a', 'b', 'c'];
	const reveal = revealed(['c', 'a', 'b'], { ...feedback, key });
	await rerender({ ...props, response: ['c', 'a', 'b'], reveal });
	expect(heights()).toEqual(before);
});

test('an answered order says of each row whether it stands right', async () => {
	const reveal = revealed(['a', 'c', 'b'], { ...feedback, key: ['a', 'b', 'c'] });
	const { screen } = show(ordering, ['a', 'c', 'b'], reveal);
	const rows = (await screen).getByRole('listitem');
	const said = () =>
		rows
			.elements()
			.map((row) =>
				[...row.querySelectorAll('.stands, .fate')]
					.map((part) => part.textContent?.replace(/\s+/g, ' ').trim())
					.join('; ')
			);
	await expect
		.poll(said)
		.toEqual([
			'; Right place',
			'→ belongs in place 3; Wrong place',
			'→ belongs in place 2; Wrong place'
		]);
});

const number: Prompt = {
	kind: 'number',
	id: 'F04/days/number/' as ItemId,
	stem: 'How many days do the talks last?',
	hint: 'a number',
	unit: 'days'
};

test('a number has a keypad, and its unit stands behind the field and is read out with it', async () => {
	const { screen } = show(number);
	const field = (await screen).getByRole('textbox', { name: number.stem });
	await expect.element(field).toHaveAttribute('inputmode', 'decimal');
	await expect.element(field).toHaveAccessibleDescription(/days A number/);
});

test('the focus that a question was given before it was fetched arrives with it', async () => {
	const { screen } = show(short);
	const { component, getByRole } = await screen;
	component.focus();
	await expect.element(getByRole('textbox')).toHaveFocus();
});

test.each(Object.values(SAMPLE_OF_KIND))(
	'in $kind all that can be tapped is high enough for a thumb, also on a narrow phone',
	async (item) => {
		await page.viewport(320, 640);
		const screen = await render(SamplePage, { item, changes: [], answers: [] });
		await expect.element(screen.getByTestId('question')).toBeVisible();
		const form = screen.container.querySelector('form');
		const answers = form?.querySelectorAll('.option, .place, .answer, .field:not(.cloze)') ?? [];
		const others = form?.querySelectorAll('button:not(.place, .answer), .field.cloze') ?? [];
		expect(answers.length + others.length).toBeGreaterThan(0);
		for (const [targets, height] of [
			[answers, 56],
			[others, 44]
		] as const) {
			for (const target of targets) {
				// The border of a row belongs to its button.
				const { height: high } = target.getBoundingClientRect();
				expect(Math.ceil(high) + 3, target.outerHTML).toBeGreaterThanOrEqual(height);
			}
		}
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
		await page.viewport(412, 915);
	}
);
