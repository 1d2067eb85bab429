// Finds the browsers that the tests drive. `node tests/browsers.js` also installs what is missing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** For machines with no network, no GPU and, in containers, no sandbox of their own. */
const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];

const CHROMIUM_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** Debian's ESR. Playwright drives it over WebDriver BiDi, as it does any Firefox not its own. */
const FIREFOX_PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * @param {string} variable environment variable that names the browser, and beats all else
 * @param {string[]} places
 */
function find(variable, places) {
	const named = process.env[variable];
	if (named === undefined || named === '') return places.find((path) => existsSync(path));
	if (existsSync(named)) return named;
	throw new Error(`${variable} names ${named}, but there is no such file. Mend or unset it.`);
}

/** The path of Chromium, or undefined where there is none. */
const findChromium = () => find('PARLEY_CHROMIUM', [chromium.executablePath(), ...CHROMIUM_PLACES]);

/** How to launch Chromium; where there is none, Playwright says so when it tries. */
export function chromiumLaunch() {
	const executablePath = findChromium();
	return { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) };
}

/** The path of Firefox, or undefined where there is none. */
export const findFirefox = () => find('PARLEY_FIREFOX', FIREFOX_PLACES);

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * @param {string} command
 * @param {string[]} words
 * @returns {boolean} whether it went well
 */
function run(command, ...words) {
	console.log(`> ${command} ${words.join(' ')}`);
	try {
		execFileSync(command, words, { stdio: 'inherit', timeout: 600_000 });
		return true;
	} catch {
		return false;
	}
}

/** @param {string} name */
const aptInstall = (name) =>
	mayUseApt() &&
	run('apt-get', 'update') &&
	run('apt-get', 'install', '--yes', '--no-install-recommends', name);

/**
 * Sees to it that Chromium is there.
 *
 * @throws Error with what to do, where nothing helped
 */
function ensureChromium() {
	const found =
		findChromium() ??
		(run('npx', 'playwright', 'install', 'chromium') ? findChromium() : undefined) ??
		(aptInstall('chromium') ? findChromium() : undefined);
	if (found !== undefined) return found;
	throw new Error(
		'No Chromium found, and none could be installed. Install one, or set PARLEY_CHROMIUM to its path.'
	);
}

/** Firefox is tested where it is present, and on CI also fetched where that can be done. */
function ensureFirefox() {
	const found = findFirefox();
	if (found !== undefined || !process.env.CI) return found;
	return aptInstall('firefox-esr') ? findFirefox() : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	console.log(`Chromium: ${ensureChromium()}`);
	console.log(`Firefox: ${ensureFirefox() ?? 'not present, so its tests do not run'}`);
}
