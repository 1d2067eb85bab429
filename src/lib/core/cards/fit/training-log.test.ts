import { expect, test } from 'vitest';
import { periodsOf24Hours, type LoggedReview } from '../history';
import { trainingLogFrom, trainingLogOf } from './training-log';

const MS_PER_DAY = 86_400_000;

test('rows go by history, each with the days since the one before, and spaced ones know their place in time', () => {
	const log = trainingLogOf({
		length: 6,
		histories: ['a', 'b'],
		history: Uint32Array.of(0, 1, 1, 0, 1, 0),
		day: Int32Array.of(10, 10, 10, 12, 15, 13),
		rating: Uint8Array.of(3, 1, 3, 4, 2, 1)
	});
	expect([...log.starts]).toEqual([0, 3, 6]);
	expect([...log.rating]).toEqual([3, 4, 1, 1, 3, 2]);
	expect([...log.elapsedDays]).toEqual([0, 2, 1, 0, 0, 5]);
	expect([...log.place]).toEqual([-1, 0, 2, -1, -1, 1]);
	expect(log.spaced).toBe(3);
});

test('a study day before the last one counts as none elapsed', () => {
	const log = trainingLogOf({
		length: 2,
		histories: ['a'],
		history: Uint32Array.of(0, 0),
		day: Int32Array.of(10, 9),
		rating: Uint8Array.of(3, 3)
	});
	expect([...log.elapsedDays]).toEqual([0, 0]);
	expect(log.spaced).toBe(0);
});

test('a log in any order is put in order, by days counted as wanted', () => {
	const reviews: readonly LoggedReview[] = [
		{ card: 'x', rating: 1, at: 3.5 * MS_PER_DAY },
		{ card: 'y', rating: 3, at: 2 * MS_PER_DAY },
		{ card: 'x', rating: 4, at: 1 * MS_PER_DAY }
	];
	const log = trainingLogFrom(reviews, periodsOf24Hours);
	expect([...log.starts]).toEqual([0, 2, 3]);
	expect([...log.rating]).toEqual([4, 1, 3]);
	expect([...log.elapsedDays]).toEqual([0, 2, 0]);
});

test('a log without reviews has no rows', () => {
	expect(trainingLogFrom([], periodsOf24Hours)).toMatchObject({ spaced: 0 });
});
