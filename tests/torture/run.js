// Kills the browser in the middle of answering, again and again, and asks at each start whether all that
// was acknowledged is there.
//   npm run torture -- --suite kills [--browser chromium|firefox] [--runs 40] [--minutes 10] [--alone] [--report]
//   npm run torture -- --suite fuzz [--runs 1000000] [--minutes 10]   texts for each reader of others' texts
// Adds to the figures in FILE when told --resume FILE; --alone leaves the journal out, to see what it is
// worth; --report writes docs/torture.md. Exits with 1 when
// anything acknowledged was lost.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { runFuzz } from './fuzz.js';
import { runKills } from './kills.js';
import { reportOf } from './report.js';

const { values: options } = parseArgs({
	options: {
		suite: { type: 'string', default: 'kills' },
		browser: { type: 'string', default: 'chromium' },
		runs: { type: 'string', default: '40' },
		minutes: { type: 'string', default: '30' },
		resume: { type: 'string' },
		/** The control: the database without its second copy. */
		alone: { type: 'boolean', default: false },
		report: { type: 'boolean', default: false }
	}
});
const until = Date.now() + Number(options.minutes) * 60_000;
if (options.suite === 'fuzz') {
	const fine = await runFuzz({ runs: Number(options.runs), until });
	process.exit(fine ? 0 : 1);
}
if (options.suite !== 'kills') {
	throw new Error(`There is no suite ${options.suite}, only kills and fuzz.`);
}

/** @typedef {import('./kills.js').Tally} Tally */
/** @type {Record<string, Tally>} */
const tallies =
	options.resume && existsSync(options.resume)
		? JSON.parse(readFileSync(options.resume, 'utf8'))
		: {};
const name = options.alone ? `${options.browser}, no journal` : options.browser;
const tally = await runKills({
	browser: options.browser,
	alone: options.alone,
	runs: Number(options.runs),
	until,
	...(tallies[name] ? { before: tallies[name] } : {}),
	onrun: (/** @type {Tally} */ so) => {
		if (!options.resume) return;
		writeFileSync(options.resume, JSON.stringify({ ...tallies, [name]: so }));
	}
});
tallies[name] = tally;
console.log(tally);
if (options.report) {
	const filepath = 'docs/torture.md';
	const style = { ...(await resolveConfig(filepath)), filepath };
	writeFileSync(filepath, await format(reportOf(tallies, new Date()), style));
}
process.exitCode = tally.lost === 0 && tally.failed === 0 ? 0 : 1;
