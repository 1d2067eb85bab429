import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './main';
import { makeFolder } from './test-folder';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = makeFolder();
afterAll(() => folder.remove());

/** Runs a command in this process; names of files in the test's folder stand for their paths. */
function parley(...args: string[]) {
	const isFile = (arg: string) => /\.(json|csv)$/.test(arg);
	const outcome = run(
		args.map((arg) => (isFile(arg) ? folder.file(arg) : arg)),
		ROOT
	);
	if (outcome instanceof Promise) throw new Error('a command that takes its time');
	return outcome;
}

interface ItemJson {
	readonly id: string;
	readonly kind: string;
	readonly options: readonly string[];
	readonly key: string;
}
const itemsOf = (...args: string[]) =>
	JSON.parse(parley('items', ...args, '--json').out) as readonly ItemJson[];

interface EvaluationJson {
	readonly reviews: number;
	readonly calibration: {
		readonly bins: readonly { readonly count: number }[];
		readonly meanGap: number;
	};
	readonly fit: {
		readonly before: number;
		readonly after: number;
		readonly whole: {
			readonly before: number;
			readonly after: number;
			readonly parameters: readonly number[];
		};
	};
}

/** The first so many reviews of a real learner's log, as a file in the test's folder. */
function learnersLog(reviews: number): string {
	const sample = readFileSync(`${ROOT}/tests/fixtures/fsrs/review-log-sample.csv`, 'utf8');
	const name = `first-${reviews}.csv`;
	writeFileSync(
		folder.file(name),
		sample
			.split('\n')
			.slice(0, reviews + 1)
			.join('\n')
	);
	return name;
}

describe('check', () => {
	test('passes a set without errors, and a program can read so', () => {
		const { out, err, exitCode } = parley('check', 'rivers.json', '--json');
		expect(JSON.parse(out)).toMatchObject({ set: 'rivers', facts: 4, errors: 0 });
		expect([err, exitCode]).toEqual(['', 0]);
	});

	test('ends with 1 on a quote that its sentence does not have, and says where', () => {
		const { out, exitCode } = parley('check', 'damaged.json');
		expect(out).toContain('F01');
		expect(out).toContain('3 facts to ask, 1 error');
		expect(exitCode).toBe(1);
	});

	test('ends with 1 on a file that is no set at all', () => {
		const { out, exitCode } = parley('check', 'prose.json');
		expect(out).toContain('0 facts to ask, 1 error');
		expect(exitCode).toBe(1);
	});

	test('finds a shipped set by its id, and it is without errors', () => {
		const { exitCode, err } = parley('check', 'moscow-talks');
		expect([exitCode, err]).toEqual([0, '']);
	});
});

describe('items', () => {
	test('lists each question with its key, its reason and its citation', () => {
		const items = itemsOf('rivers.json', '--kind', 'single-choice');
		const item = items.find(({ id }) => id.startsWith('F01/sea/'));
		expect(item).toMatchObject({
			kind: 'single-choice',
			stem: 'Into which sea does the Elbe flow?',
			tests: ['F01.sea'],
			cite: [{ sentence: 'S01', quote: 'The Elbe flows into the North Sea' }]
		});
		expect(item?.key).toMatch(/North Sea/);
		expect(item?.options).toContain(item?.key);
		expect(Object.keys(item ?? {})).toEqual(expect.arrayContaining(['reveals', 'explanations']));
	});

	test('leaves out what has errors, and says so beside the answer', () => {
		const { out, err, exitCode } = parley('items', 'damaged.json', '--json');
		expect(out).not.toContain('"F01/');
		expect(err).toContain('1 error');
		expect(exitCode).toBe(0);
	});
});

describe('quiz', () => {
	test('gives the same questions for the same seed, as many as were wanted', () => {
		const once = parley('quiz', 'moscow-talks', '--seed', 'x', '--count', '4', '--json');
		const again = parley('quiz', 'moscow-talks', '--seed', 'x', '--count', '4', '--json');
		const { seed, items } = JSON.parse(once.out) as { seed: string; items: ItemJson[] };
		expect(once.out).toBe(again.out);
		expect([seed, items.length]).toEqual(['x', 4]);
	});
});

describe('grade', () => {
	test('calls the key right and every other option wrong, and says why', () => {
		const items = itemsOf('rivers.json', '--kind', 'single-choice');
		const { id = '', key = '', options = [] } = items[0] ?? {};
		const right = parley('grade', 'rivers.json', id, key.toUpperCase(), '--json');
		expect(JSON.parse(right.out)).toMatchObject({ item: id, score: 1, verdict: 'right', key });
		const wrong = options.find((option) => option !== key) ?? '';
		const { out, exitCode } = parley('grade', 'rivers.json', id, wrong);
		expect(out).toMatch(/^Wrong: 0\n/);
		expect(out).toContain(`Answer: ${key}`);
		expect(exitCode).toBe(0);
	});

	test('says which options there are when the answer is none of them', () => {
		const [item] = itemsOf('rivers.json', '--kind', 'true-false');
		const { err, exitCode } = parley('grade', 'rivers.json', item?.id ?? '', 'Perhaps');
		expect(err).toBe('“Perhaps” is not one of the options: “True”, “False”.\n');
		expect(exitCode).toBe(2);
	});
});

