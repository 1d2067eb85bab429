import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunch, findFirefox } from './tests/browsers.js';
import type { SiteOptions } from './tests/e2e/site';

const firefoxPath = findFirefox();

const phone = {
	...devices['Pixel 7'],
	launchOptions: chromiumLaunch()
};

export default defineConfig<SiteOptions>({
	testDir: 'tests/e2e',
	testMatch: '*.spec.ts',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	use: { actionTimeout: 30_000, navigationTimeout: 60_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	outputDir: 'test-results/e2e',
	projects: [
		{ name: 'chromium', use: phone },
		{ name: 'chromium-subpath', use: { ...phone, base: '/parley' }, grep: /@subpath/ },
		...(firefoxPath === undefined
			? []
			: [
					{
						name: 'firefox',
						// What says the same in any browser, and takes minutes in this one: axe, thirty pupils, …
						grepInvert: /@once/,
						use: {
							browserName: 'firefox' as const,
							channel: 'moz-firefox',
							viewport: { width: 412, height: 839 },
							launchOptions: { executablePath: firefoxPath }
						}
					}
				])
	]
});
