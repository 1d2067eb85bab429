import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions } from '@playwright/test';
import { arrive, makeQuiz, pinnedIn, takeQuiz, type Pupil } from './shared-quiz';
import { expect, test } from './site';

const CLASS = 30;
const CLASS_MS = 600_000;

/** Pupils who know more and less, each of them not the same. */
function pupilsOf(items: readonly string[]): readonly Pupil[] {
	return Array.from({ length: CLASS }, (_, at) => ({
		name: `Pupil ${at + 1}`,
		knows: (item) => (at * 7 + items.indexOf(item) * 3) % 10 < 6
	}));
}

/** What thirty results look like in the chat that they were sent to. */
function chatOf(results: readonly string[]): string {
	const lines = results.map((result, at) =>
		[
			`[24/11/26, 21:${String(at).padStart(2, '0')}] Pupil ${at + 1}: done!! ${result}`,
			`24.11.26 - ~pupil ${at + 1}: here ${result} 😀 was hard. see you`,
			`> ${result}\nsorry, late (1r, 2nd try) https://example.org/#about`
		].at(at % 3)
	);
	const [first = '', second = ''] = results;
	return [...lines, `again: ${first}`, `cut: ${second.slice(0, -30)}…`, 'ok 1a2b3c'].join('\n');
}

test('thirty pupils answer off line, and one paste of the chat makes the table @once', async ({
	page,
	browser,
	site,
	viewport,
	isMobile,
	hasTouch,
	browserName
}) => {
	test.setTimeout(CLASS_MS);
	const link = await makeQuiz(page, site, async () => {
		await page.getByText('Choose what is asked').click();
		await page.getByTestId('count').fill('5');
		await page.getByTestId('count').press('Tab');
		await expect(page.getByTestId('draft').getByRole('heading')).toHaveCount(5);
	});
	await page.getByTestId('wrote-code').click();
	const items = pinnedIn(link);
	const options: BrowserContextOptions =
		browserName === 'firefox' ? { viewport } : { viewport, isMobile, hasTouch };
	const pupils = pupilsOf(items);
	const results: string[] = [];
	for (const pupil of pupils) results.push(await takeQuiz(browser, options, link, pupil));
	expect(new Set(results).size).toBe(CLASS);

	await page.getByRole('navigation').getByRole('link', { name: 'Teach' }).click();
	await page.getByTestId('paste').fill(chatOf(results));
	await page.getByTestId('take-text').click();
	const told = page.getByTestId('taken-in');
	await expect(told).toContainText('30 results taken in.');
	await expect(told).toContainText('1 was here already and is counted once.');
	await expect(told).toContainText('1 result arrived incomplete');

	await page.getByTestId('quizzes').getByRole('link').click();
	await expect(page.getByTestId('came-in')).toHaveText('30 pupils.');
	const rows = page.getByTestId('gradebook').locator('tbody tr');
	await expect(rows).toHaveCount(CLASS);
	for (const [at, { name, knows }] of pupils.entries()) {
		await expect(rows.nth(at).getByRole('rowheader')).toHaveText(name);
		const right = rows.nth(at).locator('td.right');
		await expect(right).toHaveCount(items.filter(knows).length);
	}
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow, 'nothing sticks out of the screen').toBeLessThanOrEqual(0);
});

test('on a new device the recovery code and the link bring the results back', async ({
	page,
	browser,
	site
}) => {
	const link = await makeQuiz(page, site);
	const code = await page.getByTestId('recovery-code').innerText();
	const pupil = { name: 'Ada', knows: () => true };
	const result = (await takeQuiz(browser, {}, link, pupil)).split('#')[1] ?? '';

	const context = await browser.newContext();
	const other = await context.newPage();
	await arrive(other, `${site.url}teach/key/`);
	await other
		.getByTestId('restore-code')
		.fill(code.replace(/^./, (sign) => (sign === '7' ? '8' : '7')));
	await other.getByTestId('restore-key').click();
	await expect(other.getByTestId('key-told')).toContainText('not quite the code');
	await other.getByTestId('restore-code').fill(code.toLowerCase().replaceAll('-', ' '));
	await other.getByTestId('restore-key').click();
	await expect(other.getByTestId('key-told')).toContainText('The key is on this device now');

	await arrive(other, `${site.url}teach/`);
	await other.getByTestId('paste').fill(`My result: ${result}\n${link}`);
	await other.getByTestId('take-text').click();
	await expect(other.getByTestId('taken-in')).toContainText('1 quiz of yours is here now.');
	await expect(other.getByTestId('taken-in')).toContainText('1 result taken in.');
	await other.getByTestId('quizzes').getByRole('link').click();
	await expect(other.getByTestId('gradebook').locator('tbody')).toContainText('Ada');
	await expect(other.getByTestId('gradebook').locator('td.right')).toHaveCount(10);
	await other.reload({ waitUntil: 'networkidle' });
	await expect(other.getByTestId('gradebook').locator('tbody')).toContainText('Ada');

	await other.getByTestId('delete-quiz').click();
	await other.getByTestId('erase-quiz').click();
	await expect(other.getByTestId('quizzes')).toHaveCount(0);
	await context.close();
});

test('keys stay locked until the teacher hands out the code', async ({ page, browser, site }) => {
	const link = await makeQuiz(page, site, async () => {
		await page.getByText('How it is taken').click();
		await page.getByRole('radio', { name: /When you hand out a code/ }).click();
	});
	const code = await page.getByTestId('unlock-code').innerText();
	const context = await browser.newContext();
	const pupil = await context.newPage();
	await arrive(pupil, link);
	await pupil.getByLabel('Your name').fill('Ada');
	await context.setOffline(true);
	await pupil.getByTestId('begin').click();
	while (!(await pupil.getByTestId('hand-in').isVisible())) {
		await pupil.getByTestId('skip').click();
		await expect(pupil.getByTestId('skip').or(pupil.getByTestId('hand-in'))).toBeVisible();
	}
	await pupil.getByTestId('hand-in').click();
	await expect(pupil.getByRole('heading', { level: 1 })).toHaveText('Handed in');
	await pupil.getByLabel(/Your teacher’s code/).fill('7KQ4-9DMW-2XTB');
	await pupil.getByTestId('unlock').click();
	await expect(pupil.getByText('This code does not open this quiz')).toBeVisible();
	await pupil.getByLabel(/Your teacher’s code/).fill(code);
	await pupil.getByTestId('unlock').click();
	await expect(pupil.getByRole('heading', { level: 1 })).toHaveText('0 of 10 right');
	await expect(pupil.getByText('Right is').first()).toBeVisible();
	await context.close();
});

test('a link that was cut off, or is too new, says so @once', async ({ page, site }) => {
	const link = await makeQuiz(page, site);
	const base = link.slice(0, link.indexOf('#') + 1);
	const texts: readonly [fragment: string, said: string][] = [
		[link.slice(base.length, -5), 'This link is incomplete'],
		['9rAAAA', 'made with a newer Parley'],
		['hello', 'This is no link to a quiz']
	];
	for (const [fragment, said] of texts) {
		await arrive(page, `${site.url}data/`);
		await arrive(page, base + fragment);
		await expect(page.getByRole('alert')).toContainText(said);
		await expect(page.getByTestId('paste')).toBeVisible();
	}
	await page.getByTestId('paste').fill(`look: ${link} !`);
	await page.getByTestId('take-text').click();
	await expect(page.getByTestId('begin')).toBeVisible();
});
