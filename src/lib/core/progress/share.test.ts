import { expect, test } from 'vitest';
import { boundsOf, rateOf } from './share';

test('Eight of ten lie, with 90 % confidence, between 0.541 and 0.931', () => {
	// Worked by hand from Wilson's formula with z = 1.645.
	const { low, high } = boundsOf({ hits: 8, of: 10 });
	expect(low).toBeCloseTo(0.541, 3);
	expect(high).toBeCloseTo(0.931, 3);
	expect(rateOf({ hits: 8, of: 10 })).toBe(0.8);
});

test('Nothing of nothing may be anything, and all of few is not certain', () => {
	expect(boundsOf({ hits: 0, of: 0 })).toEqual({ low: 0, high: 1 });
	expect(rateOf({ hits: 0, of: 0 })).toBeUndefined();
	expect(boundsOf({ hits: 3, of: 3 }).low).toBeLessThan(0.6);
	expect(boundsOf({ hits: 3, of: 3 }).high).toBeCloseTo(1, 12);
});
