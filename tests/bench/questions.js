// How many items are written and verified per second, and how long a quiz takes, as a set grows and
// on a slow phone?
// Prints medians with ranges over whole runs, each in a process of its own; gates nothing.
//   npm run bench:questions -- [--runs 3] [--sizes 1000,10000,50000] [--phones 5]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { measureOnPhone } from './phone-quiz.js';
import { printLine, runsOf } from './runs.js';

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '3' },
		sizes: { type: 'string', default: '1000,10000,50000' },
		quizzes: { type: 'string', default: '20' },
		phones: { type: 'string', default: '5' },
		once: { type: 'boolean', default: false }
	}
});

const CPU_SLOWDOWN = 4;
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(import.meta.url);

/** @typedef {import('./questions').Measured} Measured */

if (options.once) {
	const path = fileURLToPath(new URL('./questions.ts', import.meta.url));
	/** @type {{ module: typeof import('./questions') }} */
	const { module } = await runnerImport(path, { configFile: false, root, logLevel: 'silent' });
	const sizes = options.sizes.split(',').map(Number);
	process.stdout.write(JSON.stringify(module.measureSets(sizes, Number(options.quizzes))));
} else {
	const args = ['--once', '--sizes', options.sizes, '--quizzes', options.quizzes];
	print(runsOf(here, args, Number(options.runs)));
	await printPhone(Number(options.phones), Number(options.quizzes));
}

/** @param {Measured[][]} runs */
function print(runs) {
	console.log(`${runs.length} runs, each in its own process; median (range)\n`);
	for (const at of (runs[0] ?? []).keys()) {
		const same = runs.flatMap((run) => run[at] ?? []);
		const [one] = same;
		if (!one) continue;
		console.log(`${one.name}, ${one.facts} facts: ${one.items} items looked at`);
		printLine(
			'verified items per second',
			same.map((m) => (m.items - m.rejected) / ((m.writeMs + m.verifyMs) / 1000))
		);
		printLine(
			'written per second',
			same.map((m) => m.items / (m.writeMs / 1000))
		);
		printLine(
			'verified per second',
			same.map((m) => m.items / (m.verifyMs / 1000))
		);
		printLine(
			'rejected',
			same.map((m) => m.rejected)
		);
		printLine(
			'index, ms',
			same.map((m) => m.indexMs)
		);
		printLine(
			'first quiz of 20, ms',
			same.map((m) => m.firstQuizMs)
		);
		printLine(
			'each quiz after it, ms',
			same.flatMap((m) => m.quizMs)
		);
		printLine(
			'heap at the end, MB',
			same.map((m) => m.heapMb)
		);
	}
}

/**
 * @param {number} runs
 * @param {number} quizzes
 */
async function printPhone(runs, quizzes) {
	if (runs === 0) return;
	const times = await measureOnPhone({ runs, quizzes, slowdown: CPU_SLOWDOWN });
	console.log(`shipped set in Chromium, CPU ${CPU_SLOWDOWN} times slower: ${runs} runs`);
	printLine(
		'reading the set, ms',
		times.map(({ readMs }) => readMs)
	);
	printLine(
		'first quiz of 20, ms',
		times.map(({ quizMs }) => quizMs[0] ?? NaN)
	);
	printLine(
		'each quiz after it, ms',
		times.flatMap(({ quizMs }) => quizMs.slice(1))
	);
}
