import { expect, test } from 'vitest';
import { attemptBy } from './attempts-testing';
import { gradebookOf, type Policy } from './gradebook';

const LOCALE = 'en-GB';

test('Each pupil has one row with score, share and time', () => {
	const { rows, leftOut } = gradebookOf([attemptBy('Ana', 10, [1, 0.5, null, 0])], 'first', LOCALE);
	expect(rows).toMatchObject([
		{ pupil: 'Ana', nameless: null, score: 1.5, share: 0.375, seconds: 10 + 11 + 12 + 13 }
	]);
	expect(leftOut).toEqual([]);
});

test('Thirds and tenths add up to what they are', () => {
	const { rows } = gradebookOf([attemptBy('Ana', 10, [0.1, 0.2])], 'first', LOCALE);
	expect(rows[0]?.score).toBe(0.3);
});

/** Monday half right, Tuesday all, Wednesday all again, Thursday nothing. */
const WEEK = [
	attemptBy('Ana', 4, [0, 0], { attempt: 4 }),
	attemptBy('Ana', 2, [1, 1], { attempt: 2 }),
	attemptBy('ana ', 1, [1, 0]),
	attemptBy('Ana', 3, [1, 1], { attempt: 3 })
];

test.each<[Policy, counted: number, others: number[]]>([
	['first', 1, [2, 3, 4]],
	['best', 2, [1, 3, 4]],
	['last', 4, [1, 2, 3]]
])('Of repeats the %s counts, and the others are named with the reason', (policy, at, others) => {
	const { rows, leftOut } = gradebookOf(WEEK, policy, LOCALE);
	expect(rows.map(({ attempt }) => attempt.at)).toEqual([at]);
	expect(leftOut.map(({ attempt, why }) => [attempt.at, why])).toEqual(
		others.map((other) => [other, `not-${policy}`])
	);
});

test('Two attempts of one moment are in the order of the device’s count', () => {
	const attempts = [attemptBy('Ana', 1, [1], { attempt: 2 }), attemptBy('Ana', 1, [0])];
	expect(gradebookOf(attempts, 'last', LOCALE).rows[0]?.score).toBe(1);
	expect(gradebookOf(attempts, 'first', LOCALE).rows[0]?.score).toBe(0);
});

test('A result that came twice counts once, with a name and without', () => {
	for (const name of ['Ana', '']) {
		const attempts = [attemptBy(name, 1, [1, 0]), attemptBy(name, 1, [1, 0])];
		const { rows, leftOut } = gradebookOf(attempts, 'last', LOCALE);
		expect(rows).toHaveLength(1);
		expect(leftOut.map(({ why }) => why)).toEqual(['same-result']);
	}
});

test('The same answers at another time are another result', () => {
	const attempts = [1, 2].map((at) => attemptBy('', at, [1, 0], { seconds: null }));
	expect(gradebookOf(attempts, 'last', LOCALE).rows).toHaveLength(2);
});

test('Names differ by letters, not by capitals, spaces or how an accent was typed', () => {
	const names = ['Zoë Li', ' zoë  li', 'ZOE\u0308 LI'];
	const same = names.map((name, at) => attemptBy(name, at, [1]));
	expect(gradebookOf(same, 'first', LOCALE).rows.map(({ pupil }) => pupil)).toEqual(['Zoë Li']);
	const other = [...same, attemptBy('Zoe Li', 9, [1])];
	expect(gradebookOf(other, 'first', LOCALE).rows).toHaveLength(2);
});

test('Rows are in the order of names as the locale has it, and numbers count as numbers', () => {
	const sorted = (names: string[], locale: string) =>
		gradebookOf(
			names.map((name, at) => attemptBy(name, at, [1])),
			'first',
			locale
		).rows.map(({ pupil }) => pupil);
	expect(sorted(['Group 10', 'Group 9', 'group 1'], LOCALE)).toEqual([
		'group 1',
		'Group 9',
		'Group 10'
	]);
	expect(sorted(['Zoë', 'Örjan', 'Olle'], 'de')).toEqual(['Olle', 'Örjan', 'Zoë']);
	expect(sorted(['Zoë', 'Örjan', 'Olle'], 'sv')).toEqual(['Olle', 'Zoë', 'Örjan']);
	expect(() => sorted(['Ana', 'Ben'], 'not a locale')).toThrow(RangeError);
});

test('Pupils without a name keep rows of their own, last and numbered in order of time', () => {
	const attempts = [attemptBy('', 7, [1]), attemptBy(' ', 5, [0]), attemptBy('Ana', 9, [1])];
	const { rows, leftOut } = gradebookOf(attempts, 'best', LOCALE);
	expect(rows.map(({ pupil, nameless, attempt }) => [pupil, nameless, attempt.at])).toEqual([
		['Ana', null, 9],
		['', 1, 5],
		['', 2, 7]
	]);
	expect(leftOut).toEqual([]);
});

test('Where a device tells no times, or a quiz has no questions, there is nothing to say', () => {
	const { rows } = gradebookOf([attemptBy('Ana', 1, [], { seconds: null })], 'first', LOCALE);
	expect(rows).toMatchObject([{ score: 0, share: null, seconds: null }]);
});
