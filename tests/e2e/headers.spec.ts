import { expect, test } from './site';

test('a host that reads our headers sends them, and files with a hash are kept for ever', async ({
	request,
	site
}) => {
	const page = (await request.get(site.url)).headers();
	expect(page['content-security-policy']).toContain("default-src 'none'");
	expect(page['strict-transport-security']).toBe('max-age=31536000');
	expect(page['x-content-type-options']).toBe('nosniff');
	expect(page['referrer-policy']).toBe('no-referrer');
	expect(page['cross-origin-opener-policy']).toBe('same-origin');
	expect(page['cross-origin-resource-policy']).toBe('same-origin');
	expect(page['permissions-policy']).toContain('camera=(self), ');
	expect(page['cache-control']).toBe('no-cache');

	const worker = (await request.get(`${site.url}service-worker.js`)).headers();
	expect(worker['cache-control']).toBe('no-cache');
	const [script = ''] =
		/_app\/immutable\/[^"']+\.js/.exec(await (await request.get(site.url)).text()) ?? [];
	const kept = (await request.get(site.url + script)).headers();
	expect(kept['cache-control']).toBe('public, max-age=31536000, immutable');
	expect((await request.get(`${site.url}_headers`)).ok(), 'the file is there to be read').toBe(
		true
	);
});

test('no worker can ask another origin for anything @once', async ({ page, site, allow }) => {
	allow(/Content Security Policy|violates/);
	await page.goto(`${site.url}quiz/`, { waitUntil: 'networkidle' });
	const [worker] = page.workers();
	if (!worker) throw new Error('the page has no worker');
	const other = site.origin.replace('localhost', '127.0.0.1');
	const reach = (address: string) =>
		worker.evaluate(
			(asked) =>
				fetch(asked, { mode: 'no-cors' }).then(
					() => 'reached',
					() => 'refused'
				),
			address
		);
	expect(await reach(`${site.origin}/manifest.webmanifest`)).toBe('reached');
	expect(await reach(`${other}/manifest.webmanifest`)).toBe('refused');
});
