import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../memory';
import { filledIn, fittedStability, initialStabilities } from './initial-stability';

const [AGAIN = NaN, , GOOD = NaN] = DEFAULT_PARAMETERS;

/** Cards first rated Good and asked four days later, half of them recalled. */
const asked = (count: number) => new Map([[3, [{ days: 4, recall: 0.5, count }]]]);

test('a handful of cards hardly moves a first stability, thirty move it half the way, a thousand all of it', () => {
	const way = (count: number) => {
		const groups = asked(count);
		const fitted = fittedStability(groups.get(3) ?? [], 0.5, GOOD);
		const found = initialStabilities(groups, 0.5)[2] ?? NaN;
		return Math.log(found / GOOD) / Math.log(fitted / GOOD);
	};
	expect(way(3)).toBeCloseTo(1 / 11, 6);
	expect(way(30)).toBeCloseTo(1 / 2, 6);
	expect(way(1000)).toBeGreaterThan(0.97);
});

test('one known first answer moves the others by the same factor', () => {
	const found = initialStabilities(asked(30), 0.5);
	const factors = found.map((stability, at) => stability / (DEFAULT_PARAMETERS[at] ?? NaN));
	for (const factor of factors) expect(factor).toBeCloseTo(factors[2] ?? NaN, 9);
	expect(factors[2]).not.toBeCloseTo(1, 1);
});

test('with nothing known, first stabilities are everybody’s', () => {
	expect(initialStabilities(new Map(), 1)).toEqual(DEFAULT_PARAMETERS.slice(0, 4));
});

test('where a worse answer seems to last longer, the one seen more often is believed', () => {
	const known = new Map([
		[1, 5],
		[3, 2]
	]);
	const seen = (again: number, good: number) =>
		filledIn(
			known,
			new Map([
				[1, again],
				[3, good]
			])
		);
	expect(seen(10, 4)[2]).toBe(5);
	expect(seen(4, 10)[0]).toBe(2);
});

test('whichever two are known, all four rise from Again to Easy', () => {
	const usual = [AGAIN, 1.3, GOOD, 8.3];
	for (let first = 0; first < 4; first++) {
		for (let second = first + 1; second < 4; second++) {
			const known = new Map([first, second].map((at) => [at + 1, (usual[at] ?? NaN) * 1.5]));
			const filled = filledIn(known, new Map([...known.keys()].map((rating) => [rating, 1])));
			expect(filled).toEqual([...filled].sort((a, b) => a - b));
			for (const [rating, stability] of known) {
				expect(filled[rating - 1]).toBeCloseTo(stability, 9);
			}
		}
	}
});
