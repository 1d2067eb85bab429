import { describe, expect, test } from 'vitest';
import { itemOf, writeItems } from '../../src/lib/core/items/write';
import { explain, isComplete, scoreOf, toPrompt } from '../../src/lib/core/items/judging/judge';
import { ITEM_KINDS } from '../../src/lib/core/items/kinds/kinds';
import type { Item, Response } from '../../src/lib/core/items/item';
import { coverageOf, median } from './coverage';
import { flawsOf, misquotedOf, rejectedOf, voicelessOf } from './items';
import { readingGrade } from './reading';
import { SETS } from './sets';

describe.each(SETS)('the questions of $name', (set) => {
	const items = writeItems(set.index);
	const coverage = coverageOf(set, items);

	test('are all accepted by the independent checker', () => {
		expect(rejectedOf(set, items)).toEqual([]);
	});

	test('have none of the known flaws', () => {
		expect(flawsOf(items)).toEqual([]);
	});

	test('ask every core fact, in at least two kinds', () => {
		expect(coverage.core.of).toBe(coverage.core.all);
		expect(coverage.inOneKind).toEqual([]);
	});

	test('ask nine in ten of the facts that matter, and a core fact in six ways or more', () => {
		const { of, all } = coverage.coreAndSupporting;
		expect(of / all).toBeGreaterThanOrEqual(0.9);
		expect(coverage.medianPerCoreFact).toBeGreaterThanOrEqual(6);
	});

	test('quote the source exactly, and name whoever vouches', () => {
		expect(misquotedOf(set, items)).toEqual([]);
		expect(voicelessOf(set, items)).toEqual([]);
	});

	test('can be read by those who have read for ten years', () => {
		expect(median(items.map(({ stem }) => readingGrade(stem)))).toBeLessThanOrEqual(10);
	});

	test('have ids of their own, from which they come back word for word', () => {
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		for (const item of items) expect(itemOf(set.index, item.id)).toEqual(item);
	});

	test('read as finished sentences', () => {
		for (const { stem } of items) {
			expect(stem).toMatch(/[.?]$/);
			expect(stem).toMatch(/^[“‘_]?[\p{Lu}\d_]/u);
			expect(stem).not.toMatch(/[{}\u0001]|undefined|\s\s|\s[,.?]/);
		}
	});

	test('accept their key, show none of it, and refuse what is not it', () => {
		for (const item of items) {
			const prompt = toPrompt(item, 'seed');
			expect(isComplete(prompt, item.key), item.id).toBe(true);
			expect(explain(item, item.key), item.id).toMatchObject({ score: 1, verdict: 'right' });
			expect(JSON.stringify(prompt)).not.toContain('explanations');
			expect(scoreOf(item, otherThanKey(item)), item.id).toBeLessThan(1);
		}
	});

	test('that are typed accept every other name and no other thing', () => {
		const typed = items.flatMap((item) => ('refused' in item ? [item] : []));
		for (const item of typed) {
			for (const name of item.accepted) expect(scoreOf(item, name), name).toBe(1);
			for (const name of item.refused) expect(scoreOf(item, name), `${item.id}: ${name}`).toBe(0);
		}
	});
});

test('the shipped set is asked in every kind', () => {
	const [shipped] = SETS;
	const kinds = shipped && coverageOf(shipped, writeItems(shipped.index)).kinds;
	expect([...(kinds?.keys() ?? [])].sort()).toEqual([...ITEM_KINDS].sort());
});

function otherThanKey(item: Item): Response {
	switch (item.kind) {
		case 'multiple-choice':
			return item.options.filter((option) => !item.key.includes(option));
		case 'set-answer':
			return ['something else entirely'];
		case 'sorting':
			return item.key.map((group) => item.groups.find((other) => other !== group) ?? '');
		case 'ordering':
		case 'matching':
			return [...item.key].reverse();
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return item.options.find((option) => option !== item.key) ?? '';
		default:
			return 'something else entirely';
	}
}
