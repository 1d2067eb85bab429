import { expect, test } from 'vitest';
import { nextEmpty, placeRight, takeBack } from './pair-moves';

test('a right side that serves once leaves its old place; a group stays in both', () => {
	expect(placeRight(['a', '', ''], 1, 'a', true)).toEqual(['', 'a', '']);
	expect(placeRight(['a', '', ''], 1, 'a', false)).toEqual(['a', 'a', '']);
});

test('what is placed anew takes the place of what was there', () => {
	expect(placeRight(['a', 'b'], 0, 'c', true)).toEqual(['c', 'b']);
});

test('taking back empties one place', () => {
	expect(takeBack(['a', 'b', 'a'], 2)).toEqual(['a', 'b', '']);
});

test('the turn goes to the next empty place, then round to the first', () => {
	expect(nextEmpty(['a', '', 'b', ''], 2)).toBe(3);
	expect(nextEmpty(['', 'a', 'b', 'c'], 2)).toBe(0);
	expect(nextEmpty(['', ''], 1)).toBe(1);
	expect(nextEmpty(['a', 'b'], 0)).toBeUndefined();
});
