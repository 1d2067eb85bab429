import fc from 'fast-check';
import { get_fuzz_range } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { fuzzedDays, fuzzWindow, intervalDays, leastDays, windowAfter } from './fuzz';

const anInterval = fc.double({ min: 0.001, max: 40_000, noNaN: true });
const aFactor = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

// By hand: a day for the whole, and 15 % of the days from 2.5 to 7, 10 % of those up to 20, 5 % of
// the rest.
test.each([
	[0.01, 1, 1],
	[1.4, 1, 1],
	[2.49, 2, 2],
	[2.5, 2, 4],
	[7, 5, 9],
	[20, 17, 23],
	[100, 93, 107],
	[36_500, 34_673, 36_500],
	[99_999, 34_673, 36_500]
])('An interval of %f days may become %i to %i', (interval, least, most) => {
	expect(fuzzWindow(interval)).toEqual({ least, most });
});

test('The window is that of ts-fsrs', () => {
	fc.assert(
		fc.property(fc.double({ min: 2.5, max: 36_500, noNaN: true }), (interval) => {
			const { min_ivl, max_ivl } = get_fuzz_range(interval, 36_500, 36_500);
			expect(fuzzWindow(interval)).toEqual({ least: min_ivl, most: max_ivl });
		})
	);
});

test('Limits cut the window, and move it where they leave nothing of it', () => {
	expect(fuzzWindow(100, { least: 97, most: 103 })).toEqual({ least: 97, most: 103 });
	expect(fuzzWindow(2, { least: 10 })).toEqual({ least: 10, most: 12 });
	expect(fuzzWindow(100, { most: 50 })).toEqual({ least: 46, most: 50 });
	expect(fuzzWindow(100, { least: 60, most: 50 })).toEqual({ least: 50, most: 50 });
	expect(fuzzWindow(0.5, { least: 0 })).toEqual({ least: 1, most: 1 });
});

test('Days of the window are all alike: each has the same share of factors', () => {
	const counts = new Map<number, number>();
	for (let part = 0; part < 500; part++) {
		const days = fuzzedDays({ least: 5, most: 9 }, part / 500);
		counts.set(days, (counts.get(days) ?? 0) + 1);
	}
	const shares = [...counts].sort(([a], [b]) => a - b);
	expect(shares).toEqual([5, 6, 7, 8, 9].map((days) => [days, 100]));
});

test('Whatever the interval, days are whole, in the window, and the window has the interval', () => {
	fc.assert(
		fc.property(anInterval, aFactor, (interval, factor) => {
			const { least, most } = fuzzWindow(interval);
			const days = fuzzedDays({ least, most }, factor);
			expect(Number.isInteger(days)).toBe(true);
			expect(days).toBeGreaterThanOrEqual(least);
			expect(days).toBeLessThanOrEqual(most);
			expect(least).toBeLessThanOrEqual(intervalDays(interval));
			expect(most).toBeGreaterThanOrEqual(intervalDays(interval));
		})
	);
});

describe('After a wait that was managed, a card', () => {
	test('waits longer where its model says so', () => {
		expect(leastDays(12.4, 10)).toBe(11);
		expect(windowAfter(12.4, 11)).toEqual({ least: 12, most: 15 });
	});

	test('waits no less by chance alone', () => {
		expect(leastDays(10.4, 10)).toBe(10);
		expect(leastDays(10.4, 11)).toBe(11);
		expect(leastDays(9.9, 12)).toBe(12);
		expect(windowAfter(9.9, 12)).toEqual({ least: 12, most: 12 });
	});

	test('waits as long as its model says when that is far less', () => {
		expect(leastDays(5, 30)).toBe(0);
		expect(windowAfter(5, 30)).toEqual(fuzzWindow(5));
	});
});