describe('evaluate', () => {
	test('counts reviews by the learner’s days, or by 24 hours', () => {
		const byDay = parley('evaluate', 'reviews.csv', '--zone', 'Europe/Berlin', '--json');
		expect(Object.keys(JSON.parse(byDay.out) as object)).toEqual(
			expect.arrayContaining(['reviews', 'logLoss', 'rmseBins', 'auc'])
		);
		expect(JSON.parse(byDay.out)).toMatchObject({ reviews: 2, days: 'study' });
		const by24h = parley('evaluate', 'reviews.csv', '--days', '24h', '--json');
		// One review only, and it was recalled: nothing to draw a curve from.
		expect(JSON.parse(by24h.out)).toMatchObject({ reviews: 1, auc: null, days: '24h' });
	});

	test('says how often what was foretold came true', () => {
		const { out } = parley('evaluate', learnersLog(1500), '--days', '24h', '--json');
		const { reviews, calibration } = JSON.parse(out) as EvaluationJson;
		expect(calibration.bins.reduce((sum, { count }) => sum + count, 0)).toBe(reviews);
		const text = parley('evaluate', learnersLog(1500), '--days', '24h').out;
		expect(text).toContain('foretold  recalled  reviews');
		expect(text).toContain(`${(100 * calibration.meanGap).toFixed(1)} points in a hundred apart`);
	});

	test('with --fit, tries a fit on the last fifth, and says that it is adopted', () => {
		const { out } = parley('evaluate', learnersLog(1500), '--days', '24h', '--fit', '--json');
		const { reviews, fit } = JSON.parse(out) as EvaluationJson;
		expect(fit).toMatchObject({ adopted: true, trained: 238, heldOut: 60 });
		expect(reviews).toBe(298);
		expect(fit.after).toBeLessThan(fit.before);
		expect(fit.whole.after).toBeLessThan(fit.whole.before);
		expect(fit.whole.parameters).toHaveLength(21);
		expect(parley('evaluate', learnersLog(1500), '--days', '24h', '--fit').out).toContain(
			`${fit.before.toFixed(4)} before, ${fit.after.toFixed(4)} after: adopted.`
		);
	});

	test('with --fit, says that a fit is refused: the first days of this learner told little', () => {
		const args = ['evaluate', learnersLog(500), '--zone', 'America/Los_Angeles', '--fit'];
		const { fit } = JSON.parse(parley(...args, '--json').out) as EvaluationJson;
		expect(fit).toMatchObject({ adopted: false, trained: 64, heldOut: 16 });
		expect(fit.after).toBeGreaterThan(fit.before);
		expect(parley(...args).out).toContain('after: refused.');
	});

	test('with --fit, says when there is too little to fit', () => {
		const args = ['evaluate', 'reviews.csv', '--days', '24h', '--fit'];
		expect(parley(...args).out).toContain('Nothing can be fitted: 1 review is too few.');
		const { fit } = JSON.parse(parley(...args, '--json').out) as EvaluationJson;
		expect(fit).toMatchObject({ adopted: false, before: null, after: null });
	});
});

describe('What cannot be done is said in a sentence, with exit code 2 and no trace:', () => {
	test.each<[string, string[], string]>([
		['no command', [], 'Usage: npm run -s parley -- <command>'],
		['an unknown command', ['chek'], 'There is no command “chek”.'],
		['an unknown option', ['check', 'rivers.json', '--frob'], 'Unknown option '],
		['an option without value', ['items', 'rivers.json', '--kind'], "'--kind <value>'"],
		['an unknown kind', ['items', 'rivers.json', '--kind', 'essay'], 'There is no kind “essay”.'],
		['a missing word', ['grade', 'rivers.json'], 'Missing: <item-id> <answer>.'],
		['a word too many', ['check', 'a', 'b'], 'Too much: “b”.'],
		[
			'a missing file',
			['check', 'lakes.json'],
			'lakes.json” cannot be read: there is no such file.'
		],
		['a folder', ['check', ROOT], 'cannot be read: it is a folder.'],
		['a file that is no set', ['items', 'prose.json'], 'prose.json” is no usable set'],
		['an unknown item', ['grade', 'rivers.json', 'F09/x', 'y'], 'has no item “F09/x”.'],
		['a bad count', ['quiz', 'rivers.json', '--count', '2.5'], 'The count “2.5” is not a whole'],
		['a missing zone', ['evaluate', 'reviews.csv'], 'Missing: --zone'],
		['a zone that does not exist', ['evaluate', 'reviews.csv', '--zone', 'Mars'], '“Mars” is not'],
		['other days', ['evaluate', 'reviews.csv', '--days', '12h'], 'not “12h”.'],
		['a bad review log', ['evaluate', 'bad.csv', '--days', '24h'], 'Line 5: the rating “9”']
	])('%s', (_, args, sentence) => {
		const { out, err, exitCode } = parley(...args);
		expect(err).toContain(sentence);
		expect(err).not.toMatch(/^\s+at /m);
		expect([out, exitCode]).toEqual(['', 2]);
	});
});

test('Help is an answer, for all commands and for one', () => {
	const all = parley('--help');
	for (const command of ['check', 'items', 'verify', 'quiz', 'grade', 'evaluate']) {
		expect(all.out).toContain(`\n  ${command} <`);
	}
	const one = parley('quiz', '--help');
	expect(one.out).toContain('quiz <set> [--seed S] [--count N]');
	expect([all.exitCode, all.err, one.exitCode, one.err]).toEqual([0, '', 0, '']);
});
