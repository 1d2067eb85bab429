import { expect, test } from 'vitest';
import type { Item, ItemId, MatchingItem, Proposition, SortingItem, TypedKey } from '../item';
import { explain, isComplete, marksOf, scoreOf, toPrompt } from './judge';

const base = {
	id: 'F1/a/b/' as ItemId,
	stem: 'Which?',
	demand: 'stated' as const,
	band: 'middle' as const,
	reveals: [],
	cite: [],
	explanations: { key: 'So it is.', options: { X: 'X is not.' } }
};
const testsOf = (...names: string[]) => names as unknown as readonly Proposition[];
const typed = (key: string): TypedKey => ({
	key,
	accepted: [key],
	refused: [],
	form: 'name',
	hint: 'a name'
});

const choice: Item = {
	...base,
	kind: 'multiple-choice',
	options: ['A', 'B', 'C', 'X', 'Y'],
	key: ['A', 'B', 'C'],
	tests: testsOf('F1.a')
};

/** Three keys, two wrong options: h/3 − f/2, never below nothing. */
test.each([
	[['A', 'B', 'C'], 1],
	[['A', 'B'], 2 / 3],
	[['A'], 1 / 3],
	[['A', 'B', 'C', 'X'], 1 / 2],
	[['A', 'B', 'X'], 1 / 6],
	[['A', 'X'], 0],
	[['X', 'Y'], 0],
	[['A', 'B', 'C', 'X', 'Y'], 0],
	[['A', 'A', 'B'], 2 / 3]
])('choosing %j of A, B and C scores %d', (response, score) => {
	expect(scoreOf(choice, response)).toBeCloseTo(score, 10);
});

test('a choice of several is complete with one option, each chosen once', () => {
	const prompt = toPrompt(choice, 'seed');
	expect(isComplete(prompt, ['A'])).toBe(true);
	expect(isComplete(prompt, [])).toBe(false);
	expect(isComplete(prompt, ['A', 'A'])).toBe(false);
	expect(isComplete(prompt, ['Z'])).toBe(false);
	expect(isComplete(prompt, 'A')).toBe(false);
});

test('partly right is said so, with the count and the rule', () => {
	expect(explain(choice, ['A', 'B', 'X'])).toMatchObject({
		verdict: 'partly',
		whyNot: 'X is not.',
		note: '2 of 3 right ones chosen, 1 wrong. Each wrong one takes away what a right one gives.'
	});
});

const names: Item = {
	...base,
	kind: 'set-answer',
	key: ['China', 'India', 'Iran', 'Russia'],
	members: ['China', 'India', 'Iran', 'Russia'].map(typed),
	hint: 'four names',
	tests: testsOf('F1.a')
};

/** Found less wrong extras, over four. */
test.each([
	[['russia', 'China', 'the India', 'IRAN'], 1],
	[['China', 'India', 'Iran'], 3 / 4],
	[['China', 'India', 'Iran', 'Japan'], 2 / 4],
	[['China', 'Japan'], 0],
	[['China', 'China', 'China', 'China'], 1 / 4],
	[['China', '', '', ''], 1 / 4],
	[['Japan', 'Peru'], 0]
])('naming %j of four scores %d', (response, score) => {
	expect(scoreOf(names, response)).toBeCloseTo(score, 10);
});

test('no more can be named than are wanted', () => {
	const prompt = toPrompt(names, 'seed');
	expect(isComplete(prompt, ['China'])).toBe(true);
	expect(isComplete(prompt, ['', ' '])).toBe(false);
	expect(isComplete(prompt, ['a', 'b', 'c', 'd', 'e'])).toBe(false);
});

const pairs: MatchingItem = {
	...base,
	kind: 'matching',
	lefts: ['a', 'b', 'c'],
	rights: ['1', '2', '3', '4'],
	key: ['2', '1', '4'],
	ordered: true,
	tests: testsOf('F1.a', 'F2.a', 'F3.a')
};

test.each([
	[['2', '1', '4'], 1],
	[['2', '1', '3'], 2 / 3],
	[['2', '3', '1'], 1 / 3],
	[['1', '2', '3'], 0]
])('matching %j scores %d', (response, score) => {
	expect(scoreOf(pairs, response)).toBeCloseTo(score, 10);
});

test('each pair marks its own proposition', () => {
	expect(marksOf(pairs, ['2', '1', '3'])).toEqual([1, 1, 0]);
});

test('matching is whole when each thing has a right side of its own', () => {
	const prompt = toPrompt(pairs, 'seed');
	expect(isComplete(prompt, ['1', '2', '3'])).toBe(true);
	expect(isComplete(prompt, ['1', '1', '3'])).toBe(false);
	expect(isComplete(prompt, ['1', '2'])).toBe(false);
	expect(isComplete(prompt, ['1', '2', ''])).toBe(false);
});

test('a prompt to match keeps the order of a scale, and shuffles what has none', () => {
	const rightsOf = (item: MatchingItem, seed: string) => {
		const prompt = toPrompt(item, seed);
		return prompt.kind === 'matching' ? prompt.rights.join('') : '';
	};
	const seeds = Array.from({ length: 30 }, (_, n) => `${n}`);
	expect(new Set(seeds.map((seed) => rightsOf(pairs, seed)))).toEqual(new Set(['1234']));
	const loose = { ...pairs, ordered: false };
	expect(new Set(seeds.map((seed) => rightsOf(loose, seed))).size).toBeGreaterThan(5);
});

const groups: SortingItem = {
	...base,
	kind: 'sorting',
	things: ['a', 'b', 'c', 'd', 'e'],
	groups: ['left', 'right'],
	key: ['left', 'left', 'right', 'right', 'right'],
	tests: testsOf('F1.g', 'F2.g')
};

test.each([
	[['left', 'left', 'right', 'right', 'right'], 1],
	[['left', 'left', 'left', 'left', 'left'], 2 / 5],
	[['right', 'left', 'right', 'right', 'right'], 4 / 5],
	[['right', 'right', 'left', 'left', 'left'], 0]
])('sorting into %j scores %d', (response, score) => {
	expect(scoreOf(groups, response)).toBeCloseTo(score, 10);
});

test('where several things rest on one fact, a fault brings back the one asked for first', () => {
	expect(marksOf(groups, groups.key)).toEqual([1, 1]);
	expect(marksOf(groups, ['right', 'left', 'right', 'right', 'right'])).toEqual([0, undefined]);
});
