import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answer, give } from './learner';
import { expect, test } from './site';

const file = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

/** Opens a file through the page's own button. */
async function choose(page: Page, button: 'open-set' | 'restore', name: string, text: string) {
	await page.getByTestId(button).setInputFiles(file(name, text));
}

/** Where the page leaves the file it saves: not every driver tells of downloads. */
type Saving = typeof globalThis & { saved?: Blob };

/** Three answers, the second of them wrong, and the text of the backup that keeps them. */
async function backupOfThree(page: Page, url: string): Promise<string> {
	await page.goto(`${url}quiz/`);
	for (const knows of [true, false, true]) {
		await answer(page, knows);
		await page.getByTestId('next').click();
	}
	await page.goto(`${url}data/`);
	await expect(page.getByTestId('answers')).toHaveText('3');
	await page.getByTestId('save-backup').click();
	await expect(page.getByTestId('backup-age')).toContainText('Last backup');
	return page.evaluate(() => (globalThis as Saving).saved?.text() ?? '');
}

test.beforeEach(async ({ page }) => {
	// A phone would offer its share sheet, which no test can press.
	await page.addInitScript(() => {
		Object.assign(navigator, { canShare: undefined });
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (file) => {
			if (file instanceof Blob) (globalThis as Saving).saved = file;
			return make(file);
		};
	});
});

test('a truncated or a newer backup says what happened, and costs nothing that is here', async ({
	page,
	site
}) => {
	const backup = await backupOfThree(page, site.url);
	await choose(page, 'restore', 'cut.json', backup.slice(0, backup.length * 0.7));
	await expect(page.getByTestId('notice')).toContainText(/cut|incomplete|end of/i);
	await expect(page.getByTestId('answers')).toHaveText('3');
	await choose(page, 'restore', 'newer.json', backup.replace('parley-backup/1', 'parley-backup/9'));
	await expect(page.getByTestId('notice')).toContainText(/newer/i);
	await expect(page.getByTestId('answers')).toHaveText('3');
	await choose(page, 'restore', 'noise.json', '\u0000\u0001 no backup at all');
	await expect(page.getByTestId('notice')).toContainText(/not a .*backup/i);
	await expect(page.getByTestId('answers')).toHaveText('3');
});

test('a backup brings everything back after all was erased, and nothing twice', async ({
	page,
	site
}) => {
	const backup = await backupOfThree(page, site.url);
	await page.getByRole('textbox', { name: /erase/i }).fill('erase');
	await page.getByTestId('erase').click();
	await expect(page.getByTestId('answers')).toHaveText('0');
	for (const said of ['added', 'already here']) {
		await choose(page, 'restore', 'backup.json', backup);
		await expect(page.getByTestId('restored')).toContainText(said);
		await expect(page.getByTestId('answers')).toHaveText('3');
	}
});

test('a damaged fact set is told by place, reason and mend, and its good facts can be asked', async ({
	page,
	site
}) => {
	const set = readFileSync('tests/fixtures/sets/tiny.json', 'utf8');
	await page.goto(`${site.url}sets/`, { waitUntil: 'networkidle' });
	await choose(page, 'open-set', 'cut.json', set.slice(0, set.length / 2));
	await expect(page.getByTestId('opened')).toContainText('cut.json was not added');
	await expect(page.getByText('This is not JSON.')).toBeVisible();
	const damaged = JSON.parse(set) as { facts: { rel: string }[] };
	(damaged.facts[0] as { rel: string }).rel = '<img src=x onerror=alert(1)>';
	await choose(page, 'open-set', 'damaged.json', JSON.stringify(damaged));
	await expect(page.getByTestId('opened')).toContainText('was added');
	await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
	await page.goto(`${site.url}quiz/?new`);
	await expect(page.getByTestId('question')).toBeVisible();
});

test('on a full disk an answer is not shown as taken, and can be given again', async ({
	page,
	site
}) => {
	await page.addInitScript(() => {
		const add = Reflect.get(IDBObjectStore.prototype, 'add');
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
			if (sessionStorage.getItem('full')) throw new DOMException('full', 'QuotaExceededError');
			return add.apply(this, given);
		};
	});
	await page.goto(`${site.url}quiz/`);
	await answer(page, true);
	await page.getByTestId('next').click();
	await page.evaluate(() => sessionStorage.setItem('full', 'yes'));
	await give(page, true);
	await expect(page.getByTestId('notice')).toContainText(/space|full/i);
	await expect(page.getByTestId('feedback')).toHaveCount(0);
	await page.evaluate(() => sessionStorage.removeItem('full'));
	await page.getByTestId('answer').click();
	await expect(page.getByTestId('feedback')).toContainText('Right');
	await page.goto(`${site.url}data/`);
	await expect(page.getByTestId('answers')).toHaveText('2');
});

test('with storage blocked a quiz can be taken, and the page says what that means', async ({
	page,
	site
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'indexedDB', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
	});
	await page.goto(`${site.url}quiz/`);
	await expect(page.getByTestId('notice').first()).toContainText(/this tab/i);
	await answer(page, true);
	await page.getByTestId('next').click();
	await expect(page.getByTestId('progress')).toContainText('2 of 10');
});

test('an answer tapped before any script has come is taken', async ({ page, site }) => {
	let letThrough = () => {};
	const held = new Promise<void>((done) => (letThrough = done));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${site.url}quiz/`, { waitUntil: 'commit' });
	await page.getByTestId('option').first().click();
	letThrough();
	await expect(page.getByTestId('feedback')).toContainText(/Right|Wrong/);
});

test('an app left open for days shows the day that it is', async ({ page, site }) => {
	await page.clock.install({ time: new Date('2026-11-24T20:00:00') });
	await page.goto(`${site.url}quiz/`);
	await answer(page, true);
	await page.goto(site.url);
	await expect(page.getByTestId('due')).toContainText('minute');
	await expect(page.getByTestId('mood')).toHaveCount(0);
	await page.clock.setSystemTime(new Date('2026-11-29T08:00:00'));
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByTestId('mood')).toContainText('Welcome back');
});
