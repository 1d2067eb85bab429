import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, marksTable } from './answers-testing';
import { itemStatisticsOf, type ItemStatistics } from './item-statistics';
import { quizStatisticsOf } from './quiz-statistics';

/**
 * Four pupils, three items, counted by hand. Scores 3, 3½, ½, 1; rest scores without the first item
 * 1, 1½, ½, 1, without the second 2, 3, 0, 1, without the third 3, 2½, ½, 0.
 */
const BY_HAND = marksTable(
	[2, 1, 1],
	[
		[2, 1, null],
		[2, 0.5, 1],
		[0, 0.5, null],
		[0, 0, 1]
	]
);

const figures = (name: keyof ItemStatistics, table = BY_HAND) =>
	itemStatisticsOf(table).map((item) => item[name]);

function expectAll(actual: readonly unknown[], expected: readonly number[]) {
	expect(actual).toHaveLength(expected.length);
	expected.forEach((figure, at) => expect(actual[at]).toBeCloseTo(figure, 10));
}

test('Facility is a share of the most that an item brings, and SD is in its marks', () => {
	expectAll(figures('facility'), [0.5, 0.5, 0.5]);
	// Two of four lie between 15 and 85 %.
	expect(itemStatisticsOf(BY_HAND)[0]?.interval?.low).toBeCloseTo(0.15, 3);
	expect(itemStatisticsOf(BY_HAND)[0]?.interval?.high).toBeCloseTo(0.85, 3);
	expectAll(figures('sd'), [Math.sqrt(4 / 3), Math.sqrt(1 / 6), Math.sqrt(1 / 3)]);
});

test('Discrimination is with the rest score, the point-biserial with the whole', () => {
	// Products of deviations over the roots of their squares: 1/√(4 · ½), ½/√(½ · 5), −½/√(1 · 6½).
	expectAll(figures('discrimination'), [1 / Math.SQRT2, 1 / Math.sqrt(10), -0.5 / Math.sqrt(6.5)]);
	// The same with the scores' deviations 1, 1½, −1½, −1: 5/√(4 · 6½), 1/√(½ · 6½), ½/√(1 · 6½).
	expectAll(figures('pointBiserial'), [
		5 / Math.sqrt(26),
		1 / Math.sqrt(3.25),
		0.5 / Math.sqrt(6.5)
	]);
});

test('Efficiency is a part of what these marks could reach in the best order', () => {
	// Sorted, the products of deviations come to 1, 1½ and 2½.
	expectAll(figures('efficiency'), [1 / 1, 0.5 / 1.5, -0.5 / 2.5]);
});

test('Effective weights are in the proportion of the roots of the covariances with the score', () => {
	// Covariances 5/3, 1/3 and 1/6 are as 10 : 2 : 1.
	const sum = Math.sqrt(10) + Math.SQRT2 + 1;
	expectAll(figures('effectiveWeight'), [Math.sqrt(10) / sum, Math.SQRT2 / sum, 1 / sum]);
});

test('An item that works against the score has no effective weight, and no part in the sum', () => {
	const against = marksTable(
		[1, 1, 1],
		[
			[1, 1, 0],
			[1, 1, 0],
			[0, 0, 1]
		]
	);
	expect(figures('effectiveWeight', against)).toEqual([0.5, 0.5, null]);
});

test('The strongest and the weakest of four are the second pupil and the third', () => {
	expectAll(figures('upperLower'), [1, 0, 1]);
});

test('Alpha of two items left is twice what their variances leave of the whole', () => {
	// Variances 4/3, ½/3, 1/3; of the rest scores ½/3, 5/3, 6½/3.
	expectAll(figures('alphaIfDeleted'), [2 * (1 - 1.5 / 0.5), 2 * (1 - 5 / 5), 2 * (1 - 4.5 / 6.5)]);
});

