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

test('the kill switch takes the kept files away, and leaves what was answered', async ({
	page,
	site
}) => {
	await visit(page, `${site.url}quiz/`);
	await page.getByTestId('option').first().click();
	await expect(page.getByTestId('feedback')).toBeVisible();
	const folder = 'test-results/killed';
	rmSync(folder, { recursive: true, force: true });
	cpSync(site.folder, folder, { recursive: true });
	cpSync(`${folder}/kill-switch.js`, `${folder}/service-worker.js`);
	site.serve(folder);
	const gone = page.waitForEvent('load');
	await page.evaluate(askForUpdate);
	await gone;
	await page.waitForLoadState('networkidle');
	const left = () =>
		page.evaluate(async () => [
			(await caches.keys()).length,
			(await navigator.serviceWorker.getRegistrations()).length
		]);
	// The page that comes back registers what the host has: the switch once more, which goes at once.
	await expect.poll(left).toEqual([0, 0]);
	await page.goto(`${site.url}data/`, { waitUntil: 'networkidle' });
	await expect(page.getByTestId('answers')).toHaveText('1');
});

test('a release of which a file is missing is not installed, and the old one stays whole', async ({
	page,
	site,
	browserName
}) => {
	await visit(page, site.url);
	releaseNext(site, `broken-${browserName}`);
	site.refuse(/moscow-talks/);
	const edit = `test-results/next-broken-${browserName}${site.base.replace('/', '-')}/service-worker.js`;
	// Another revision of that very file, so that it must be fetched anew.
	const text = readFileSync(edit, 'utf8');
	const asked = /"revision":"[0-9a-f]+","url":"([^"]*sets\/moscow-talks\.json)"/;
	expect(text).toMatch(asked);
	writeFileSync(edit, text.replace(asked, '"revision":"fedcba9876543210","url":"$1"'));
	const state = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const found = new Promise<ServiceWorker>((done) =>
			registration.addEventListener('updatefound', () => {
				if (registration.installing) done(registration.installing);
			})
		);
		registration.update().catch(() => undefined);
		const worker = await found;
		while (worker.state === 'installing') {
			await new Promise((changed) =>
				worker.addEventListener('statechange', changed, { once: true })
			);
		}
		return worker.state;
	});
	expect(state).toBe('redundant');
	await site.stop();
	await page.goto(`${site.url}quiz/`, { waitUntil: 'networkidle' });
	await expect(page.getByTestId('question')).toBeVisible();
});
