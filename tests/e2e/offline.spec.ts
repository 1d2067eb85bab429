import { expect, test, visit } from './site';

test('every page opens with no network after one visit @subpath', async ({ page, site }) => {
	await visit(page, site.url);
	await site.stop();
	for (const path of site.pages) {
		// To its end: Firefox complains of what the next page cuts short.
		const response = await page.goto(site.origin + path, { waitUntil: 'networkidle' });
		expect(response?.status(), path).toBe(200);
		await expect(page.locator('h1').first(), path).toBeVisible();
	}
});

test('a query string does not hide a kept page @subpath', async ({ page, site }) => {
	await visit(page, site.url);
	await site.stop();
	const response = await page.goto(`${site.url}quiz/?about=S04`);
	expect(response?.status()).toBe(200);
	await expect(page.getByTestId('question')).toBeVisible();
});

test('an unknown address says so, with a way home, and no network @subpath', async ({
	page,
	site,
	allow
}) => {
	allow(/404|Not found|CONNECTION_REFUSED|NetworkError|^says: Error$/); // there is no such page, and no network
	await visit(page, site.url);
	await site.stop();
	await page.goto(`${site.url}no/such/page/`);
	await expect(page.locator('h1').first()).toBeVisible();
	await expect(page.locator(`a[href="${site.base}/"]`).first()).toBeVisible();
});

test('a file that fails to arrive fails the whole installation', async ({ page, site, allow }) => {
	allow(/500|bad-precaching-response/);
	site.refuse(/\/icons\//);
	await page.goto(site.url);
	const state = await page.evaluate(async () => {
		const registration = await new Promise<ServiceWorkerRegistration>((found) => {
			const look = async (): Promise<void> => {
				const here = await navigator.serviceWorker.getRegistration();
				if (here) found(here);
				else setTimeout(() => void look(), 50);
			};
			void look();
		});
		const worker = registration.installing ?? registration.waiting ?? registration.active;
		while (worker && !['redundant', 'activated'].includes(worker.state)) {
			await new Promise((soon) => setTimeout(soon, 50));
		}
		return worker?.state ?? 'redundant';
	});
	expect(state).toBe('redundant');
});
