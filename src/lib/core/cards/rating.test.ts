import { expect, test } from 'vitest';
import { ratingOf, type ScoredAnswer } from './rating';

const AGAIN = 1;
const HARD = 2;
const GOOD = 3;
const EASY = 4;

test.each<[string, Partial<ScoredAnswer>, number]>([
	['A wrong answer is rated Again', { score: 0 }, AGAIN],
	[
		'A wrong answer is rated Again, however quick and sure',
		{ score: 0, ms: 10, sure: true },
		AGAIN
	],
	['Half right is rated Again', { score: 0.5 }, AGAIN],
	['Four fifths right is rated Hard', { score: 0.8 }, HARD],
	['A right answer is rated Good', {}, GOOD],
	['A slow right answer is rated Hard', { ms: 20_001 }, HARD],
	['A right answer at twice the usual time is not slow', { ms: 16_000 }, GOOD],
	['A right answer at two and a half times the usual is not slow yet', { ms: 20_000 }, GOOD],
	[
		'A sure right answer at three fifths of the usual is not quick yet',
		{ ms: 4_800, sure: true },
		GOOD
	],
	['A right answer after a hint is rated Hard', { hinted: true }, HARD],
	['A right answer that the learner doubted is rated Hard', { sure: false }, HARD],
	['A quick and sure right answer is rated Easy', { ms: 4_000, sure: true }, EASY],
	['A quick right answer that nobody called sure is rated Good', { ms: 4_000 }, GOOD],
	['A sure right answer at the usual time is rated Good', { sure: true }, GOOD],
	[
		'A quick and sure right answer after a hint is rated Hard',
		{ ms: 1, sure: true, hinted: true },
		HARD
	]
])('%s', (_, answer, rating) => {
	expect(ratingOf({ score: 1, ms: 8_000, usualMs: 8_000, hinted: false, ...answer })).toBe(rating);
});
