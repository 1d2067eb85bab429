// All that CI runs, in order; what stands in one row runs at the same time. Each stage is named, none
// stops the next, and the last line counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORTS = 'test-results';

/**
 * A stage is one check, unless it writes a report with counts of its own.
 *
 * @typedef {{ name: string, run: string[], counts?: () => Counts }} Stage
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** @param {string} file */
const report = (file) => JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8'));

/**
 * @param {string} project
 * @returns {Stage}
 */
function vitest(project) {
	const file = `${project}.json`;
	return {
		name: `${project} tests`,
		run: [
			...['vitest', 'run', '--project', project],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/${file}`]
		],
		counts: () => {
			const { numPassedTests, numFailedTests, numPendingTests, testResults } = report(file);
			/** A file that cannot even be loaded has no tests to count, and has failed all the same. */
			const unread = testResults.filter(
				(/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
					suite.status === 'failed' && suite.assertionResults.length === 0
			).length;
			return { passed: numPassedTests, failed: numFailedTests + numPendingTests + unread };
		}
	};
}

/** @type {Stage[][]} */
const STAGES = [
	[{ name: 'browsers', run: ['node', 'tests/browsers.js'] }],
	[
		{ name: 'lint', run: ['npm', 'run', '--silent', 'lint:code'] },
		{ name: 'types', run: ['npm', 'run', '--silent', 'check'] },
		{ name: 'format', run: ['npm', 'run', '--silent', 'lint:format'] },
		{ name: 'unused code', run: ['npm', 'run', '--silent', 'lint:unused'] }
	],
	[vitest('unit')],
	[vitest('browser')],
	[{ name: 'kills', run: ['node', 'tests/torture/run.js', '--runs', '20', '--minutes', '2'] }],
	[{ name: 'build', run: ['npm', 'run', '--silent', 'test:build'] }],
	[{ name: 'size', run: ['npm', 'run', '--silent', 'test:size'] }],
	[
		{
			name: 'end-to-end tests',
			run: ['playwright', 'test'],
			counts: () => {
				const { expected, flaky, unexpected, skipped } = report('e2e.json').stats;
				return { passed: expected, failed: unexpected + flaky + skipped };
			}
		}
	]
];

/**
 * @param {Stage} stage
 * @param {boolean} alone whether what it says can be shown at once
 * @returns {Promise<Counts & { name: string }>}
 */
async function runStage({ name, run: [command = '', ...words], counts }, alone) {
	if (alone) console.log(`\n=== ${name}`);
	const [program, args] = ['npm', 'node'].includes(command)
		? [command, words]
		: ['npx', [command, ...words]];
	const started = Date.now();
	const fine = await exitsWell(program, args, alone, name);
	const seconds = ((Date.now() - started) / 1000).toFixed(0);
	const counted = counts && countsOf(counts);
	const result = counted ?? { passed: fine ? 1 : 0, failed: fine ? 0 : 1 };
	// A run that broke off may have written a report of nothing but successes.
	if (!fine && result.failed === 0) result.failed = 1;
	console.log(`=== ${name}: ${result.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
	return { ...result, name };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} alone
 * @param {string} name
 * @returns {Promise<boolean>}
 */
function exitsWell(program, args, alone, name) {
	const child = spawn(program, args, { stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
	return new Promise((done) => {
		child.on('error', () => done(false));
		child.on('close', (code) => {
			if (!alone) console.log(`\n=== ${name}\n${Buffer.concat(said).toString().trimEnd()}`);
			done(code === 0);
		});
	});
}

/** @param {() => Counts} counts */
function countsOf(counts) {
	try {
		return counts();
	} catch {
		return { passed: 0, failed: 1 }; // no report, or none that can be read
	}
}

if (existsSync(REPORTS)) rmSync(REPORTS, { recursive: true });
mkdirSync(REPORTS);
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
for (const row of STAGES) {
	const results = await Promise.all(row.map((stage) => runStage(stage, row.length === 1)));
	for (const { name, passed, failed } of results) {
		total.passed += passed;
		total.failed += failed;
		if (failed > 0) broken.push(name);
	}
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
