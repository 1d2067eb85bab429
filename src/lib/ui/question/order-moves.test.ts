import { expect, test } from 'vitest';
import { moveRow, tapRow } from './order-moves';

const start = { rows: ['a', 'b', 'c', 'd'], placed: 0 };

test('tapped rows take their places in the order of the taps', () => {
	const one = tapRow(start, 'c');
	expect(one).toEqual({ rows: ['c', 'a', 'b', 'd'], placed: 1 });
	expect(tapRow(one, 'd')).toEqual({ rows: ['c', 'd', 'a', 'b'], placed: 2 });
});

test('the last row falls into place by itself', () => {
	const three = ['c', 'd', 'b'].reduce(tapRow, start);
	expect(three).toEqual({ rows: ['c', 'd', 'b', 'a'], placed: 4 });
});

test('tapping a placed row takes its place away', () => {
	const two = ['c', 'd'].reduce(tapRow, start);
	expect(tapRow(two, 'c')).toEqual({ rows: ['d', 'a', 'b', 'c'], placed: 1 });
});

test('a placed row moves past its neighbour, never past the ends or among the waiting', () => {
	const two = ['c', 'd'].reduce(tapRow, start);
	expect(moveRow(two, 'd', -1).rows).toEqual(['d', 'c', 'a', 'b']);
	expect(moveRow(two, 'c', -1)).toEqual(two);
	expect(moveRow(two, 'd', 1)).toEqual(two);
	expect(moveRow(two, 'a', -1)).toEqual(two);
});

test('no move loses or doubles a row', () => {
	const moved = moveRow(['d', 'b', 'd', 'a'].reduce(tapRow, start), 'b', -1);
	expect([...moved.rows].sort()).toEqual(['a', 'b', 'c', 'd']);
});
