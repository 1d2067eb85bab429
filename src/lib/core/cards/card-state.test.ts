import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardIdOf, type Rating, type Review, type StudyDay } from './card';
import { foldReviews, intervalDays, reviewCard } from './card-state';
import { fsrs } from './memory';

const model = fsrs();
const DAY = 86_400_000;
const card = cardIdOf('talks', 'F04', 'date');

function review(day: number, rating: Rating, at = day * DAY): Review {
	return { card, rating, at, day: day as StudyDay, ms: 5_000 };
}

function stateAfter(...reviews: [day: number, rating: Rating][]) {
	const state = foldReviews(
		reviews.map(([day, rating], index) => review(day, rating, day * DAY + index)),
		model
	);
	if (!state) throw new Error('no reviews');
	return state;
}

test('A card without reviews has no state', () => {
	expect(foldReviews([], model)).toBeUndefined();
});

// Intervals of the published history "Good, again when due": 2, 11, 46, 163, 498 days.
test('A card answered Good each time it is due comes back after 2, 11, 46 and 163 days', () => {
	expect(stateAfter([100, 3]).dueDay).toBe(102);
	expect(stateAfter([100, 3], [102, 3]).dueDay).toBe(113);
	expect(stateAfter([100, 3], [102, 3], [113, 3]).dueDay).toBe(159);
	expect(stateAfter([100, 3], [102, 3], [113, 3], [159, 3]).dueDay).toBe(322);
});

test('A missed card stays due on its study day until it is recalled once', () => {
	expect(stateAfter([100, 1]).dueDay).toBe(100);
	expect(stateAfter([100, 1], [100, 1]).dueDay).toBe(100);
	expect(stateAfter([100, 1], [100, 2]).dueDay).toBe(101);
});

test('A recalled card is never due again on the same study day', () => {
	const { memory, dueDay } = stateAfter([100, 1], [100, 3]);
	expect(memory.stability).toBeLessThan(0.5);
	expect(dueDay).toBe(101);
});

test('Halves of days are rounded up, and an interval lies between 1 and 36,500 days', () => {
	expect([0.2, 1.49, 1.5, 2.5, 3.5, 99_999].map(intervalDays)).toEqual([1, 1, 2, 3, 4, 36_500]);
});

test('A wish to remember less lets the card come back later', () => {
	const later = reviewCard(undefined, review(100, 4), model, { desiredRetention: 0.8 });
	// S/F * (0.8^(-1/w20) - 1) with S = 8.2956, w20 = 0.1542, F = 0.9^(-1/w20) - 1 is 27.5.
	expect(later.dueDay).toBe(128);
});

describe('A lapse is', () => {
	test.each<[string, [number, Rating][], number]>([
		[
			'a miss of a card recalled on an earlier day',
			[
				[1, 3],
				[5, 1]
			],
			1
		],
		[
			'not a miss of a new card',
			[
				[1, 1],
				[2, 1]
			],
			0
		],
		[
			'not a miss on the day of the recall',
			[
				[1, 3],
				[1, 1]
			],
			0
		],
		[
			'counted once, however often it is missed until recalled',
			[
				[1, 3],
				[5, 1],
				[5, 1],
				[6, 1]
			],
			1
		],
		[
			'counted anew once it was recalled and then missed later',
			[
				[1, 3],
				[5, 1],
				[5, 3],
				[9, 1]
			],
			2
		]
	])('%s', (_, reviews, lapses) => {
		expect(stateAfter(...reviews).lapses).toBe(lapses);
	});
});

test('A day before the last one counts as the same day', () => {
	const setBack = reviewCard(stateAfter([100, 3]), review(99, 3), model);
	const sameDay = reviewCard(stateAfter([100, 3]), review(100, 3), model);
	expect(setBack.memory).toEqual(sameDay.memory);
	expect(setBack.lastDay).toBe(99);
});

test('A suspended card stays suspended when it is reviewed', () => {
	const suspended = { ...stateAfter([100, 3]), suspended: true };
	expect(reviewCard(suspended, review(102, 3), model).suspended).toBe(true);
});

test('The order in which reviews arrive changes nothing', () => {
	const histories = fc.uniqueArray(
		fc.record({ at: fc.nat(300 * DAY), rating: fc.constantFrom<Rating>(1, 2, 3, 4) }),
		{ selector: ({ at }) => at, minLength: 1, maxLength: 20 }
	);
	const shuffled = histories.chain((history) =>
		fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }))
	);
	fc.assert(
		fc.property(shuffled, ([history, otherwise]) => {
			const reviewAt = ({ at, rating }: { at: number; rating: Rating }) =>
				review(Math.floor(at / DAY), rating, at);
			expect(foldReviews(otherwise.map(reviewAt), model)).toEqual(
				foldReviews(history.map(reviewAt), model)
			);
		})
	);
});

test('Whatever the answers and gaps, stability, difficulty and the due day stay in range', () => {
	const reviews = fc.array(
		fc.tuple(fc.integer({ min: -3, max: 5000 }), fc.constantFrom<Rating>(1, 2, 3, 4)),
		{ minLength: 1, maxLength: 60 }
	);
	fc.assert(
		fc.property(reviews, (steps) => {
			let day = 20_000;
			const history = steps.map(([gap, rating], index) => review((day += gap), rating, index));
			const state = foldReviews(history, model);
			expect(state?.memory.stability).toBeGreaterThanOrEqual(0.001);
			expect(state?.memory.stability).toBeLessThanOrEqual(36_500);
			expect(state?.memory.difficulty).toBeGreaterThanOrEqual(1);
			expect(state?.memory.difficulty).toBeLessThanOrEqual(10);
			expect(state && state.dueDay - state.lastDay).toBeLessThanOrEqual(36_500);
			expect(state && state.dueDay - state.lastDay).toBeGreaterThanOrEqual(
				state?.lastRating === 1 ? 0 : 1
			);
		})
	);
});
