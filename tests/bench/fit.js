// How long does fitting the memory's parameters to a log take, and how well does the fit foretell it?
// Prints medians with ranges over whole runs, each in a process of its own; gates nothing.
//   npm run bench:fit -- [--runs 5] [--log reviews.csv] [--copies 1,10,80]
// `--copies` gives the log's cards that many times over: 80 copies of it are a million reviews.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { printLine, runsOf } from './runs.js';

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const root = pathOf('../..');
/** The whole log lies beside the repository, or else there is a part of it. */
const whole = pathOf('../../../shared/fixtures/review-log.csv');
const part = pathOf('../fixtures/fsrs/review-log-sample.csv');

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		log: { type: 'string', default: existsSync(whole) ? whole : part },
		copies: { type: 'string', default: '1' },
		once: { type: 'boolean', default: false }
	}
});

/** @typedef {import('./fit').Measured} Measured */

if (options.once) {
	/** @type {{ module: typeof import('./fit') }} */
	const { module } = await runnerImport(pathOf('./fit.ts'), {
		configFile: false,
		root,
		logLevel: 'silent'
	});
	const copies = options.copies.split(',').map(Number);
	process.stdout.write(JSON.stringify(module.measureFits(options.log, copies)));
} else {
	const args = ['--once', '--log', options.log, '--copies', options.copies];
	print(runsOf(pathOf('./fit.js'), args, Number(options.runs)));
}

/** @param {Measured[][]} runs */
function print(runs) {
	console.log(`${runs.length} runs, each in its own process; median (range)\n`);
	for (const at of (runs[0] ?? []).keys()) {
		const same = runs.flatMap((run) => run[at] ?? []);
		const [one] = same;
		if (!one) continue;
		const loss = (/** @type {number | undefined} */ value) => value?.toFixed(5) ?? 'not measured';
		console.log(`${one.reviews} reviews of ${one.cards} cards, ${one.spaced} of them spaced`);
		printLine(
			'fit to all, ms',
			same.map((m) => m.fitMs)
		);
		printLine(
			'  of the processor, ms',
			same.map((m) => m.fitCpuMs)
		);
		printLine(
			'trial and adoption, ms',
			same.map((m) => m.adoptMs)
		);
		printLine(
			'  of the processor, ms',
			same.map((m) => m.adoptCpuMs)
		);
		console.log(
			`  log loss of all              ${loss(one.before)} before, ${loss(one.after)} after`
		);
		console.log(
			`  log loss of the last fifth   ${loss(one.heldOutBefore)} before, ${loss(one.heldOutAfter)} ` +
				`after: ${one.adopted ? 'adopted' : 'refused'}`
		);
	}
}
