// How long until a learner on a slow phone can read the first question, and see an answer's effect?
// Serves `build/` as it stands, so build first. Prints; gates nothing.
//   npm run bench -- [--runs 5] [--page /quiz/]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../browsers.js';
import { serveSecurely } from './secure-site.js';

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		page: { type: 'string', default: '/quiz/' }
	}
});

const CPU_SLOWDOWN = 4;
const BYTES_PER_KBIT = 1024 / 8;
/** Lighthouse's slow 4G, in the form that DevTools applies: delay in ms added to every request. */
const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: 1474.56 * BYTES_PER_KBIT,
	uploadThroughput: 675 * BYTES_PER_KBIT
};
const PHONE = {
	viewport: { width: 412, height: 915 },
	deviceScaleFactor: 2.625,
	isMobile: true,
	hasTouch: true
};

/** Notes, in the page's own time, the first frame in which each of the elements has been laid out. */
function watch() {
	/** @type {Record<string, number>} */
	const seen = {};
	Object.assign(globalThis, { seen });
	const { port1, port2 } = new MessageChannel();
	/** @type {string[]} */
	let laidOut = [];
	port1.onmessage = () => {
		for (const id of laidOut) seen[id] ??= performance.now();
	};
	const look = () => {
		laidOut = ['question', 'feedback'].filter((id) => {
			const element = document.querySelector(`[data-testid=${id}]`);
			return element !== null && element.getBoundingClientRect().height > 0;
		});
		port2.postMessage(null); // heard only after this frame has been drawn
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** @param {import('playwright-core').BrowserContext} context */
async function slowPage(context) {
	const page = await context.newPage();
	await page.addInitScript(watch);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
	return page;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {'question' | 'feedback'} id
 * @returns {Promise<number>} ms since the navigation began
 */
async function seenAt(page, id) {
	const when = await page.waitForFunction(
		(name) => /** @type {{ seen?: Record<string, number> }} */ (globalThis).seen?.[name],
		id,
		{ polling: 50, timeout: 60_000 }
	);
	return Number(await when.jsonValue());
}

/**
 * Runs the measure with a fresh profile, and throws the profile away.
 *
 * @template T
 * @param {string} trust
 * @param {(context: import('playwright-core').BrowserContext) => Promise<T>} measure
 */
async function withFreshProfile(trust, measure) {
	const profile = mkdtempSync(join(tmpdir(), 'parley-profile-'));
	const { args, ...launch } = chromiumLaunch();
	const context = await chromium.launchPersistentContext(profile, {
		...PHONE,
		...launch,
		args: [...args, trust]
	});
	try {
		return await measure(context);
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/**
 * A first visit, answered, and one more with the host gone.
 *
 * @param {Awaited<ReturnType<typeof serveSecurely>>} site
 */
const measureOnce = (site) =>
	withFreshProfile(site.trust, async (context) => {
		const page = await slowPage(context);
		/** @type {Promise<{ responseBodySize: number }>[]} */
		const scripts = [];
		page.on('requestfinished', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.sizes());
		});
		await page.goto(site.url + options.page, { waitUntil: 'commit' });
		const readable = await seenAt(page, 'question');
		await page.locator('[data-testid=option]').first().tap();
		const answered = await seenAt(page, 'feedback');
		const sizes = await Promise.all(scripts);
		const scriptKb = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) / 1000;
		// The promise resolves with the first release active, so with all of it kept.
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await page.close();

		site.stop();
		const again = await slowPage(context);
		await again.goto(site.url + options.page, { waitUntil: 'commit' });
		const offline = await seenAt(again, 'question');
		await site.start();
		return { readable, answered, offline, scriptKb };
	});

const site = await serveSecurely('build');
// Once unmeasured, so that the host has compressed its files.
await withFreshProfile(site.trust, async (context) => {
	const page = await context.newPage();
	await page.goto(site.url + options.page, { waitUntil: 'load' });
});
/** @type {Awaited<ReturnType<typeof measureOnce>>[]} */
const runs = [];
for (let run = 1; run <= Number(options.runs); run++) {
	const result = await measureOnce(site);
	runs.push(result);
	console.log(
		`run ${run}:`,
		Object.entries(result)
			.map(([name, value]) => `${name} ${value.toFixed(name === 'scriptKb' ? 1 : 0)}`)
			.join(', ')
	);
}
site.stop();

/**
 * @param {string} label
 * @param {number[]} values
 * @param {string} unit
 */
function printSpread(label, values, unit) {
	const sorted = values.toSorted((a, b) => a - b);
	const [least, middle, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) =>
		(sorted[at] ?? NaN).toFixed(unit === 's' ? 2 : 1)
	);
	console.log(`${label.padEnd(32)} ${middle} ${unit}  (${least} to ${most})`);
}

console.log(`\n${options.page} over HTTP/2 with brotli; slow 4G; CPU ${CPU_SLOWDOWN} times slower`);
console.log(`median of ${runs.length} fresh profiles, and range\n`);
const inSeconds = (/** @type {'readable' | 'answered' | 'offline'} */ name) =>
	runs.map((run) => run[name] / 1000);
printSpread('first question readable', inSeconds('readable'), 's');
printSpread('first answer has its effect', inSeconds('answered'), 's');
printSpread('second visit, offline, readable', inSeconds('offline'), 's');
printSpread(
	'script on the wire until then',
	runs.map((run) => run.scriptKb),
	'KB'
);
