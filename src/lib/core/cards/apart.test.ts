import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepApart, type Neighbours } from './apart';

/** Members are texts; the first letter names the group. */
const apart = (list: string, neighbours?: Neighbours) =>
	keepApart(list.split(' '), (member) => member.charAt(0), neighbours).join(' ');

test.each([
	['A list without neighbours of one group stays as it is', 'a1 b1 a2 c1', 'a1 b1 a2 c1'],
	['A member waits for the next that differs', 'a1 a2 b1 c1', 'a1 b1 a2 c1'],
	['Those left at the end go back to the latest places', 'b1 c1 d1 a1 a2', 'b1 c1 a2 d1 a1'],
	['Where none can come between, all are still there', 'a1 a2 a3 b1', 'a1 b1 a2 a3'],
	['One alone stays alone', 'a1', 'a1']
])('%s', (_, list, expected) => {
	expect(apart(list)).toBe(expected);
});

test('What stands before and after the list counts as a neighbour', () => {
	expect(apart('a1 b1 c1', { before: 'a' })).toBe('b1 a1 c1');
	expect(apart('b1 c1 a1', { after: 'a' })).toBe('b1 a1 c1');
});

test('Members of one group meet only as often as in the best of all orders', () => {
	const neighbour = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
	const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 7 });
	fc.assert(
		fc.property(lists, neighbour, neighbour, (list, before, after) => {
			const meetings = (order: readonly string[]) =>
				[before, ...order, after].filter(
					(group, i, all) => group !== undefined && group === all[i - 1]
				).length;
			const made = keepApart(list, (member) => member, { before, after });
			const best = Math.min(...ordersOf(list).map(meetings));
			expect([...made].sort()).toEqual([...list].sort());
			if (best === 0) expect(meetings(made)).toBe(0);
		}),
		{ numRuns: 300 }
	);
});

function ordersOf(list: readonly string[]): string[][] {
	if (list.length === 0) return [[]];
	return [...new Set(list)].flatMap((first) => {
		const rest = list.toSpliced(list.indexOf(first), 1);
		return ordersOf(rest).map((order) => [first, ...order]);
	});
}
