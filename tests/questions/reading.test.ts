import { describe, expect, test } from 'vitest';
import { writeItems } from '../../src/lib/core/items/write';
import { median } from './coverage';
import { readingGrade, sharedRuns, syllablesOf } from './reading';
import { SETS } from './sets';

/** Highest school grade that half of the stems may take, and most words in a row that one may share. */
const GRADE = 10;
const SHARED = 6;

describe.each(SETS)('the questions of $name', ({ index }) => {
	const items = writeItems(index);

	test('are read with ease', () => {
		expect(median(items.map(({ stem }) => readingGrade(stem)))).toBeLessThanOrEqual(GRADE);
	});

	test('do not copy the source', () => {
		const copied = sharedRuns(index, items).filter(({ words }) => words.length > SHARED);
		expect(copied).toEqual([]);
	});

	test('are of every band, none of which is rare or nearly all', () => {
		for (const band of ['easier', 'middle', 'harder']) {
			const share = items.filter((item) => item.band === band).length / items.length;
			expect(share, band).toBeGreaterThan(0.15);
			expect(share, band).toBeLessThan(0.55);
		}
	});
});

test.each([
	['cat', 1],
	['river', 2],
	['committee', 3],
	['wanted', 2],
	['asked', 1],
	['houses', 2],
	['table', 2],
	['Afghanistan', 4],
	['1989', 1]
])('“%s” has %i syllables', (word, count) => {
	expect(syllablesOf(word.toLowerCase())).toBe(count);
});

test('the grade is that of the published formula', () => {
	// 6 words of 6 syllables in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59.
	expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
	// 13 words of 24 syllables in one sentence, counted by hand.
	const long = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
	expect(readingGrade(long)).toBeCloseTo(0.39 * 13 + 11.8 * (24 / 13) - 15.59, 2);
});
