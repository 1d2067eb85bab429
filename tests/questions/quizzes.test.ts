import { describe, expect, test } from 'vitest';
import { quizzesOf } from './quizzes';
import { SETS } from './sets';

/** Over all sets. */
const SEEDS = 10_000;

describe.each(SETS)('quizzes of $name', (set) => {
	const ofTen = quizzesOf(set, 10, Math.ceil(SEEDS / SETS.length));

	test('never hold two questions that give each other away', () => {
		expect(ofTen.enemies).toEqual([]);
	});

	test('have all ten questions', () => {
		expect(ofTen.short).toBe(0);
	});

	test('go beyond recalling one sentence in at least a third', () => {
		expect(ofTen.beyondRecall).toBeGreaterThanOrEqual(1 / 3);
	});

	test('mix at least four kinds', () => {
		expect(ofTen.kinds).toBeGreaterThanOrEqual(4);
	});

	test('are as free of enemies when twice as long', () => {
		expect(quizzesOf(set, 20, 200).enemies).toEqual([]);
	});
});
