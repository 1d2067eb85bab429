import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSetText } from '../facts/parse-fact-set';
import { areEnemies } from '../items/enemies';
import type { Item } from '../items/item';
import { partsOfItemId } from '../items/propositions';
import { writeItems } from '../items/write';
import { composeQuiz } from './compose';

const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const index = indexFacts(set);
const seeds = Array.from({ length: 200 }, (_, i) => `seed ${i}`);

test('ten questions are found for every seed, and no two of them are enemies', () => {
	for (const seed of seeds) {
		const { items, missing } = composeQuiz(index, { seed, count: 10 });
		expect(items).toHaveLength(10);
		expect(missing).toBe(0);
		items.forEach((a, i) => {
			for (const b of items.slice(i + 1)) expect(areEnemies(a, b), `${a.id} ${b.id}`).toBe(false);
		});
	}
});

test('the same seed gives the same quiz, another seed another', () => {
	const quiz = composeQuiz(index, { seed: 'a', count: 10 });
	expect(composeQuiz(index, { seed: 'a', count: 10 })).toEqual(quiz);
	expect(composeQuiz(index, { seed: 'b', count: 10 })).not.toEqual(quiz);
});

test('a quiz opens with a choice and mixes at least three kinds', () => {
	for (const seed of seeds) {
		const { items } = composeQuiz(index, { seed, count: 10 });
		expect(items[0]?.kind).toBe('single-choice');
		expect(new Set(items.map((item) => item.kind)).size).toBeGreaterThanOrEqual(3);
	}
});

test('what cannot be had without two that give each other away is said to be missing', () => {
	const { items, missing } = composeQuiz(index, { seed: 'a', count: 1000 });
	expect(items.length).toBeGreaterThan(20);
	expect(items.length + missing).toBe(1000);
});

test('a quiz of one kind is as long as the facts allow: no other item of the kind could be added', () => {
	const kind = 'true-false-not-stated';
	for (const seed of seeds.slice(0, 40)) {
		const { items, missing } = composeQuiz(index, { seed, count: 40, kinds: [kind] });
		expect(items.length + missing).toBe(40);
		const asked = new Set(items.map(({ id }) => partsOfItemId(id)?.fact));
		for (const other of writeItems(index, [kind])) {
			if (asked.has(partsOfItemId(other.id)?.fact)) continue;
			expect(
				items.some((item) => areEnemies(item, other)),
				`${seed}: ${other.id}`
			).toBe(true);
		}
	}
});

test('a quiz about one sentence asks only what rests on it', () => {
	const facts = index.factsCiting('S01');
	const { items } = composeQuiz(index, { seed: 'a', count: 10, facts });
	expect(items.length).toBeGreaterThan(1);
	for (const item of items) {
		expect(item.cite.map((cite) => cite.sentence)).toContain('S01');
	}
});

test('a quiz drawn anew keeps what was in it, and adds no enemy of it', () => {
	const { items: keep } = composeQuiz(index, { seed: 'a', count: 4 });
	for (let seed = 0; seed < 20; seed++) {
		const { items } = composeQuiz(index, { seed: String(seed), count: 10, keep });
		expect(items).toHaveLength(10);
		expect(items).toEqual(expect.arrayContaining([...keep]));
		const clashes = items.filter((a) => items.some((b) => a !== b && areEnemies(a, b)));
		expect(clashes).toEqual([]);
	}
});

test('a quiz has only items that are wanted', () => {
	const isWanted = ({ band }: Item) => band === 'harder';
	const { items } = composeQuiz(index, { seed: 'a', count: 10, isWanted });
	expect(items.length).toBeGreaterThan(3);
	expect(items.filter((item) => !isWanted(item))).toEqual([]);
});
