import { describe, expect, test } from 'vitest';
import type { Memory, Rating } from './card';
import { DEFAULT_PARAMETERS, fsrs } from './memory';

const model = fsrs();
const after = (ratings: readonly [rating: Rating, elapsedDays: number][], using = model) =>
	ratings.reduce<Memory | undefined>(
		(memory, [rating, elapsedDays]) => using.next(memory, elapsedDays, rating),
		undefined
	) as Memory;

describe('Where the libraries disagree, the model follows fsrs-rs:', () => {
	test('a first stability may be as low as its parameter, down to 0.001', () => {
		const parameters = DEFAULT_PARAMETERS.with(0, 0.0123);
		expect(fsrs(parameters).next(undefined, 0, 1).stability).toBe(0.0123);
		expect(fsrs(DEFAULT_PARAMETERS.with(0, 0)).next(undefined, 0, 1).stability).toBe(0.001);
	});

	test('Hard on the same day never lowers the stability', () => {
		const memory = after([
			[3, 0],
			[2, 0]
		]);
		expect(memory.stability).toBeCloseTo(2.3065, 6);
		expect(memory.difficulty).toBeCloseTo(4.75285849, 6);
	});

	test('stability stays at or below 36,500 days', () => {
		const memory = after([
			[4, 0],
			...Array.from({ length: 20 }, (): [Rating, number] => [4, 9999])
		]);
		expect(memory.stability).toBe(36_500);
	});
});

test('Recall is certain at once, and 90 % after one stability', () => {
	const memory = { stability: 12, difficulty: 5 };
	expect(model.retrievability(memory, 0)).toBe(1);
	expect(model.retrievability(memory, 12)).toBeCloseTo(0.9, 7);
});

test('The interval for 90 % is the stability itself', () => {
	expect(model.interval({ stability: 12.34, difficulty: 5 }, 0.9)).toBeCloseTo(12.34, 6);
});

test('Without memory of its own for one day, a second review on it changes no stability', () => {
	const frozen = fsrs([...DEFAULT_PARAMETERS.slice(0, 17), 0, 0, 0, 0.1542]);
	const repeated = after(
		[
			[1, 0],
			[3, 0]
		],
		frozen
	);
	expect(repeated.stability).toBe(0.212);
});

describe('What can only be a bug of the caller is refused with a RangeError:', () => {
	const memory = { stability: 5, difficulty: 5 };
	test.each([
		['days that run backwards', () => model.next(memory, -1, 3)],
		['days that are no number', () => model.retrievability(memory, NaN)],
		['endless days', () => model.next(memory, Infinity, 3)],
		['a first review before it happened', () => model.next(undefined, -1, 3)],
		['a stability of 0', () => model.next({ ...memory, stability: 0 }, 1, 3)],
		['a negative stability', () => model.retrievability({ ...memory, stability: -1 }, 1)],
		['a difficulty of 11', () => model.next({ ...memory, difficulty: 11 }, 1, 3)],
		['a retention of 0', () => model.interval(memory, 0)],
		['a retention above 1', () => model.interval(memory, 1.01)],
		['twenty parameters', () => fsrs(DEFAULT_PARAMETERS.slice(1))],
		['a parameter that is no number', () => fsrs(DEFAULT_PARAMETERS.with(3, NaN))]
	])('%s', (_, act) => {
		expect(act).toThrow(RangeError);
	});
});
