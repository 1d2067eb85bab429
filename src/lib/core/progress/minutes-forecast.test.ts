import { describe, expect, test } from 'vitest';
import { cardIdOf, type CardState, type StudyDay } from '../cards/card';
import { fsrs } from '../cards/memory';
import { cardColumnsOf } from './card-columns';
import { minutesForecast, type DayMinutes } from './minutes-forecast';
import { STEPS, TODAY } from './sample-log';

const PACE = { knownMs: 60_000, newMs: 1, againMs: 120_000 };

function forecast(cards: readonly CardState[], days: number): readonly DayMinutes[] {
	const work = minutesForecast(cardColumnsOf(cards), TODAY, STEPS, { days, pace: PACE });
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** A card last answered so many days ago, which waits as many as its stability says. */
function card(at: number, stability: number, waited: number, more: Partial<CardState> = {}) {
	const lastDay = (TODAY - waited) as StudyDay;
	return {
		...{ id: cardIdOf('s', `F${at}`, 'r'), memory: { stability, difficulty: 5 }, reviews: 2 },
		...{ lapses: 0, lastAt: 0, lastDay, lastRating: 3, suspended: false },
		dueDay: (lastDay + stability) as StudyDay,
		...more
	} satisfies CardState;
}

describe('The minutes of a day are', () => {
	test('those of a card that is due: one if it is known, three if not, nine times in ten known', () => {
		const [today, tomorrow] = forecast([card(0, 20, 20)], 2);
		expect(today?.expected).toBeCloseTo(0.9 * 1 + 0.1 * 3, 6);
		// One throw with a tenth: the root of 0.09, times two minutes, times 1.645.
		expect(today?.high).toBeCloseTo(1.2 + 1.645 * 0.3 * 2, 2);
		expect(today?.low).toBeCloseTo(1.2 - 1.645 * 0.3 * 2, 2);
		// If it was missed, it may come back tomorrow.
		expect(tomorrow?.expected).toBeGreaterThanOrEqual(0);
		expect(tomorrow?.expected).toBeLessThan(0.3);
	});

	test('none for cards that are suspended, buried until later, or due later', () => {
		const cards = [
			card(0, 20, 20, { suspended: true }),
			card(1, 20, 20, { buriedUntil: (TODAY + 3) as StudyDay }),
			card(2, 20, 10)
		];
		expect(forecast(cards, 3)).toEqual(Array(3).fill({ expected: 0, low: 0, high: 0 }));
	});

	test('the same each time they are asked for', () => {
		const cards = Array.from({ length: 40 }, (_, at) => card(at, 1 + (at % 9), at % 9));
		expect(forecast(cards, 30)).toEqual(forecast(cards, 30));
	});
});

/** The expected minutes of one card by going through every course it may take, with the plain model. */
function everyCourse(state: CardState, days: number): readonly number[] {
	const model = fsrs();
	const minutes = new Array<number>(days).fill(0);
	const go = (memory: CardState['memory'], last: number, due: number, chance: number): void => {
		if (due >= days || chance < 1e-6) return;
		const elapsed = due - last;
		const recall = model.retrievability(memory, elapsed);
		minutes[due] = (minutes[due] ?? 0) + chance * (1 + 2 * (1 - recall));
		const known = model.next(memory, elapsed, 3);
		const relearnt = model.next(model.next(memory, elapsed, 1), 0, 3);
		for (const [next, part] of [
			[known, recall],
			[relearnt, 1 - recall]
		] as const) {
			const interval = model.interval(next, 0.9);
			const low = Math.floor(interval);
			const up = interval - low;
			go(next, due, due + Math.max(1, low), chance * part * (1 - up));
			go(next, due, due + Math.max(1, low + 1), chance * part * up);
		}
	};
	go(state.memory, state.lastDay - TODAY, state.dueDay - TODAY, 1);
	return minutes;
}

test('Followed through its futures, a pile of cards takes what all courses together give', () => {
	const kinds = [card(0, 1, 1), card(1, 2, 0), card(2, 3, 3), card(3, 7, 5)];
	const each = 1_500;
	const cards = Array.from({ length: each }, () => kinds).flat();
	const expected = kinds.map((kind) => everyCourse(kind, 14));
	forecast(cards, 14).forEach((day, at) => {
		const exact = expected.reduce((sum, minutes) => sum + (minutes[at] ?? 0), 0) * each;
		expect(Math.abs(day.expected - exact)).toBeLessThan(0.05 * exact + 20);
		expect(day.low).toBeLessThan(exact + 20);
		expect(day.high).toBeGreaterThan(exact - 20);
	});
});
