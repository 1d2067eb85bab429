import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, runnerImport, type Rolldown } from 'vite';
import type * as WrittenItems from './written-items';

type Written = typeof WrittenItems;

const ENTRY = resolve('tests/e2e/written-items.ts');
const SETS = ['static/sets/moscow-talks.json', 'tests/fixtures/sets/marie-curie.json'];

/** The writers as one script that a page without a network can run. */
async function bundled(): Promise<string> {
	const built = (await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: false,
			lib: { entry: ENTRY, formats: ['iife'], name: 'parley', fileName: 'written-items' }
		}
	})) as readonly Rolldown.RolldownOutput[];
	return built[0]?.output[0].code ?? '';
}

test('the same facts and seed give the same bytes in Node and in this browser', async ({
	page
}) => {
	const script = await bundled();
	const { module } = await runnerImport<Written>(ENTRY, { configFile: false, logLevel: 'silent' });
	await page.goto('about:blank');
	await page.addScriptTag({ content: `${script}\nwindow.parley = parley;` });
	for (const path of SETS) {
		const text = readFileSync(path, 'utf8');
		const here = module.writtenItems(text);
		const there = await page.evaluate(
			(set) => (window as unknown as { parley: Written }).parley.writtenItems(set),
			text
		);
		expect(here.length).toBeGreaterThan(100_000);
		expect(there === here, `${path} gives the same text`).toBe(true);
	}
});
