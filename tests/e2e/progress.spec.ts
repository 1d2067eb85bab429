import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { StudyDay } from '../../src/lib/core/cards/card';
import { newCardsOf } from '../../src/lib/core/cards/new-cards';
import { indexFacts } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import { exportBackup } from '../../src/lib/storage/backup';
import { learnerLog } from '../bench/learner-log';
import { expect, test } from './site';

const MS_PER_DAY = 86_400_000;
/** Not in the small hours, which belong to the day before. */
const NOON = Date.UTC(2026, 10, 24, 12);
const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const cards = newCardsOf(indexFacts(set), new Set(), 60).map(({ id }) => id);

/** Three months of a learner, restored from a backup; how many answers they are. */
async function restoreLog(page: Page): Promise<number> {
	const now = NOON;
	await page.clock.setFixedTime(now);
	const today = Math.floor(now / MS_PER_DAY) as StudyDay;
	const log = learnerLog({ cards, days: 91, today, seed: 'progress' });
	const text = exportBackup(log, { made: now });
	await page.goto('data/');
	await expect(page.getByTestId('backup-age')).toBeVisible(); // the page has come to life
	const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
	await page.getByTestId('restore').setInputFiles(file);
	await expect(page.getByTestId('restored')).toContainText(log.length.toLocaleString('en-GB'));
	return log.length;
}

test('a newcomer is told when figures will appear', async ({ page }) => {
	await page.goto('progress/');
	await expect(page.getByTestId('no-progress')).toContainText('after your first quiz');
});

test('three months are counted, drawn and told, with a table that the keyboard opens', async ({
	page
}) => {
	const answers = await restoreLog(page);
	await page.goto('progress/');
	await page.getByTestId('range').selectOption('all');
	const said = `${answers.toLocaleString('en-GB')} answers`;
	await expect(page.getByRole('img', { name: said })).not.toHaveCount(0);
	// The facts come from the set, which is read after the log.
	await expect(page.getByRole('figure', { name: 'Facts' })).toBeVisible();

	const figure = page.getByRole('figure', { name: 'True retention' });
	await expect(figure.getByRole('table')).toBeHidden();
	await figure.locator('summary').focus();
	await page.keyboard.press('Enter');
	await expect(figure.getByRole('rowheader', { name: 'All time' })).toBeVisible();

	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	const isTooWide = () => document.documentElement.scrollWidth > innerWidth;
	expect(await page.evaluate(isTooWide), 'open tables fit the phone').toBe(false);
	for (const picture of await page.getByRole('img').all()) {
		expect(await picture.getAttribute('aria-label')).toMatch(/^\S.*\.$/);
	}
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on a page full of charts, in ${colorScheme} @once`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await restoreLog(page);
		await page.goto('progress/');
		await expect(page.getByRole('figure', { name: 'Facts' })).toBeVisible();
		for (const name of ['Facts', 'True retention']) {
			await page.getByRole('figure', { name }).locator('summary').click();
		}
		const { violations } = await new AxeBuilder({ page }).include('main').analyze();
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
		expect(found).toEqual([]);
	});
}
