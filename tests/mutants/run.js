// Do the tests of core/cards notice when its code is changed? Changes each file in every small way that
// Stryker knows, runs the tests of it, and writes the score of each to a page. Takes long;
// no part of the checks of every change.
//   npm run mutants:cards -- [memory planning/fuzz …] [--list]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { format, resolveConfig } from 'prettier';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOM = 'src/lib/core/cards';
const PAGE = 'docs/cards-mutation.md';
/** All that the tests read. */
const NEEDED = [
	...['package.json', 'tsconfig.json', '.svelte-kit/*.json', 'src/lib/core/**', 'static/sets/**'],
	...['tests/fixtures/**', 'tests/mutants/*']
];
/** A change that makes a test run for so long has been noticed. */
const LONGEST_MS = 30_000;

const { positionals: wanted, values } = parseArgs({
	allowPositionals: true,
	options: { list: { type: 'boolean', default: false } }
});

process.chdir(ROOT);
const files = filesIn('src/lib/core');
const sources = files.filter(
	(path) => path.startsWith(ROOM) && !isTest(path) && !/\/sample-[^/]*$/.test(path)
);
const imports = new Map(files.map((path) => [path, importsOf(path)]));
const rows = readRows();
for (const path of sources) {
	const name = nameOf(path);
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	const tests = testsOf([path]);
	if (tests.length === 0) {
		console.log(`${name}: no test imports it`);
		continue;
	}
	const results = await change(path, tests).catch((/** @type {unknown} */ problem) => {
		console.log(`${name}: ${String(problem)}`);
		process.exitCode = 1;
		return [];
	});
	if (results.length === 0) continue;
	const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout');
	const missed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
	rows.set(name, { changes: noticed.length + missed.length, noticed: noticed.length, on: today() });
	console.log(`${name}: ${noticed.length} of ${noticed.length + missed.length}`);
	if (values.list) {
		for (const { location, replacement = '', status } of missed) {
			console.log(`  ${name}:${location.start.line} ${status} ${replacement.replace(/\s+/g, ' ')}`);
		}
	}
	await writePage();
}

/** @param {string} path */
function nameOf(path) {
	return path.slice(ROOM.length + 1, -'.ts'.length);
}

/** @param {string} folder */
function filesIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.sort();
}

/**
 * The tests that are there for the file: that of its name, and those beside it that import more of it
 * than types. Where there are none, those of the files that import it.
 *
 * @param {readonly string[]} paths
 * @returns {readonly string[]}
 */
function testsOf(paths) {
	if (paths.length === 0) return [];
	const named = paths.map((path) => path.replace(/\.ts$/, '.test.ts'));
	const folders = paths.map((path) => posix.dirname(path));
	const users = files.filter((file) => imports.get(file)?.some((path) => paths.includes(path)));
	const near = users.filter((file) => isTest(file) && folders.includes(posix.dirname(file)));
	const tests = [...near, ...named].filter((file) => files.includes(file));
	return tests.length > 0 ? [...new Set(tests)] : testsOf(users.filter((file) => !isTest(file)));
}

/** @param {string} path */
function isTest(path) {
	return path.endsWith('.test.ts');
}

/** @param {string} file */
function importsOf(file) {
	const lines = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]* from '(\.[^']*)'/gm);
	return [...lines].map(([, specifier = '']) => `${posix.join(posix.dirname(file), specifier)}.ts`);
}

/** @typedef {ConstructorParameters<typeof Stryker>[0]} Options */

/**
 * Every change of the file, and what the tests made of it.
 *
 * @param {string} path
 * @param {readonly string[]} tests
 */
function change(path, tests) {
	process.env.MUTANT_TESTS = tests.join(',');
	return new Stryker({
		mutate: [path],
		testRunner: 'vitest',
		vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
		ignorePatterns: ['**', ...NEEDED.map((path) => `!${path}`)],
		concurrency: 1,
		coverageAnalysis: 'perTest',
		timeoutMS: LONGEST_MS,
		reporters: [],
		allowEmpty: true,
		tempDirName: '.mutants',
		logLevel: /** @type {Options['logLevel'] & {}} */ ('error')
	}).runMutationTest();
}

function today() {
	return new Date().toISOString().slice(0, 10);
}

/** @typedef {{ changes: number, noticed: number, on: string }} Row */

/** The rows of the page as it stands, so that some files can be gone through without the others. */
function readRows() {
	/** @type {Map<string, Row>} */
	const rows = new Map();
	const text = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
	const lines = text.matchAll(/^\| `([^`]+)\.ts` *\| *(\d+) \| *(\d+) \| *[\d.]+ % \| ([\d-]+) /gm);
	for (const [, name = '', changes, noticed, on = ''] of lines) {
		if (sources.includes(`${ROOM}/${name}.ts`)) {
			rows.set(name, { changes: Number(changes), noticed: Number(noticed), on });
		}
	}
	return rows;
}

async function writePage() {
	const all = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
	const sum = (/** @type {'changes' | 'noticed'} */ column) =>
		all.reduce((total, [, row]) => total + row[column], 0);
	const score = (/** @type {number} */ noticed, /** @type {number} */ changes) =>
		`${((100 * noticed) / changes).toFixed(1)} %`;
	const text = `# Changes that the tests of core/cards notice

Each file of \`${ROOM}\` was changed in every small way that
[Stryker](https://stryker-mutator.io) knows, one change at a time, and the tests beside
it that import it, or else those of the files that import it, were run. A change that no test notices is
code that no test needs. Written by \`npm run mutants:cards\`, which takes long and is no part of the checks of every change. Files with types
alone have nothing to change.

All files: ${sum('noticed')} of ${sum('changes')} changes noticed, ${score(sum('noticed'), sum('changes'))}.

| file | changes | noticed | score | on |
| :-- | --: | --: | --: | :-- |
${all
	.map(([name, row]) => {
		const { changes, noticed, on } = row;
		return `| \`${name}.ts\` | ${changes} | ${noticed} | ${score(noticed, changes)} | ${on} |`;
	})
	.join('\n')}
`;
	const style = await resolveConfig(PAGE);
	writeFileSync(PAGE, await format(text, { ...style, filepath: PAGE }));
}
