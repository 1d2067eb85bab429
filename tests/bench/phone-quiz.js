import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunch } from '../browsers.js';

const ENTRY = resolve('tests/bench/phone-quiz.ts');
const SHIPPED = 'static/sets/moscow-talks.json';

/** @typedef {import('./phone-quiz').PhoneTimes} PhoneTimes */

/**
 * Composes quizzes of the shipped set in Chromium, in a page and a process of their own for each run.
 *
 * @param {{ runs: number, quizzes: number, slowdown: number }} options
 * @returns {Promise<PhoneTimes[]>}
 */
export async function measureOnPhone({ runs, quizzes, slowdown }) {
	const script = await bundle();
	const text = readFileSync(SHIPPED, 'utf8');
	/** @type {PhoneTimes[]} */
	const times = [];
	for (let run = 0; run < runs; run++) {
		const browser = await chromium.launch(chromiumLaunch());
		try {
			const page = await browser.newPage();
			const devtools = await page.context().newCDPSession(page);
			await page.addScriptTag({ content: script });
			await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
			times.push(
				await page.evaluate(
					([set, count]) =>
						/** @type {{ bench: typeof import('./phone-quiz') }} */ (
							/** @type {unknown} */ (globalThis)
						).bench.timesOfQuizzes(set, count),
					/** @type {const} */ ([text, quizzes])
				)
			);
		} finally {
			await browser.close();
		}
	}
	return times;
}

/** The bench as one script for a page, built as the app is. */
async function bundle() {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'bench' } }
	});
	const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
	// Minified, its one global has another name unless it is put there by hand.
	return `${first?.output[0].code ?? ''}\nglobalThis.bench = bench;`;
}
