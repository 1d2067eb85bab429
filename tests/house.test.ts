import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ambientReads } from './house/ambient';
import { ourFiles, type SourceFile } from './house/files';
import { floorFaults } from './house/floors';
import {
	copiedRuns,
	longFiles,
	rawMarkup,
	runsOf,
	strayColours,
	switchedOff,
	unrunTests,
	workshopWords
} from './house/words';

const files = ourFiles();

/** Hashes of the report's runs of nine words: we keep no copy of the report itself. */
const reportRuns = new Set(
	readFileSync('tests/fixtures/report-runs.txt', 'utf8').split('\n').filter(Boolean)
);

const copied = (tree: readonly SourceFile[]) => copiedRuns(tree, reportRuns);

const RULES = {
	'floors use only what is under them, and each dependency has one door': floorFaults,
	'only routes read the clock or roll dice': ambientReads,
	'no text becomes markup': rawMarkup,
	'only tokens.css has colours': strayColours,
	'no file is over 400 lines': longFiles,
	'every test runs': unrunTests,
	'no check is switched off': switchedOff,
	'nothing speaks of the workshop': workshopWords,
	'no sentence of the report is copied': copied
};

test.each(Object.entries(RULES))('%s', (_promise, rule) => {
	expect(rule(files)).toEqual([]);
});

const file = (path: string, text: string): SourceFile => ({ path, text });

/** What each rule is there to catch. `~` keeps the lines below from being caught themselves. */
const CAUGHT: readonly [rule: (files: SourceFile[]) => string[], path: string, text: string][] = [
	[floorFaults, 'src/lib/core/items/x.ts', "import { a } from '../../storage/store';"],
	[floorFaults, 'src/lib/core/facts/x.ts', "import type { Item } from '../items/item';"],
	[floorFaults, 'src/lib/core/time.ts', "import type { Card } from './cards/card';"],
	[floorFaults, 'src/lib/storage/x.ts', "export { a } from '../ui/a';"],
	[floorFaults, 'src/lib/ui/X.svelte', '<script>import("../../routes/device")</script>'],
	[floorFaults, 'src/lib/core/cards/queue.ts', "import { fsrs } from 'ts-fsrs';"],
	[floorFaults, 'src/routes/+page.svelte', "<script>import { openDB } from 'idb';</script>"],
	[floorFaults, 'src/lib/ui/x.ts', "import { base } from '$app/paths';"],
	[floorFaults, 'src/cli/x.ts', "import { store } from '../lib/storage/store';"],
	[floorFaults, 'src/lib/core/x.ts', "import fs from 'node:fs';"],
	[floorFaults, 'src/routes/x.ts', "import _ from 'lodash';"],
	[ambientReads, 'src/lib/core/x.ts', 'const at = Date.now();'],
	[ambientReads, 'src/lib/core/x.ts', 'const day = new Date();'],
	[ambientReads, 'src/lib/ui/X.svelte', '<script>const luck = Math.random();</script>'],
	[rawMarkup, 'src/lib/ui/X.svelte', '{@~html text}'],
	[strayColours, 'src/lib/ui/X.svelte', '<style>\np { color: #146c2e; }\n</style>'],
	[strayColours, 'src/lib/ui/x.css', 'p { background: white; }'],
	[longFiles, 'src/x.ts', 'a\n'.repeat(401)],
	[unrunTests, 'src/x.test.ts', 'test.~skip()'],
	[unrunTests, 'tests/e2e/x.spec.ts', 'test.~only()'],
	[switchedOff, 'src/x.ts', '// @ts-~ignore'],
	[workshopWords, 'docs/x.md', 'see /~work/main'],
	[workshopWords, 'src/x.ts', '// TO~DO: later']
];

test.each(CAUGHT.map(([rule, ...rest]) => [rule.name, rule, ...rest] as const))(
	'%s catches what it is for',
	(_name, rule, path, text) => {
		expect(rule([file(path, text.replaceAll('~', ''))])).toHaveLength(1);
	}
);

test('words in a comment read no clock, and a colour by its token is no colour', () => {
	expect(ambientReads([file('src/lib/core/x.ts', '// unlike Date.now()')])).toEqual([]);
	expect(strayColours([file('src/lib/ui/x.css', 'p { color: var(--ink); }')])).toEqual([]);
});

test('nine words in a row are copying, eight are not', () => {
	const nine = 'one two three four five six seven eight nine';
	const hashes = new Set(runsOf(nine).map(({ hash }) => hash));
	expect(hashes.size).toBe(1);
	expect(
		copiedRuns([file('a.md', `“One, two - three four FIVE six seven eight nine”`)], hashes)
	).toHaveLength(1);
	expect(copiedRuns([file('a.md', nine.replace(' nine', ''))], hashes)).toEqual([]);
	expect(reportRuns.size).toBeGreaterThan(300);
});

test('the colours that the browser paints around the page are the paper of the page', () => {
	const paper = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(
		readFileSync('src/lib/ui/tokens.css', 'utf8')
	);
	const page = readFileSync('src/app.html', 'utf8');
	const painted = [...page.matchAll(/name="theme-color".*content="(#\w+)"/g)].map(([, c]) => c);
	expect(painted).toEqual(paper?.slice(1));
	expect(readFileSync('vite.config.ts', 'utf8')).toContain(`background_color: '${paper?.[1]}'`);
});
