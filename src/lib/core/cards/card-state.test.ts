import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cardIdOf,
	type CardId,
	type CardState,
	type Rating,
	type Review,
	type StudyDay
} from './card';
import { foldReviews, reviewCard } from './card-state';
import { fuzzWindow, intervalDays } from './planning/fuzz';
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

describe('A recalled card comes back', () => {
	/** The intervals of the published history "Good, again when due". */
	const PUBLISHED = [2, 11, 46, 163, 498];
	const reviewed = (state: CardState | undefined, days: number) =>
		reviewCard(state, { ...review(state?.dueDay ?? 100, 3), days }, model);
	const before = (count: number) =>
		PUBLISHED.slice(0, count).reduce<CardState | undefined>(reviewed, undefined);
	const known = () => reviewed(before(2), 46);
	const waitOf = ({ dueDay, lastDay }: CardState) => dueDay - lastDay;

	test.each([...PUBLISHED.entries()])(
		'%#: after the days that its review was given',
		(at, days) => {
			expect(waitOf(reviewed(before(at), days))).toBe(days);
		}
	);

	test.each([...PUBLISHED.keys()])(
		'%#: within its window, whatever days its review was given',
		(at) => {
			const state = reviewed(before(at), 0);
			const { least, most } = fuzzWindow(model.interval(state.memory, 0.9));
			expect(waitOf(state)).toBe(least);
			expect(waitOf(reviewed(before(at), most))).toBe(most);
			expect(waitOf(reviewed(before(at), most + 1))).toBe(most);
		}
	);

	test('within the same days when its review was given none, other cards on other days', () => {
		const state = known();
		const due = Array.from({ length: 200 }, (_, n) => {
			const id = cardIdOf('talks', `F${n}`, 'date');
			const again = { ...review(state.dueDay, 3), card: id };
			return reviewCard({ ...state, id }, again, model).dueDay - state.dueDay;
		});
		expect(Math.min(...due)).toBe(153);
		expect(Math.max(...due)).toBe(173);
		expect(new Set(due).size).toBe(21);
	});

	test('on the same day on every device', () => {
		const [one, other] = [fsrs(), fsrs()].map((own) => reviewCard(known(), review(159, 3), own));
		expect(one).toEqual(other);
	});

	test('on other days after other reviews', () => {
		const state = known();
		const due = [1, 2, 3, 4, 5, 6].map(
			(reviews) => reviewCard({ ...state, reviews }, review(state.dueDay, 3), model).dueDay
		);
		expect(new Set(due).size).toBeGreaterThan(1);
	});

	test('no sooner than it has waited, where its model says later', () => {
		const memory = { stability: 100, difficulty: 10 };
		const state = { ...known(), memory, lastDay: 100 as StudyDay };
		const after = (card: CardId) => reviewCard(state, { ...review(215, 2), card }, model);
		const { least } = fuzzWindow(model.interval(after(card).memory, 0.9));
		expect(least).toBeLessThan(115);
		const waits = Array.from({ length: 100 }, (_, n) =>
			waitOf(after(cardIdOf('talks', `F${n}`, 'date')))
		);
		expect(Math.min(...waits)).toBe(116);
	});
});

describe('An answer that was wrong and yet sure', () => {
	const sure = (day: number, rating: Rating) => ({ ...review(day, rating), sure: true });
	const after = (...reviews: Review[]) => foldReviews(reviews, model);

	test('brings the card back after a week, however well it was relearnt', () => {
		const known = [review(10, 4), review(20, 4), review(60, 4), sure(200, 1)];
		const relearnt = after(...known, review(200, 4, 200 * DAY + 1), review(201, 4));
		expect(relearnt?.dueDay).toBe(207);
		expect(relearnt?.recheckDay).toBe(207);
		const unsure = after(...known.slice(0, 3), review(200, 1), review(201, 4));
		expect(unsure?.dueDay).toBeGreaterThan(207);
	});

	test('is settled by a review on that day or later, and by none before', () => {
		const wrong = [review(10, 4), sure(20, 1)];
		expect(after(...wrong, review(26, 3))?.recheckDay).toBe(27);
		expect(after(...wrong, review(27, 3))).not.toHaveProperty('recheckDay');
		expect(after(...wrong, review(90, 3))).not.toHaveProperty('recheckDay');
	});

	test('counts from the last time', () => {
		expect(after(review(10, 4), sure(20, 1), sure(24, 1))?.recheckDay).toBe(31);
	});

	test('is due on its own day first, as any miss is', () => {
		expect(after(sure(20, 1))?.dueDay).toBe(20);
	});

	test('is none when it was right, or unsure', () => {
		expect(after(sure(20, 2))).not.toHaveProperty('recheckDay');
		expect(after({ ...review(20, 1), sure: false })).not.toHaveProperty('recheckDay');
	});
});

test('A buried card stays buried when it is reviewed', () => {
	const buried = { ...stateAfter([100, 3]), buriedUntil: 110 as StudyDay };
	expect(reviewCard(buried, review(102, 3), model).buriedUntil).toBe(110);
	expect(reviewCard(stateAfter([100, 3]), review(102, 3), model)).not.toHaveProperty('buriedUntil');
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
	// From 24 to 31 days by the window of that interval.
	const { least, most } = fuzzWindow(27.5);
	expect([least, most]).toEqual([24, 31]);
	expect(later.dueDay).toBeGreaterThanOrEqual(124);
	expect(later.dueDay).toBeLessThanOrEqual(131);
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
