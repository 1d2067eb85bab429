import { expect, test } from 'vitest';
import { cardIdOf, type Review, type StudyDay } from './card';
import { usualMsOf } from './usual-ms';

const reviewsOf = (...times: number[]): Review[] =>
	times.map((ms, at) => {
		return { card: cardIdOf('talks', 'F04', 'date'), rating: 3, at, day: 1 as StudyDay, ms };
	});

test('An unknown learner is taken to need eight seconds', () => {
	expect(usualMsOf([])).toBe(8_000);
});

test('The usual time is the middle one, or the mean of the two in the middle', () => {
	expect(usualMsOf(reviewsOf(9_000, 1_000, 5_000))).toBe(5_000);
	expect(usualMsOf(reviewsOf(9_000, 1_000, 5_000, 4_000))).toBe(4_500);
});

test('An answer left lying for an hour counts for one minute', () => {
	expect(usualMsOf(reviewsOf(3_600_000))).toBe(60_000);
});

test('Only the last hundred answers by time count', () => {
	const slow = reviewsOf(...Array<number>(200).fill(50_000));
	const quick = reviewsOf(...Array<number>(100).fill(2_000)).map((review) => {
		return { ...review, at: review.at + 1000 };
	});
	expect(usualMsOf([...quick, ...slow])).toBe(2_000);
});
