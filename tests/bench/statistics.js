// How long do replaying a learner's whole log and counting all statistics take?
// Prints medians with ranges over whole runs, each in a process of its own; gates nothing.
//   npm run bench:statistics -- [--runs 3] [--reviews 1000000] [--cards 100000]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { runsOf, spread } from './runs.js';

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '3' },
		reviews: { type: 'string', default: '1000000' },
		cards: { type: 'string', default: '100000' },
		once: { type: 'boolean', default: false }
	}
});

/** Times in one process, after one that warms it up. */
const TIMES = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(import.meta.url);

/** @typedef {import('./statistics').Measured} Measured */

if (options.once) {
	const path = fileURLToPath(new URL('./statistics.ts', import.meta.url));
	/** @type {{ module: typeof import('./statistics') }} */
	const { module } = await runnerImport(path, { configFile: false, root, logLevel: 'silent' });
	const sizes = [Number(options.reviews), Number(options.cards)];
	const [reviews = 0, cards = 0] = sizes;
	process.stdout.write(JSON.stringify(module.measureStatistics(reviews, cards, TIMES)));
} else {
	const args = ['--once', '--reviews', options.reviews, '--cards', options.cards];
	/** @type {Measured[][]} */
	const runs = runsOf(here, args, Number(options.runs));
	print(runs.flat());
}

/** @param {Measured[]} measured */
function print(measured) {
	const [one] = measured;
	if (!one) return;
	console.log(`${one.reviews} reviews on ${one.cards} cards; median (range), in milliseconds`);
	console.log(`  replay                 ${spread(measured.map((m) => m.replayMs))}  target 400`);
	console.log(
		`  all statistics         ${spread(measured.map((m) => m.statisticsMs))}  target 300`
	);
	console.log(
		`  longest without a rest ${spread(measured.map((m) => m.longestSliceMs))}  target 50`
	);
}
