import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import svelteConfig from './svelte.config.js';
import { chromiumLaunch } from './tests/browsers.js';

const base = `${process.env.BASE_PATH ?? ''}/`;

const shortcutIcon = { src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png' };

/** The manifest and the list of what the service worker keeps; the rest of the worker is ours. */
const pwa = () =>
	SvelteKitPWA({
		strategies: 'injectManifest',
		srcDir: 'src',
		filename: 'service-worker.ts',
		injectRegister: false,
		base,
		scope: base,
		kit: {
			trailingSlash: 'always',
			adapterFallback: '404.html',
			spa: {
				fallbackMapping: '404.html',
				fallbackRevision: () => Promise.resolve(svelteConfig.kit?.version?.name ?? '')
			}
		},
		injectManifest: {
			globPatterns: [
				'client/**/*.{js,css,json,svg,png,webmanifest}',
				'prerendered/**/*.{html,json}'
			],
			globIgnores: ['**/version.json', '**/screenshots/**', '**/kill-switch.js']
		},
		manifest: {
			id: base,
			start_url: base,
			scope: base,
			name: 'Parley',
			short_name: 'Parley',
			description: 'Quizzes and flashcards written from facts: offline, no account.',
			lang: 'en',
			dir: 'ltr',
			display: 'standalone',
			display_override: ['standalone', 'minimal-ui'],
			launch_handler: { client_mode: ['navigate-existing', 'auto'] },
			theme_color: '#1f4e8c',
			background_color: '#fbfaf7',
			categories: ['education'],
			shortcuts: [
				{ name: 'A quiz', url: `${base}quiz/?new`, icons: [shortcutIcon] },
				{ name: 'Review cards', url: `${base}cards/`, icons: [shortcutIcon] },
				{ name: 'Open a shared quiz', url: `${base}q/`, icons: [shortcutIcon] },
				{ name: 'Teach', url: `${base}teach/`, icons: [shortcutIcon] }
			],
			screenshots: [
				{
					src: `${base}screenshots/question.png`,
					sizes: '824x1678',
					type: 'image/png',
					form_factor: 'narrow',
					label: 'A question, with its answers in reach of the thumb'
				},
				{
					src: `${base}screenshots/explained.png`,
					sizes: '824x1678',
					type: 'image/png',
					form_factor: 'narrow',
					label: 'Each answer is explained with the sentence it rests on'
				},
				{
					src: `${base}screenshots/wide.png`,
					sizes: '1280x800',
					type: 'image/png',
					form_factor: 'wide',
					label: 'What comes next: a quiz, and the cards of the day'
				}
			],
			icons: [
				{ src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png' },
				{ src: `${base}icons/icon-512.png`, sizes: '512x512', type: 'image/png' },
				{
					src: `${base}icons/maskable-512.png`,
					sizes: '512x512',
					type: 'image/png',
					purpose: 'maskable'
				},
				{
					src: `${base}icons/monochrome-512.png`,
					sizes: '512x512',
					type: 'image/png',
					purpose: 'monochrome'
				}
			]
		}
	});

/**
 * Puts into one file all that the quiz page imports at once: one file is smaller than twenty that
 * share no dictionary, and the first question waits for each of them.
 */
const firstQuestionInOneFile = (): Plugin => {
	const first = new Set<string>();
	const gather = (id: string, importsOf: (id: string) => readonly string[]) => {
		if (first.has(id)) return;
		first.add(id);
		for (const imported of importsOf(id)) gather(imported, importsOf);
	};
	return {
		name: 'first-question-in-one-file',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd() {
			const page = [...this.getModuleIds()].find((id) =>
				id.endsWith('/src/routes/quiz/+page.svelte')
			);
			if (page) gather(page, (id) => this.getModuleInfo(id)?.importedIds ?? []);
		},
		config: () => ({
			environments: {
				client: {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: { groups: [{ name: 'first', test: (id: string) => first.has(id) }] }
							}
						}
					}
				}
			}
		})
	};
};

export default defineConfig({
	plugins: [sveltekit(), firstQuestionInOneFile(), process.env.VITEST ? [] : pwa()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', 'src/**/*.browser.test.ts'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				// Found late, they would reload a page in the middle of its tests.
				optimizeDeps: { include: ['@hpke/core', 'fflate', 'lean-qr', 'qr/decode.js'] },
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts', 'src/**/*.browser.test.ts'],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 412, height: 915 },
						provider: playwright({ launchOptions: chromiumLaunch() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		],
		maxWorkers: 2
	}
});
