import { expect, test } from 'vitest';
import { NINETY_FIVE_PERCENT, wilsonInterval } from './wilson';

/** R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (1998), method 3. */
const PUBLISHED: readonly [hits: number, of: number, low: number, high: number][] = [
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
];

test.each(PUBLISHED)('%d of %d lies between %d and %d', (hits, of, low, high) => {
	const interval = wilsonInterval(hits / of, of, NINETY_FIVE_PERCENT);
	expect(interval.low).toBeCloseTo(low, 4);
	expect(interval.high).toBeCloseTo(high, 4);
});

test('All of a class is surely more than most, and no more than all', () => {
	const { low, high } = wilsonInterval(1, 24, NINETY_FIVE_PERCENT);
	expect(low).toBeCloseTo(24 / (24 + NINETY_FIVE_PERCENT ** 2), 12);
	expect(high).toBeCloseTo(1, 12);
});

test('No interval reaches beyond nobody and all', () => {
	for (let of = 1; of <= 200; of++) {
		expect(wilsonInterval(0, of, NINETY_FIVE_PERCENT).low).toBeGreaterThanOrEqual(0);
		expect(wilsonInterval(1, of, NINETY_FIVE_PERCENT).high).toBeLessThanOrEqual(1);
	}
});