test('Scores that are the same sum are the same score, however it is added up', () => {
	const alike = marksTable(
		[1, 1],
		[
			[0.1, 0.2],
			[0.3, 0]
		]
	);
	expect(figures('upperLower', alike)).toEqual([null, null]);
	expect(figures('pointBiserial', alike)).toEqual([null, null]);
});

test('What was left out counts 0, and is counted', () => {
	const { leftOut } = itemStatisticsOf(BY_HAND)[2] as ItemStatistics;
	expect(leftOut.pupils).toBe(2);
	const shortRow = { ...BY_HAND, rows: BY_HAND.rows.map((row) => row.slice(0, 1)) };
	expect(figures('facility', shortRow)).toEqual([0.5, 0, 0]);
	expect((itemStatisticsOf(shortRow)[2] as ItemStatistics).leftOut.pupils).toBe(4);
});

test('A pupil may choose several options, and an item may have several keys', () => {
	const item = { max: 1, options: ['A', 'B', 'C'], key: ['A', 'B'] };
	const rows = [
		[{ mark: 1, given: ['A', 'B'] }],
		[{ mark: 0.5, given: ['A'] }],
		[{ mark: 0, given: ['A', 'C'] }]
	];
	const [{ options } = { options: [] }] = itemStatisticsOf({ items: [item], rows });
	expect(options.map(({ option, isKey, pupils }) => [option, isKey, pupils])).toEqual([
		['A', true, 3],
		['B', true, 1],
		['C', false, 1]
	]);
});

test('A text that brings no marks has no figures, and changes none', () => {
	const withText = marksTable(
		[2, 0, 1, 1],
		BY_HAND.rows.map(([a, b, c]) => [a?.mark ?? 0, 0, b?.mark ?? 0, c?.mark ?? 0])
	);
	const [, text, ...others] = itemStatisticsOf(withText);
	expect(text).toMatchObject({
		facility: null,
		interval: null,
		sd: null,
		discrimination: null,
		upperLower: null,
		efficiency: null,
		effectiveWeight: 0
	});
	expectAll(
		others.map(({ alphaIfDeleted }) => alphaIfDeleted),
		[2 * (1 - 5 / 5), 2 * (1 - 4.5 / 6.5)]
	);
	expect(quizStatisticsOf(withText).alpha).toBeCloseTo(3 / 13, 10);
});

test('An item that all get right discriminates nothing: null, not 0', () => {
	const [, all] = itemStatisticsOf(classOf('AB', ['AB', 'AB', 'BB', 'CB']));
	expect(all).toMatchObject({
		facility: 1,
		sd: 0,
		pointBiserial: null,
		discrimination: null,
		efficiency: null,
		upperLower: 0
	});
});

test('Whatever the marks, each figure is a number or null, and none is out of bounds', () => {
	const mark = fc.constantFrom(null, 0, 0.1, 0.3, 1 / 3, 0.5, 0.9, 1);
	const marks = fc.integer({ min: 0, max: 5 }).chain((items) =>
		fc.record({
			max: fc.array(fc.constantFrom(0, 1), { minLength: items, maxLength: items }),
			rows: fc.array(fc.array(mark, { minLength: items, maxLength: items }), { maxLength: 8 })
		})
	);
	fc.assert(
		fc.property(marks, ({ max, rows }) => {
			const brought = rows.map((row) => row.map((each, at) => (max[at] === 0 ? 0 : each)));
			const table = marksTable(max, brought);
			const all = JSON.stringify([itemStatisticsOf(table), quizStatisticsOf(table)], (_, figure) =>
				typeof figure === 'number' && !Number.isFinite(figure) ? 'no number' : (figure as unknown)
			);
			expect(all).not.toContain('no number');
			for (const { discrimination, pointBiserial, efficiency } of itemStatisticsOf(table)) {
				expect(Math.abs(discrimination ?? 0)).toBeLessThan(1 + 1e-9);
				expect(Math.abs(pointBiserial ?? 0)).toBeLessThan(1 + 1e-9);
				expect(efficiency ?? 0).toBeLessThan(1 + 1e-9);
			}
		})
	);
});
