import { expect, test } from 'vitest';
import { strideFor, ticksFor } from './ticks';

test.each([
	[0, [0, 1]],
	[1, [0, 1]],
	[2, [0, 1, 2]],
	[7, [0, 5, 10]],
	[10, [0, 5, 10]],
	[53, [0, 20, 40, 60]],
	[1_234, [0, 500, 1_000, 1_500]]
])('an axis up to %d has round values that reach it', (largest, ticks) => {
	expect(ticksFor(largest, 3)).toEqual(ticks);
});

test('labels that do not all fit are written every so many', () => {
	expect(strideFor(30, 300, 50)).toBe(5);
	expect(strideFor(4, 300, 50)).toBe(1);
	expect(strideFor(0, 0, 50)).toBe(1);
});
