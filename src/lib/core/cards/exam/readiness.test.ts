import { describe, expect, test } from 'vitest';
import { cardIdOf, type CardState, type NewCard, type StudyDay } from '../card';
import { fsrs } from '../memory';
import type { Exam } from '../study-settings';
import { readinessFrom, readinessOf } from './readiness';

const model = fsrs();
const TODAY = 20_000 as StudyDay;
const exam = (more: Partial<Exam> = {}): Exam => ({
	...{ set: 'talks', day: (TODAY + 30) as StudyDay, format: 'typed' },
	...more
});
const fresh = (count: number, set = 'talks'): NewCard[] =>
	Array.from({ length: count }, (_, at) => ({ id: cardIdOf(set, `N${at}`, 'date'), weight: 1 }));

function card(stability: number, lastDay: number, more: Partial<CardState> = {}): CardState {
	return {
		id: cardIdOf('talks', 'F1', 'date'),
		memory: { stability, difficulty: 5 },
		...{ reviews: 3, lapses: 0, lastAt: 0, lastDay: lastDay as StudyDay, lastRating: 3 },
		...{ dueDay: TODAY, suspended: false },
		...more
	};
}

/** The chance of each number of right answers, worked out exactly, answer by answer. */
function scoreChances(chances: readonly number[]): number[] {
	return chances.reduce<number[]>(
		(scores, chance) =>
			[...scores, 0].map(
				(_, right) => (scores[right] ?? 0) * (1 - chance) + (scores[right - 1] ?? 0) * chance
			),
		[1]
	);
}

describe('The score expected', () => {
	test('is the chance of recall on the day of the exam', () => {
		// One stability after its last review, recall is at 90 %.
		expect(readinessOf([card(40, TODAY - 10)], [], exam(), model).expected).toBeCloseTo(0.9, 6);
	});

	test('adds one guess in four to what is not recalled, with options to choose from', () => {
		const choice = exam({ format: 'choice' });
		expect(readinessOf([card(40, TODAY - 10)], [], choice, model).expected).toBeCloseTo(0.925, 6);
	});

	test('counts a card never seen as not known, or as a guess', () => {
		const cards = [card(40, TODAY - 10)];
		expect(readinessOf(cards, fresh(1), exam(), model).expected).toBeCloseTo(0.45, 6);
		const choice = exam({ format: 'choice' });
		expect(readinessOf(cards, fresh(1), choice, model).expected).toBeCloseTo(0.5875, 6);
	});

	test('is of the cards of its set only, those suspended included', () => {
		const cards = [
			card(40, TODAY - 10, { suspended: true }),
			card(0.1, TODAY - 100, { id: cardIdOf('talks-2', 'F1', 'date') })
		];
		const readiness = readinessOf(cards, fresh(3, 'rivers'), exam(), model);
		expect(readiness.expected).toBeCloseTo(0.9, 6);
		expect(readiness).toMatchObject({ cards: 1, unseen: 0 });
	});

	test('counts a card reviewed on the day of the exam, or after it, as known', () => {
		const past = exam({ day: (TODAY - 5) as StudyDay });
		expect(readinessOf([card(40, TODAY)], [], past, model).expected).toBe(1);
	});

	test('is none without cards', () => {
		const none = { expected: 0, low: 0, high: 0, cards: 0, unseen: 0 };
		expect(readinessOf([], [], exam(), model)).toEqual(none);
	});
});

test('The cards of an exam are counted with those never asked', () => {
	const readiness = readinessOf([card(40, TODAY), card(3, TODAY)], fresh(5), exam(), model);
	expect(readiness).toMatchObject({ cards: 7, unseen: 5 });
});

describe('The interval', () => {
	test.each([
		['of many cards', Array.from({ length: 60 }, (_, at) => 0.5 + at / 130)],
		['of few cards', [0.6, 0.7, 0.8, 0.7, 0.6, 0.5, 0.4, 0.9]],
		['of cards half known', Array.from({ length: 25 }, () => 0.5)]
	])('%s holds nine scores in ten at least, and hardly all', (_, recalls) => {
		const { low, high } = readinessFrom(recalls, 0, 'typed');
		const within = scoreChances(recalls).reduce((sum, chance, right) => {
			const score = right / recalls.length;
			return score >= low && score <= high ? sum + chance : sum;
		}, 0);
		expect(within).toBeGreaterThan(0.9);
		expect(within).toBeLessThan(0.995);
	});

	test('narrows with the number of cards, but not to nothing: all predictions may be off alike', () => {
		const width = (cards: number) => {
			const { low, high } = readinessFrom(Array<number>(cards).fill(0.8), 0, 'typed');
			return high - low;
		};
		expect(width(400)).toBeLessThan(width(40));
		// 1.645 times six points, on either side.
		expect(width(100_000)).toBeCloseTo(2 * 1.645 * 0.06, 2);
	});

	test('of a guess is that of chance alone', () => {
		const { expected, low, high } = readinessFrom([], 100, 'choice');
		expect(expected).toBeCloseTo(0.25, 10);
		const reach = 1.645 * Math.sqrt((0.25 * 0.75) / 100);
		expect(low).toBeCloseTo(0.25 - reach, 10);
		expect(high).toBeCloseTo(0.25 + reach, 10);
	});

	test('of an exam in which half is guessed has half of the doubt about memory', () => {
		const { expected, high } = readinessFrom(Array<number>(100_000).fill(1), 100_000, 'choice');
		expect(high - expected).toBeCloseTo((1.645 * 0.06 * 0.75) / 2, 2);
	});

	test('never leaves the range of scores', () => {
		expect(readinessFrom([0.99], 0, 'typed').high).toBe(1);
		expect(readinessFrom([0.01], 0, 'typed').low).toBe(0);
	});
});
