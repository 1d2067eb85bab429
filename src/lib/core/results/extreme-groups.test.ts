import { expect, test } from 'vitest';
import { extremeGroupsOf, groupSizeOf, sumWithin, upperLowerOf } from './extreme-groups';

test.each([
	[2, 1],
	[15, 4],
	[22, 6],
	[24, 6],
	[25, 7],
	[50, 14],
	[60, 16],
	[651, 176]
])('Of %d pupils, %d are a group', (pupils, size) => {
	expect(groupSizeOf(pupils)).toBe(size);
});

test('Pupils who tie at the cut share the places that are left', () => {
	// Ten pupils, three in a group: one has 9, and four share the two places behind.
	const { upper, lower } = extremeGroupsOf([9, 7, 7, 7, 7, 5, 4, 3, 2, 1]) ?? {};
	expect(upper).toEqual([1, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0]);
	expect(lower).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
});

test('A class with only two scores still has groups of the right size', () => {
	const { upper, lower } = extremeGroupsOf([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]) ?? {};
	expect(upper).toEqual([1, 1, ...Array<number>(8).fill(1 / 8)]);
	expect(lower).toEqual([0, 0, ...Array<number>(8).fill(3 / 8)]);
});

test('There are no groups where all have the same score, nor of one pupil, nor of nobody', () => {
	for (const totals of [[5, 5, 5, 5], [5], []]) expect(extremeGroupsOf(totals)).toBeNull();
	expect(upperLowerOf([1, 1, 1, 1], 1, null)).toBeNull();
});

test('The difference is of shares of the marks, not of marks', () => {
	const groups = extremeGroupsOf([8, 6, 2, 0]);
	expect(sumWithin([8, 4, 2, 0], groups?.upper ?? [])).toBe(8);
	expect(upperLowerOf([8, 4, 2, 0], 8, groups)).toBe(1);
	expect(upperLowerOf([2, 4, 2, 0], 8, groups)).toBe(0.25);
	expect(upperLowerOf([0, 0, 0, 0], 0, groups)).toBeNull();
});
