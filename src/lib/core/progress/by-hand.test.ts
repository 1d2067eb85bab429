import { describe, expect, test } from 'vitest';
import type { CardState, StudyDay } from '../cards/card';
import { foldCards } from '../log/fold';
import { addedOf } from './added';
import { answerButtonsOf } from './answer-buttons';
import { calendarOf } from './calendar';
import { cardColumnsOf } from './card-columns';
import { cardCountsOf } from './card-counts';
import { dayFiguresOf } from './today';
import { difficultiesOf } from './difficulty';
import { futureDueOf } from './future-due';
import { hoursOf } from './hours';
import { intervalsOf } from './intervals';
import { knowledgeOf } from './retrievability';
import { reviewCountsOf } from './review-counts';
import { bucketsFor } from './span';
import { stabilitiesOf } from './stability';
import { trueRetentionOf } from './true-retention';
import { DATE, DEPTH, HAND_LOG, HAND_REPLAY, HAND_TABLE, PLACE, STEPS, TODAY } from './sample-log';

const month = bucketsFor('month', TODAY);
const quarter = bucketsFor('quarter', TODAY);
const all = { from: (TODAY - 100) as StudyDay, to: TODAY };

describe('Counted by hand on a log of fourteen reviews,', () => {
	test('today has four answers to three cards in 24 seconds, three of them recalled', () => {
		expect(dayFiguresOf(HAND_TABLE, HAND_REPLAY, TODAY)).toEqual({
			answers: 4,
			cards: 3,
			ms: 24_000,
			fresh: 0,
			recalled: { hits: 3, of: 4 },
			mature: { hits: 0, of: 1 }
		});
	});

	test('the calendar has an answer three days ago, two yesterday and four today', () => {
		const { answers, ms } = calendarOf(HAND_TABLE, { from: (TODAY - 3) as StudyDay, to: TODAY });
		expect([...answers]).toEqual([1, 0, 2, 4]);
		expect([...ms]).toEqual([7_000, 0, 14_000, 24_000]);
	});

	test('the last thirty days have a fresh card, one begun anew, and the rest young or mature', () => {
		const { fresh, young, mature, ms } = reviewCountsOf(HAND_TABLE, HAND_REPLAY, month);
		const days = (counts: Uint32Array | Float64Array) => [...counts].slice(-4);
		expect(month.starts).toHaveLength(30);
		expect(days(fresh)).toEqual([1, 0, 1, 0]);
		// Missed a moment ago, a card is young again.
		expect(days(young)).toEqual([0, 0, 1, 3]);
		expect(days(mature)).toEqual([0, 0, 0, 1]);
		expect(days(ms)).toEqual([7_000, 0, 14_000, 24_000]);
		expect([...fresh, ...young, ...mature].reduce((sum, count) => sum + count, 0)).toBe(7);
	});

	test('three cards were added, and the one begun anew is not added twice', () => {
		expect(addedOf(HAND_TABLE, HAND_REPLAY, month).before).toBe(2);
		expect([...addedOf(HAND_TABLE, HAND_REPLAY, month).counts].slice(-4)).toEqual([1, 0, 0, 0]);
		const { counts, before } = addedOf(HAND_TABLE, HAND_REPLAY, quarter);
		// The quarter begins on Monday, 18 August: 89 days ago.
		expect(quarter.starts[0]).toBe(TODAY - 89);
		expect(before).toBe(1);
		expect([...counts]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
	});

	test('the hours are those of the wall in Berlin, in summer time and in winter', () => {
		const hours = hoursOf(HAND_TABLE, HAND_REPLAY, all);
		const busy = hours.flatMap(({ answers, recalled }, hour) =>
			answers > 0 ? [[hour, answers, recalled.hits, recalled.of]] : []
		);
		expect(busy).toEqual([
			[8, 4, 1, 2], // of these, a first answer and one on the day of a miss
			[9, 3, 1, 1],
			[10, 2, 1, 1], // before 26 October the clock is an hour ahead
			[11, 1, 1, 1],
			[21, 4, 2, 3]
		]);
	});

	test('the answer buttons are told apart by what the card was before', () => {
		expect(answerButtonsOf(HAND_TABLE, HAND_REPLAY, all)).toEqual({
			fresh: [0, 1, 2, 1],
			young: [1, 0, 7, 0],
			mature: [1, 0, 1, 0]
		});
		const lastMonth = answerButtonsOf(HAND_TABLE, HAND_REPLAY, month);
		expect(lastMonth.fresh).toEqual([0, 1, 1, 0]);
	});

	test('true retention leaves out relearning and first answers', () => {
		const rows = trueRetentionOf(HAND_TABLE, HAND_REPLAY, TODAY).map(
			({ period, young, mature }) => [period, young.hits, young.of, mature.hits, mature.of]
		);
		expect(rows).toEqual([
			['today', 2, 2, 0, 1],
			['yesterday', 1, 1, 0, 0],
			['week', 3, 3, 0, 1],
			['month', 3, 3, 0, 1],
			['year', 5, 6, 1, 2],
			['all', 5, 6, 1, 2]
		]);
	});
});

/** A card by what matters here. */
function card(stability: number, waited: number, days: number, more: Partial<CardState> = {}) {
	const lastDay = (TODAY - waited) as StudyDay;
	return {
		id: DATE,
		memory: { stability, difficulty: 5 },
		reviews: 3,
		lapses: 0,
		lastAt: 0,
		lastDay,
		lastRating: 3,
		dueDay: (lastDay + days) as StudyDay,
		suspended: false,
		...more
	} satisfies CardState;
}

const CARDS = cardColumnsOf([
	card(0.2, 0, 0, { lastRating: 1, memory: { stability: 0.2, difficulty: 9.9 } }), // due today
	card(3, 5, 3), // overdue by two days
	card(10, 10, 10, { memory: { stability: 10, difficulty: 1 } }), // due today
	card(21, 20, 22), // mature, due in two days
	card(40, 0, 41), // mature, later
	card(50, 60, 50, { suspended: true }),
	card(5, 5, 5, { buriedUntil: (TODAY + 1) as StudyDay })
]);

describe('Of seven cards,', () => {
	test('each is counted once, where it stands', () => {
		expect(cardCountsOf(CARDS, TODAY)).toEqual({
			...{ suspended: 1, buried: 1, missed: 1, young: 2, mature: 2, total: 7 }
		});
	});

	test('three are due today, one of them overdue, and one comes after the week', () => {
		expect(futureDueOf(CARDS, TODAY, 7)).toEqual({
			days: [3, 1, 1, 0, 0, 0, 0],
			overdue: 1,
			later: 1
		});
	});

	test('intervals, stabilities and difficulties fall where they should', () => {
		// Up to 1, 3, 7, 14, 30, 61, 122, 183, 365 and 730 days, and above.
		expect(intervalsOf(CARDS).counts).toEqual([1, 0, 2, 1, 1, 2, 0, 0, 0, 0, 0]);
		expect(stabilitiesOf(CARDS).counts).toEqual([1, 0, 2, 1, 1, 2, 0, 0, 0, 0, 0]);
		expect(stabilitiesOf(CARDS).median).toBe(10);
		expect(difficultiesOf(CARDS).counts).toEqual([1, 0, 0, 0, 5, 0, 0, 0, 1]);
	});

	test('two are at their stability, where nine in ten are recalled', () => {
		const two = cardColumnsOf([card(10, 10, 10), card(5, 5, 5)]);
		const { known, chances } = knowledgeOf(two, TODAY, STEPS);
		expect(known.expected).toBeCloseTo(1.8, 6);
		// The spread of two throws with 0.9: the root of 2 × 0.09, times 1.645.
		expect(known.low).toBeCloseTo(1.8 - 1.645 * Math.sqrt(0.18), 3);
		expect(known.high).toBe(2);
		expect(chances.counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
	});
});

test('Nothing is claimed of nothing', () => {
	const none = cardColumnsOf([]);
	expect(knowledgeOf(none, TODAY, STEPS).known).toEqual({ expected: 0, low: 0, high: 0 });
	expect(intervalsOf(none).median).toBeUndefined();
	expect(cardCountsOf(none, TODAY).total).toBe(0);
});

test('The replay ends where the cards stand', () => {
	const cards = foldCards(HAND_LOG);
	const last = new Map(
		Array.from(HAND_TABLE.history, (history, row) => [HAND_TABLE.histories[history], row])
	);
	for (const id of [DATE, PLACE, DEPTH]) {
		const row = last.get(id) ?? -1;
		expect(HAND_REPLAY.stabilityAfter[row]).toBeCloseTo(cards.get(id)?.memory.stability ?? 0, 5);
		expect(HAND_REPLAY.difficultyAfter[row]).toBeCloseTo(cards.get(id)?.memory.difficulty ?? 0, 5);
	}
});
