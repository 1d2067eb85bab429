import type { Page } from '@playwright/test';
import { answer, itemOn } from './learner';
import { expect, test } from './site';

const NOON = Date.parse('2026-11-24T12:00:00');
const DAY_MS = 86_400_000;

/** Answers the card on the page, and says where all that is known of it stands. */
async function answerCard(page: Page, knows: boolean): Promise<string> {
	await answer(page, knows);
	const href = await page.getByTestId('about-card').getAttribute('href');
	return new URL(href ?? '', page.url()).href;
}

/** How often each of these cards was answered, as its own page tells. */
async function timesAnswered(page: Page, cards: readonly string[]): Promise<number[]> {
	const times: number[] = [];
	for (const card of cards) {
		await page.goto(card);
		await expect(page.getByTestId('memory')).toBeVisible();
		times.push(await page.getByTestId('history').locator('tbody tr').count());
	}
	return times;
}

test('an answer is undone after a reload, and redone after another', async ({ page, site }) => {
	await page.goto(`${site.url}cards/`);
	const { id } = await itemOn(page);
	const card = await answerCard(page, false);
	await page.getByTestId('next').click();
	await expect(page.locator('form.question')).not.toHaveAttribute('data-item', id);

	await page.reload();
	await page.getByTestId('undo').click();
	await expect(page.getByTestId('told')).toHaveText('Taken back: your answer, noted as Again.');
	await expect(page.locator('form.question')).toHaveAttribute('data-item', id);
	expect(await timesAnswered(page, [card])).toEqual([0]);

	await page.goto(`${site.url}cards/`);
	await page.getByTestId('redo').click();
	await expect(page.getByTestId('told')).toContainText('Done again');
	await expect(page.getByTestId('redo')).toHaveCount(0);
	expect(await timesAnswered(page, [card])).toEqual([1]);
});

test('two tabs review at once: nothing is lost, nothing is asked or counted twice', async ({
	page,
	context,
	site
}) => {
	const other = await context.newPage();
	await page.goto(`${site.url}cards/`);
	await other.goto(`${site.url}cards/`);
	const first = await itemOn(page);
	expect((await itemOn(other)).id).toBe(first.id);

	const cards = [await answerCard(page, true)];
	// The other tab hears of it, and goes on to another card by itself.
	await expect(other.locator('form.question')).not.toHaveAttribute('data-item', first.id);
	cards.push(await answerCard(other, true));
	await page.getByTestId('next').click();
	await expect(page.getByTestId('feedback')).toHaveCount(0);
	cards.push(await answerCard(page, true));
	await other.getByTestId('next').click();
	await expect(other.getByTestId('feedback')).toHaveCount(0);
	await page.getByTestId('next').click();
	await expect(page.getByTestId('feedback')).toHaveCount(0);
	expect(new Set(cards).size).toBe(3);
	expect(await timesAnswered(page, cards)).toEqual([1, 1, 1]);

	// Both at the very same moment, of the same card: each answer is kept.
	await page.goto(`${site.url}cards/`);
	const last = await itemOn(page);
	await expect(other.locator('form.question')).toHaveAttribute('data-item', last.id);
	const tabs = [page, other].map((tab) => tab.getByTestId('option').first());
	await Promise.all(tabs.map((option) => option.click()));
	for (const tab of [page, other]) await expect(tab.getByTestId('feedback')).toBeVisible();
	await page.goto(`${site.url}data/`);
	await expect(page.getByTestId('answers')).toHaveText('5');
});

test('a clock set back by a day stops nothing, and makes no day negative', async ({
	page,
	site
}) => {
	await page.clock.setFixedTime(NOON);
	await page.goto(`${site.url}cards/`);
	const card = await answerCard(page, true);
	await page.getByTestId('next').click();
	await page.clock.setFixedTime(NOON - DAY_MS);
	await page.reload();
	const second = await answerCard(page, true);
	await expect(page.getByTestId('rated')).toHaveText(/comes back\s+in \d+ (day|month)s?\.\s*$/);
	await page.getByTestId('undo').click();
	await expect(page.getByTestId('told')).toContainText('Taken back');
	await expect(page.getByTestId('feedback')).toHaveCount(0);
	expect(await answerCard(page, false)).toBe(second);
	await page.getByTestId('next').click();
	await expect(page.getByTestId('feedback')).toHaveCount(0);
	await page.goto(card);
	await expect(page.getByTestId('memory')).toContainText('about 100');
	await expect(page.getByTestId('memory')).not.toContainText(/[-−]\d/);
	expect(await timesAnswered(page, [card, second])).toEqual([1, 1]);
	await page.goto(site.url);
	await expect(page.getByTestId('due')).toContainText(/minute/);
});

