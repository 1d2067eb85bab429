import { expect, test, visit } from './site';

test('the app can be installed, and its manifest has no faults @subpath', async ({
	page,
	site,
	context,
	browserName
}) => {
	await visit(page, site.url);
	const manifest = (await (await page.request.get(`${site.url}manifest.webmanifest`)).json()) as {
		id: string;
		start_url: string;
		scope: string;
		icons: { src: string }[];
	};
	expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(Array(3).fill(`${site.base}/`));
	for (const { src } of manifest.icons) {
		expect((await page.request.get(site.origin + src)).status(), src).toBe(200);
	}
	if (browserName !== 'chromium') return; // only Chromium says why it would not install an app
	const devtools = await context.newCDPSession(page);
	const { errors } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
	// Tests run in private windows, where nothing can be installed.
	expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
