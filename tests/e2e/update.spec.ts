import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, visit, type Site } from './site';

const NEXT_TITLE = 'The next release';

/** Makes a later release: the same build with another title on its first page. */
function releaseNext(site: Site, name: string): void {
	const folder = `test-results/next-${name}${site.base.replace('/', '-')}`;
	rmSync(folder, { recursive: true, force: true });
	cpSync(site.folder, folder, { recursive: true });
	const edit = (file: string, from: RegExp, to: string): void => {
		const text = readFileSync(`${folder}/${file}`, 'utf8');
		expect(text).toMatch(from);
		writeFileSync(`${folder}/${file}`, text.replace(from, to));
	};
	edit('index.html', /<body/, `<body data-release="${NEXT_TITLE}"`);
	const home = new RegExp(`"revision":"[0-9a-f]+","url":"${site.base}/"`);
	edit('service-worker.js', home, `"revision":"0123456789abcdef","url":"${site.base}/"`);
	site.serve(folder);
}

const askForUpdate = (): Promise<void> =>
	navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined);

test('a new release waits until the learner takes it @subpath', async ({
	page,
	site,
	browserName
}) => {
	await visit(page, site.url);
	releaseNext(site, browserName);
	await page.evaluate(askForUpdate);
	const update = page.getByRole('button', { name: 'Update now' });
	await expect(update).toBeVisible();
	await page.reload({ waitUntil: 'networkidle' });
	await expect(page.locator(`body[data-release="${NEXT_TITLE}"]`), 'not taken yet').toHaveCount(0);
	await update.click();
	await expect(page.locator(`body[data-release="${NEXT_TITLE}"]`)).toHaveCount(1);
	await page.waitForLoadState('networkidle');
	await site.stop();
	await page.reload({ waitUntil: 'networkidle' });
	await expect(page.locator(`body[data-release="${NEXT_TITLE}"]`), 'kept').toHaveCount(1);
});

test('no word of an update while a question is on the screen', async ({
	page,
	site,
	browserName
}) => {
	await visit(page, site.url);
	await page.goto(`${site.url}quiz/`, { waitUntil: 'networkidle' });
	await expect(page.getByTestId('question')).toBeVisible();
	releaseNext(site, `quiz-${browserName}`);
	await page.evaluate(askForUpdate);
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		while (!registration.waiting) await new Promise((soon) => setTimeout(soon, 50));
	});
	await expect(page.getByRole('button', { name: 'Update now' })).toHaveCount(0);
	await page.goto(site.url, { waitUntil: 'networkidle' });
	await expect(page.getByRole('button', { name: 'Update now' })).toBeVisible();
});
