import { describe, expect, test } from 'vitest';
import { daysApart } from './days-between';
import { comesBack, indexOf, questionsIn, stemsOf, wrongRefs, type Told } from './fair-testing';

const two = (from: string, to: string, more = {}): readonly Told[] => [
	['happened', { event: '@fair', date: from }],
	['happened', { event: '@talks', date: to }, more]
];
const values = (told: readonly Told[], more = {}) =>
	questionsIn(daysApart, indexOf(told, more)).map(({ value, unit }) =>
		value.kind === 'number' ? `${value.value} ${unit}` : ''
	);

describe('how many days or years lie between two dates', () => {
	// Counted on a wall calendar.
	test.each([
		['XXXX-10-12', 'XXXX-10-20', '8 days'],
		['XXXX-10-31', 'XXXX-11-01', '1 days'],
		['XXXX-11-30', 'XXXX-12-02', '2 days'],
		['XXXX-01-31', 'XXXX-02-28', '28 days'],
		['2019-04-30', '2019-06-01', '32 days'],
		['2021-01-31', '2021-03-01', '29 days'],
		['2020-01-31', '2020-03-01', '30 days'],
		['2023-02-28', '2023-03-01', '1 days'],
		['2024-02-28', '2024-03-01', '2 days'],
		['1900-02-28', '1900-03-01', '1 days'],
		['1957-10-04', '1957-11-03', '30 days'],
		['1938', '1970', '32 years'],
		['1989', '1990', '1 years']
	])('from %s to %s it is %s', (from, to, answer) => {
		expect(values(two(from, to))).toEqual([answer]);
		expect(values(two(to, from))).toEqual([answer]);
	});

	test.each([
		['without a year nobody knows how long February is', 'XXXX-02-27', 'XXXX-03-01'],
		['only one names its year', '2021-10-12', 'XXXX-10-20'],
		['they name different years', '2020-12-30', '2021-01-02'],
		['one is only about right', 'XXXX-10-12~', 'XXXX-10-20'],
		['a year is only about right', '1938~', '1970'],
		['one names no day', '2021-10', '2021-11-03'],
		['one is a year and one a day', '1938', '1970-05-01'],
		['they are the same day', 'XXXX-10-12', 'XXXX-10-12'],
		['the answer would be a long sum', '2021-01-01', '2021-12-31']
	])('nothing is asked where %s', (_, from, to) => {
		expect(values(two(from, to))).toEqual([]);
		expect(values(two(from, to), { year: 2021 })).toEqual([]);
	});

	test('nothing is asked of a thing with two dates, or with a date that is one of several', () => {
		const again: Told = ['happened', { event: '@talks', date: 'XXXX-10-21' }];
		expect(values([...two('XXXX-10-12', 'XXXX-10-20'), again])).toEqual([]);
		expect(
			values([
				['seen', { event: '@fair', date: 'XXXX-10-12' }],
				['seen', { event: '@talks', date: 'XXXX-10-20' }]
			])
		).toEqual([]);
	});

	test('a birthday is not a person, and two people are no days apart', () => {
		expect(
			values([
				['born', { person: '@ada', date: '1897-09-12' }],
				['born', { person: '@tom', date: '1897-10-12' }]
			])
		).toEqual([]);
	});

	test('nothing is asked that a fact tells, and nothing of two sources', () => {
		const dates = two('XXXX-10-12', 'XXXX-10-20');
		const length: Told = ['timeAfter', { earlier: '@fair', later: '@talks', length: 'P8D' }];
		expect(values([...dates, length])).toEqual([]);
		const elsewhere = { cite: [{ s: 'S2', quote: 'So it was' }] };
		expect(values(two('XXXX-10-12', 'XXXX-10-20', elsewhere))).toEqual([]);
	});

	test('nothing is asked of what is only reported, promised or denied', () => {
		for (const more of [{ status: 'reported', said: { by: '@ada' } }, { not: true }]) {
			expect(values(two('XXXX-10-12', 'XXXX-10-20', more))).toEqual([]);
		}
	});

	const index = indexOf(two('XXXX-10-12', 'XXXX-10-20'));
	const [question] = questionsIn(daysApart, index);
	if (!question) throw new Error('there is no question');

	test('it is put in both ways, with the verb that the later thing takes', () => {
		expect(stemsOf(question)).toEqual([
			'By the dates in the notice, how many days after the fair do the talks come?',
			'How many days are there from the fair to the talks, by the dates in the notice?'
		]);
	});

	test('it rests on both dates, names both things, and says how it is reckoned', () => {
		expect(question.facts.map(({ id }) => id)).toEqual(['F1', 'F2']);
		expect(question.tests).toEqual(['F1.date', 'F2.date']);
		expect(question.reveals).toEqual(['F1.event', 'F2.event']);
		expect(question.why()).toBe(
			'From 12 October to 20 October it is 8 days. The fair took place on 12 October. The talks took place on 20 October.'
		);
	});

	test('wrong answers are slips on both sides, and no other number passes for the key', () => {
		const numbers = wrongRefs(question).map((ref) => Number(ref.slice(1)));
		expect(numbers).toEqual(expect.arrayContaining([7, 9, 20]));
		expect(numbers.filter((number) => number < 8).length).toBeGreaterThanOrEqual(3);
		expect(numbers.filter((number) => number > 8).length).toBeGreaterThanOrEqual(3);
		expect(Math.min(...numbers)).toBeGreaterThan(0);
		for (const ref of ['=8', '=0', '=-3', '=2.5', '@fair', '~eight']) {
			expect(question.wrongByRef(ref)).toBeUndefined();
		}
		expect(question.wrongByRef('=9')?.value).toEqual({ kind: 'number', value: 9 });
	});

	test('a year more or less is never called wrong', () => {
		const [years] = questionsIn(daysApart, indexOf(two('1938', '1970')));
		const refs = years ? wrongRefs(years) : [];
		expect(refs.length).toBeGreaterThanOrEqual(6);
		for (const ref of ['=31', '=32', '=33']) {
			expect(refs).not.toContain(ref);
			expect(years?.wrongByRef(ref)).toBeUndefined();
		}
	});

	test('it comes back from its token, and no other token makes one', () => {
		expect(question.token).toBe('date+days~F2.date');
		expect(comesBack(daysApart, index, question)?.stem('a')).toBe(question.stem('a'));
		for (const token of ['date+years~F2.date', 'date+days~F9.date', 'date', 'event+days~F2.date']) {
			expect(daysApart.byToken(index, question.fact, token)).toBeUndefined();
		}
		const later = index.set.facts[1];
		expect(later && daysApart.byToken(index, later, 'date+days~F1.date')).toBeUndefined();
	});
});
