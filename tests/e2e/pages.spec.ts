import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { FIRST_ANSWER_LIMIT } from '../first-question.js';
import { expect, test } from './site';

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on any page, in ${colorScheme} @once`, async ({ page, site }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		for (const path of site.pages) {
			await page.goto(site.origin + path, { waitUntil: 'networkidle' });
			const axe = new AxeBuilder({ page });
			// The dark page differs from the light one in its colours alone.
			if (colorScheme === 'dark') axe.withRules(['color-contrast']);
			const { violations } = await axe.analyze();
			const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
			expect(found, path).toEqual([]);
		}
	});
}

test('every page has a title of its own and one main heading @subpath @once', async ({
	page,
	site
}) => {
	const titles = new Set<string>();
	for (const path of site.pages) {
		await page.goto(site.origin + path, { waitUntil: 'networkidle' });
		titles.add(await page.title());
		expect(await page.locator('h1').count(), path).toBeGreaterThan(0);
	}
	expect(titles.size).toBe(site.pages.length);
});

test('text that is set larger and wider stays so, and pushes nothing off a narrow screen @once', async ({
	page,
	site
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(`${site.url}data/`, { waitUntil: 'networkidle' });
	const sizeOfText = () =>
		page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
	const usual = await sizeOfText();
	await page.getByRole('radio', { name: 'Largest' }).check();
	await page.getByRole('radio', { name: /^Wider/ }).check();
	expect(await sizeOfText()).toBeCloseTo(usual * 1.4, 0);
	for (const path of site.pages) {
		await page.goto(site.origin + path, { waitUntil: 'networkidle' });
		expect(await sizeOfText(), path).toBeCloseTo(usual * 1.4, 0);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over, `${path}: pixels beyond the screen`).toBeLessThanOrEqual(0);
	}
});

test('the first question, answered, costs no more script than the limit', async ({
	page,
	site
}) => {
	const asked = new Set<string>();
	page.on('request', (request) => {
		if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
	});
	await page.goto(`${site.url}quiz/`);
	await page.getByTestId('option').first().click();
	await expect(page.getByTestId('feedback')).toBeVisible();
	asked.delete('/service-worker.js');
	// Counted here as it is asked for, so that what is imported on demand counts as well.
	const bytes = [...asked].map((path) => gzipSync(readFileSync(site.folder + path)).length);
	expect(bytes.length).toBeGreaterThan(0);
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_ANSWER_LIMIT);
});
