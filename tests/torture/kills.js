import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch, findFirefox } from '../browsers.js';
import { serveKillsPage } from './site.js';

/**
 * @typedef {object} Tally
 * @property {number} kills
 * @property {number} torn kills after which the end of the database's log was cut off
 * @property {number} early kills while database and journal were being opened
 * @property {number} acknowledged answers that a later start was asked for
 * @property {number} lost acknowledged answers that a later start did not have
 * @property {number} wiped starts that found the database empty
 * @property {number} mended starts that found its last entries gone
 * @property {number} failed starts at which the page could not answer
 * @property {number} seconds
 */

/**
 * What the page tells of itself: a start with what it found, answers acknowledged, or a fault.
 *
 * @typedef {{ start: { ids: string[], healed?: { wiped: boolean } }, kept: string[], failed: string }} Told
 */

/** A start that is not heard of for so long has failed, in milliseconds. */
const START_MS = 60_000;
/** Runs over one profile, before a fresh one. */
const PER_PROFILE = 12;

/**
 * @param {{ browser: string, runs: number, until: number, alone: boolean, before?: Tally | undefined,
 *   onrun: (tally: Tally) => void }} options `until` in milliseconds since 1970; `alone` is the control,
 *   without the journal
 * @returns {Promise<Tally>}
 */
export async function runKills({ browser, runs, until, alone, before, onrun }) {
	const tally = { ...(before ?? none()) };
	const begun = Date.now();
	const spent = tally.seconds;
	/** @type {(told: Partial<Told>) => void} */
	let heard = () => undefined;
	const site = await serveKillsPage((what, body) => heard({ [what]: body }));
	let profile = '';
	/** @type {Set<string>} */
	let acknowledged = new Set();
	/** Acknowledged since the last start; they count once a start was asked for them. */
	let unasked = 0;
	try {
		for (let run = 0; run < runs && Date.now() < until; run++) {
			if (run % PER_PROFILE === 0) {
				if (profile !== '') remove(profile);
				profile = mkdtempSync(join(tmpdir(), 'parley-kills-'));
				acknowledged = new Set();
				unasked = 0;
			}
			const early = run % 4 === 3 && run % PER_PROFILE !== PER_PROFILE - 1;
			const started = await new Promise((done) => {
				const process_ = launch(browser, profile, alone ? `${site.url}?alone` : site.url);
				let over = false;
				const kill = (/** @type {boolean} */ fine) => {
					if (over) return;
					over = true;
					clearTimeout(late);
					process_.once('exit', () => done(fine));
					killGroup(process_);
				};
				const late = setTimeout(() => kill(false), START_MS);
				heard = ({ start, kept = [], failed }) => {
					if (over) return;
					if (failed !== undefined) {
						console.log(`  the page failed: ${failed}`);
						kill(false);
					}
					for (const id of kept) acknowledged.add(id);
					unasked += kept.length;
					if (start) {
						check(start);
						setTimeout(() => kill(true), Math.random() * 1500);
					}
				};
				if (early) setTimeout(() => kill(true), 300 + Math.random() * 1200);
			});
			tally.kills++;
			if (early) tally.early++;
			if (!started) tally.failed++;
			if (browser === 'chromium' && run % 3 !== 0 && tear(profile)) tally.torn++;
			tally.seconds = spent + Math.round((Date.now() - begun) / 1000);
			console.log(
				`kill ${tally.kills}: ${tally.acknowledged} kept, ${tally.lost} lost, ${tally.wiped} wiped, ${tally.mended} mended`
			);
			onrun(tally);
		}
		return tally;
	} finally {
		site.close();
		if (profile !== '') remove(profile);
	}

	/** @param {Told['start']} start */
	function check({ ids, healed }) {
		const here = new Set(ids);
		const lost = [...acknowledged].filter((id) => !here.has(id));
		if (lost.length > 0) {
			const of = [...new Set(ids.map((id) => id.split('.')[0]))];
			console.log(
				`  LOST ${lost.length}, first ${lost[0]}; here ${ids.length} of ${of.join(', ')}`
			);
		}
		tally.acknowledged += unasked;
		unasked = 0;
		tally.lost += lost.length;
		if (healed) tally[healed.wiped ? 'wiped' : 'mended']++;
		acknowledged = here; // what was lost counts once
	}
}

/** @returns {Tally} */
const none = () => ({
	...{ kills: 0, torn: 0, early: 0, acknowledged: 0, lost: 0 },
	...{ wiped: 0, mended: 0, failed: 0, seconds: 0 }
});

/**
 * @param {string} browser
 * @param {string} profile
 * @param {string} url
 */
function launch(browser, profile, url) {
	if (browser === 'firefox') {
		const path = findFirefox();
		if (path === undefined) throw new Error('Firefox is not present.');
		writeFileSync(
			join(profile, 'user.js'),
			[
				'user_pref("toolkit.startup.max_resumed_crashes", -1);',
				'user_pref("browser.sessionstore.resume_from_crash", false);',
				'user_pref("browser.shell.checkDefaultBrowser", false);',
				'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
				'user_pref("browser.aboutwelcome.enabled", false);'
			].join('\n')
		);
		return start(path, ['--headless', '--no-remote', '--profile', profile, url]);
	}
	const { executablePath = 'chromium', args } = chromiumLaunch();
	const own = ['--headless=new', '--no-default-browser-check', `--user-data-dir=${profile}`, url];
	return start(executablePath, [...args, ...own]);
}

/**
 * @param {string} path
 * @param {string[]} words
 */
const start = (path, words) => spawn(path, words, { detached: true, stdio: 'ignore' });

/** @param {import('node:child_process').ChildProcess} browser */
function killGroup({ pid }) {
	if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/**
 * Cuts a few bytes off the database's log, as a write that was cut off leaves it.
 *
 * @param {string} profile
 */
function tear(profile) {
	const logs = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/IndexedDB.*leveldb.\d+\.log$/.test(file)
	);
	const [log] = logs.sort().reverse();
	if (log === undefined) return false;
	const size = statSync(join(profile, log)).size;
	if (size < 100) return false;
	truncateSync(join(profile, log), size - 1 - Math.floor(Math.random() * 40));
	return true;
}

/** @param {string} folder */
const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
