import { describe, expect, test } from 'vitest';
import { cardIdOf, type Rating, type Review, type StudyDay } from '../card';
import { learnerOf } from './material';
import { paceOf, spentMsOf } from './pace';
import { cardOf, daysFromNow, TODAY } from './sample-material';

const idOf = (fact: number) => cardIdOf('talks', `F${fact}`, 'a');

interface Conditions {
	readonly rating: Rating;
	readonly reading: number;
	readonly day: StudyDay;
	readonly from: number;
}

/** Answers of so many seconds, each asked so many seconds after the last was given. */
function reviewsOf(
	seconds: readonly number[],
	{ rating = 3, reading = 0, day = TODAY, from = 0 }: Partial<Conditions> = {}
): readonly Review[] {
	let at = from;
	return seconds.map((each, fact) => {
		at += (each + reading) * 1000;
		return { card: idOf(fact), rating, at, day, ms: each * 1000 };
	});
}
const times = (count: number, seconds: number) => Array<number>(count).fill(seconds);

describe('The pace', () => {
	test('of an unknown learner is ten seconds for what is known, and eighteen for the rest', () => {
		expect(paceOf([])).toEqual({ knownMs: 10_000, newMs: 18_000, againMs: 18_000 });
	});

	test('leans on the unknown learner at first, and less with each answer', () => {
		// Ten answers of four seconds against ten of ten seconds that stand for nobody.
		expect(paceOf(reviewsOf(times(10, 4))).knownMs).toBe(7_000);
		expect(paceOf(reviewsOf(times(90, 4))).knownMs).toBeCloseTo((90 * 4_000 + 100_000) / 100);
	});

	test('is a mean, as times are to be added up', () => {
		const uneven = reviewsOf([...times(45, 2), ...times(45, 8)]);
		expect(paceOf(uneven).knownMs).toBe((90 * 5_000 + 10 * 10_000) / 100);
	});

	test('counts the reading of an answer that goes on to the next question', () => {
		// Nothing follows the last of the ten, so nine were read for three seconds.
		const { knownMs } = paceOf(reviewsOf(times(10, 4), { reading: 3 }));
		expect(knownMs).toBeCloseTo((100_000 + 40_000 + 27_000) / 20);
	});

	test('counts neither an hour away from a question for more than a minute, nor one between two', () => {
		expect(paceOf(reviewsOf([3_600])).knownMs).toBeCloseTo((100_000 + 60_000) / 11);
		expect(paceOf(reviewsOf(times(2, 10), { reading: 3_600 })).knownMs).toBe(10_000);
	});

	test('is told apart for recalled, missed and first answers', () => {
		const known = reviewsOf(times(100, 5));
		const missed = reviewsOf(times(100, 30), { rating: 1, from: 1e9 });
		const pace = paceOf([...missed, ...known]);
		expect(pace.knownMs).toBeLessThan(6_000);
		expect(pace.againMs).toBeGreaterThan(27_000);
		expect(pace.newMs).toBe(18_000);
		expect(paceOf(known, () => 1).newMs).toBeLessThan(7_000);
		expect(paceOf(known, () => 1).knownMs).toBe(10_000);
		expect(paceOf(known, () => 2).newMs).toBe(18_000);
	});

	test('goes by the last hundred answers', () => {
		const slow = reviewsOf(times(300, 50));
		const quick = reviewsOf(times(100, 2), { from: 1e9 });
		expect(paceOf([...quick, ...slow]).knownMs).toBeCloseTo((200_000 + 100_000) / 110);
	});
});

describe('What the log tells of the learner', () => {
	const day = daysFromNow;

	test('is how much time went into today', () => {
		const yesterday = reviewsOf(times(9, 10), { day: day(-1) });
		const today = reviewsOf(times(6, 10), { reading: 5, from: 1e9 });
		expect(spentMsOf([...yesterday, ...today], TODAY)).toBe(6 * 10_000 + 5 * 5_000);
		expect(learnerOf(today, [], TODAY).spentMs).toBe(85_000);
	});

	test('is the last day of studying before today, whatever was studied today', () => {
		const lastOf = (...days: StudyDay[]) =>
			learnerOf(
				[],
				days.map((lastDay) => cardOf('F1 a', { lastDay })),
				TODAY
			).lastStudied;
		expect(lastOf(day(-9), day(-4), TODAY)).toBe(day(-4));
		expect(lastOf(TODAY)).toBeUndefined();
		const log = [...reviewsOf([5], { day: day(-2) }), ...reviewsOf([5])];
		const all = [cardOf('F0 a', { lastDay: TODAY })];
		expect(learnerOf(log, all, TODAY).lastStudied).toBe(day(-2));
	});

	test('is a pace that knows first answers by the count of a card’s reviews', () => {
		const log = reviewsOf([50]);
		const card = { ...cardOf('x y'), id: idOf(0) };
		const paceWith = (reviews: number) => learnerOf(log, [{ ...card, reviews }], TODAY).pace;
		expect(paceWith(1).newMs).toBeGreaterThan(18_000);
		expect(paceWith(2).newMs).toBe(18_000);
	});
});
