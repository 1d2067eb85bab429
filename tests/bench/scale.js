// How does studying feel with 1,000,000 reviews on 100,000 cards? In Chromium, with a database on disk.
// Prints medians with ranges over starts of the browser, beside their targets; gates nothing.
//   npm run bench:scale -- [--runs 3] [--reviews 1000000] [--cards 100000] [--answers 100]
// A quick try: --runs 1 --reviews 50000 --cards 5000
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunch } from '../browsers.js';
import { spread } from './runs.js';

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '3' },
		reviews: { type: 'string', default: '1000000' },
		cards: { type: 'string', default: '100000' },
		answers: { type: 'string', default: '100' }
	}
});

/** An origin of its own, where a database is allowed; nothing is asked of the network. */
const PAGE = 'http://localhost:9/';
/** The largest log takes minutes to write. */
const PATIENCE_MS = 1_800_000;

/** @typedef {import('./scale').ScaleTimes} ScaleTimes */
/** @typedef {typeof import('./scale')} Bench */

/** The bench as one script for a page, built as the app is. */
async function bundle() {
	const entry = fileURLToPath(new URL('./scale.ts', import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [svelte({ configFile: false })],
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } }
	});
	const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
	// Minified, its one global has another name unless it is put there by hand.
	return `${first?.output[0].code ?? ''}\nglobalThis.bench = bench;`;
}

/**
 * Runs the work in a browser of its own, over the profile of the ones before.
 *
 * @template T
 * @param {string} profile
 * @param {string} script
 * @param {(page: import('playwright-core').Page) => Promise<T>} work
 */
async function inBrowser(profile, script, work) {
	const context = await chromium.launchPersistentContext(profile, chromiumLaunch());
	try {
		await context.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		await page.goto(PAGE);
		await page.addScriptTag({ content: script });
		return await work(page);
	} finally {
		await context.close();
	}
}

const benchOf = () => /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis)).bench;

const script = `${await bundle()}\nglobalThis.benchOf = ${benchOf};`;
const profile = mkdtempSync(join(tmpdir(), 'parley-scale-'));
try {
	const [reviews, cards, answers] = [options.reviews, options.cards, options.answers].map(Number);
	console.log('writing the log …');
	const written = await inBrowser(profile, script, (page) =>
		page.evaluate(([r = 0, c = 0]) => benchOf().writeLog(r, c), [reviews, cards])
	);
	const rebuildMs = await inBrowser(profile, script, (page) =>
		page.evaluate(() => benchOf().rebuildMs())
	);
	/** @type {ScaleTimes[]} */
	const times = [];
	let bytes = 0;
	for (let run = 0; run < Number(options.runs); run++) {
		await inBrowser(profile, script, async (page) => {
			times.push(await page.evaluate((count = 0) => benchOf().measure(count), answers));
			bytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? NaN);
		});
	}
	print(times, { written, cards, rebuildMs, bytesPerReview: bytes / written });
} finally {
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * @param {ScaleTimes[]} times
 * @param {{ written: number, cards: number | undefined, rebuildMs: number, bytesPerReview: number }} log
 */
function print(times, { written, cards, rebuildMs, bytesPerReview }) {
	/** @param {string} what @param {(one: ScaleTimes) => number | readonly number[]} of @param {number} [target] */
	const line = (what, of, target) =>
		console.log(
			`  ${what.padEnd(40)} ${spread(times.flatMap(of))}${target ? `  target ${target}` : ''}`
		);
	console.log(`${written} reviews on ${cards} cards, ${times.length} starts of the browser`);
	console.log('median (range), in milliseconds\n');
	line('start to the first due card', (one) => one.startMs, 1000);
	line('  longest without a rest', (one) => one.startLongestMs, 50);
	line('answer to the next card', (one) => one.answerMs);
	line('  19 in 20 within', (one) => percentile(one.answerMs, 0.95), 50);
	line('  longest without a rest', (one) => one.answerLongestMs, 50);
	line('replay', (one) => one.replayMs, 400);
	line('statistics, from the log on disk', (one) => one.progressMs, 300);
	line('  longest without a rest', (one) => one.progressLongestMs, 50);
	line('reviews of the log into columns', (one) => one.tableMs);
	line('all cards folded from the log', (one) => one.foldMs);
	console.log(`\n  first start after an update of the rules ${rebuildMs.toFixed(0)}`);
	console.log(`  bytes per review in the store            ${bytesPerReview.toFixed(0)}  target 20`);
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function percentile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