test('a session ends with its minutes, says so, and goes on only when asked', async ({
	page,
	site
}) => {
	let now = NOON;
	await page.clock.setFixedTime(now);
	await page.goto(`${site.url}settings/`);
	const minutes = page.getByLabel('Minutes a day');
	await minutes.press('ControlOrMeta+a');
	await minutes.pressSequentially('2'); // Firefox tells of no change after `fill`
	await minutes.press('Tab');
	await expect(page.getByText('Saved.')).toBeVisible();

	await page.goto(`${site.url}cards/`);
	await expect(page.getByTestId('left')).toContainText(/^about [12] min left|^under 1/);
	for (let answers = 0; answers < 12; answers++) {
		await expect(page.getByTestId('left').or(page.getByTestId('no-cards'))).toBeVisible();
		if (await page.getByTestId('no-cards').isVisible()) break;
		now += 20_000;
		await page.clock.setFixedTime(now);
		await answer(page, true);
		await page.getByTestId('next').click();
		await expect(page.getByTestId('feedback')).toHaveCount(0);
	}
	await expect(page.locator('h1')).toHaveText('Done for today');
	await expect(page.getByTestId('spent')).toHaveText('You studied for 2 minutes today.');
	await page.goto(site.url);
	await expect(page.getByTestId('due')).toHaveText('Done for today');
	await page.goto(`${site.url}cards/`);
	await page.getByTestId('more').click();
	await expect(page.getByTestId('left')).toBeVisible();
});

test('a card’s page tells of it, and whatever is done there can be taken back', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}cards/`);
	const item = await itemOn(page);
	await page.goto(await answerCard(page, true));
	await expect(page.getByTestId('card-answer')).toContainText(item.cite[0]?.text ?? '');
	const memory = page.getByTestId('memory');
	await expect(memory).toContainText('The chance that you recall it now is about 100');

	await page.getByTestId('suspend').click();
	await expect(memory).toContainText('It is paused');
	await page.getByTestId('undo').click();
	await expect(memory).not.toContainText('It is paused');
	await page.getByTestId('redo').click();
	await expect(memory).toContainText('It is paused');
	await page.getByTestId('suspend').click();
	await page.getByTestId('bury').click();
	await expect(memory).toContainText('put off, and comes back');
	await page.getByTestId('undo').click();
	await page.getByLabel('Have it come back on').fill('2031-05-06');
	await page.getByTestId('set-due').click();
	await expect(memory).toContainText('6 May 2031');
	await page.getByTestId('reset').click();
	await expect(memory).toContainText('It has not been asked yet');
	await expect(page.getByTestId('told')).toContainText('Its past answers stay in the history');
	await page.reload();
	await expect(page.getByTestId('history').locator('tbody tr').first()).toContainText('Begun anew');

	await page.goto(`${site.url}cards/all/`);
	await page.getByRole('searchbox').fill(item.kind === 'cloze' ? item.key : item.stem);
	await expect(page.getByRole('list', { name: 'Cards' }).getByRole('link').first()).toBeVisible();
});

test('a whole session goes by keyboard alone', async ({ page, site }) => {
	await page.goto(`${site.url}cards/`);
	await expect(page.getByTestId('question')).toBeVisible();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	const seen: string[] = [];
	for (let count = 0; count < 3; count++) {
		const { id, kind } = await itemOn(page);
		seen.push(id);
		if (kind === 'single-choice' || kind === 'true-false') await page.keyboard.press('1');
		else {
			await page.keyboard.type('something');
			await page.keyboard.press('Enter');
		}
		await expect(page.getByTestId('next')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('form.question')).not.toHaveAttribute('data-item', id);
	}
	await page.keyboard.press('u');
	await expect(page.getByTestId('told')).toContainText('Taken back');
	await expect(page.locator('form.question')).toHaveAttribute('data-item', seen.at(-1) ?? '');
	await page.keyboard.press('r');
	await expect(page.getByTestId('told')).toContainText('Done again');
	await expect(page.locator('form.question')).not.toHaveAttribute('data-item', seen.at(-1) ?? '');
});
