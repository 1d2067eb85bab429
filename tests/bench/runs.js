import { spawnSync } from 'node:child_process';

/**
 * What each of several runs of a script measured, each in a process of its own, as it printed it in JSON.
 *
 * @template Measured
 * @param {string} script
 * @param {string[]} args
 * @param {number} count
 * @returns {Measured[]}
 */
export function runsOf(script, args, count) {
	return Array.from({ length: count }, () => {
		const run = spawnSync(process.execPath, [script, ...args], {
			encoding: 'utf8',
			maxBuffer: 2 ** 26
		});
		if (run.status !== 0) throw new Error(run.stderr);
		return JSON.parse(run.stdout);
	});
}

/**
 * Median and range in words: “907 (895–1228)”, below a hundred with one decimal.
 *
 * @param {number[]} values
 */
export function spread(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const show = (/** @type {number | undefined} */ value = 0) =>
		value >= 100 ? value.toFixed(0) : value.toFixed(1);
	const middle = sorted[Math.floor(sorted.length / 2)];
	return `${show(middle)} (${show(sorted[0])}–${show(sorted.at(-1))})`;
}

/**
 * Prints one line of a table of figures.
 *
 * @param {string} what
 * @param {number[]} values
 */
export function printLine(what, values) {
	console.log(`  ${what.padEnd(28)} ${spread(values)}`);
}
