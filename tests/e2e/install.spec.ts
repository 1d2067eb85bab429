import { expect, test, visit } from './site';

interface Picture {
	readonly src: string;
	readonly sizes: string;
}
interface Manifest {
	readonly id: string;
	readonly start_url: string;
	readonly scope: string;
	readonly name: string;
	readonly short_name: string;
	readonly display: string;
	readonly lang: string;
	readonly dir: string;
	readonly display_override: readonly string[];
	readonly launch_handler: { readonly client_mode: readonly string[] };
	readonly icons: readonly (Picture & { readonly purpose?: string })[];
	readonly screenshots: readonly (Picture & {
		readonly form_factor: string;
		readonly label: string;
	})[];
	readonly shortcuts: readonly { readonly url: string }[];
}

/** Width and height in the head of a PNG. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('the app can be installed, and its manifest has no faults @subpath', async ({
	page,
	site,
	context,
	browserName
}) => {
	await visit(page, site.url);
	const manifest = (await (
		await page.request.get(`${site.url}manifest.webmanifest`)
	).json()) as Manifest;
	const { id, start_url, scope, name, short_name, display, lang, dir } = manifest;
	expect([id, start_url, scope]).toEqual(Array(3).fill(`${site.base}/`));
	expect([name, short_name, display, lang, dir]).toEqual([
		...['Parley', 'Parley', 'standalone', 'en', 'ltr']
	]);
	expect(manifest.display_override).toEqual(['standalone', 'minimal-ui']);
	expect(manifest.launch_handler.client_mode[0]).toBe('navigate-existing');
	expect(new Set(manifest.icons.map(({ purpose = 'any' }) => purpose))).toEqual(
		new Set(['any', 'maskable', 'monochrome'])
	);
	expect(manifest.screenshots.map(({ form_factor }) => form_factor).sort()).toEqual([
		...['narrow', 'narrow', 'wide']
	]);
	expect(manifest.screenshots.every(({ label }) => label.length > 10)).toBe(true);
	for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
		const answer = await page.request.get(site.origin + src);
		expect(answer.status(), src).toBe(200);
		expect(sizeOf(await answer.body()), src).toBe(sizes);
	}
	for (const { url } of manifest.shortcuts) {
		await page.goto(site.origin + url, { waitUntil: 'networkidle' });
		await expect(page.locator('h1')).not.toHaveCount(0);
	}
	if (browserName !== 'chromium') return; // only Chromium says why it would not install an app
	const devtools = await context.newCDPSession(page);
	const { errors } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
	// Tests run in private windows, where nothing can be installed.
	expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
