import { describe, expect, test } from 'vitest';
import type { TypedKey } from './item';
import { judgeTyped } from './typed-answer';

const envoy: TypedKey = {
	key: 'Zamir Kabulov',
	accepted: ['Zamir Kabulov', 'Kabulov'],
	refused: ['Kabul', 'Iran', 'the Taliban'],
	form: 'name',
	hint: 'the name of a person'
};
const iran: TypedKey = { ...envoy, key: 'Iran', accepted: ['Iran'], refused: ['Iraq', 'Pakistan'] };
const pakistan: TypedKey = {
	...envoy,
	key: 'Pakistan',
	accepted: ['Pakistan'],
	refused: ['Uzbekistan', 'Iran']
};
const talks: TypedKey = {
	key: '20 October',
	accepted: ['20 October', '20 October 2021'],
	refused: [],
	form: 'date',
	hint: 'a day and a month'
};
const decade: TypedKey = {
	key: '10 years',
	accepted: ['10 years'],
	refused: [],
	form: 'duration',
	hint: 'a length of time'
};
const five: TypedKey = { key: '5', accepted: ['5'], refused: [], form: 'number', hint: 'a number' };

describe('a name', () => {
	test.each([
		'Zamir Kabulov',
		'kabulov',
		'  KABULOV ',
		'Mr Kabulov',
		'Mr. Zamir Kabulov',
		'Kábulov'
	])('%s is right as it stands', (given) => {
		expect(judgeTyped(envoy, given)).toEqual({ score: 1 });
	});

	test.each(['Kabulow', 'Kaublov', 'Kabuov', 'Kabbulov', 'Zamir Kabuluv'])(
		'%s is forgiven, and said to be accepted as Kabulov',
		(given) => {
			const { score, note } = judgeTyped(envoy, given);
			expect(score).toBe(1);
			expect(note).toMatch(/^Accepted as (Zamir )?Kabulov\.$/);
		}
	);

	test.each([
		[envoy, 'Kabul'],
		[envoy, 'Kabulo'], // as near to Kabul
		[envoy, 'Kabulv'],
		[iran, 'Iraq'],
		[iran, 'Iram'],
		[pakistan, 'Uzbekistan'],
		[envoy, 'Karzai'],
		[envoy, ''],
		[envoy, '   '],
		[envoy, 'Kabulov2']
	])('for $key, %s is wrong', (key, given) => {
		expect(judgeTyped(key, given).score).toBe(0);
	});

	test('a small slip in a name of eight letters is forgiven, two are not', () => {
		expect(judgeTyped(pakistan, 'Pakitsan').score).toBe(1);
		expect(judgeTyped(pakistan, 'Pakitsen').score).toBe(0);
	});
});

describe('a date', () => {
	test.each([
		'20 October',
		'October 20',
		'20th of October',
		'the 20th October',
		'20 oct',
		'20/10',
		'10/20',
		'20.10.',
		'20 October 2021',
		'20/10/2021',
		'twentieth of October',
		'October the twentieth'
	])('%s is right', (given) => {
		expect(judgeTyped(talks, given).score).toBe(1);
	});

	test.each([
		'12 October',
		'20 November',
		'21 October',
		'2021',
		'20',
		'tomorrow',
		'20 October 1999'
	])('%s is wrong', (given) => {
		expect(judgeTyped(talks, given).score).toBe(0);
	});

	test('both readings of an ambiguous 12/10 are tried', () => {
		const summit = { ...talks, key: '12 October', accepted: ['12 October'] };
		expect(judgeTyped(summit, '12/10').score).toBe(1);
		expect(judgeTyped(summit, '10/12').score).toBe(1);
	});

	test('a coarser date is told to be more exact', () => {
		expect(judgeTyped(talks, 'October')).toEqual({ score: 0, note: 'Nearly: be more exact.' });
	});

	test('a month, a season and a year are compared as such', () => {
		const of = (key: string): TypedKey => ({ ...talks, key, accepted: [key] });
		expect(judgeTyped(of('August'), 'in august').score).toBe(1);
		expect(judgeTyped(of('August'), '15 August').score).toBe(0);
		expect(judgeTyped(of('Summer'), 'the summer').score).toBe(1);
		expect(judgeTyped(of('1989'), '1989').score).toBe(1);
		expect(judgeTyped(of('1989'), '1988').score).toBe(0);
	});
});

describe('a number or a length of time', () => {
	test.each(['10 years', 'ten years', 'a decade', '10 Years.', 'for ten years'])(
		'%s is ten years',
		(given) => {
			expect(judgeTyped(decade, given).score).toBe(1);
		}
	);

	test.each(['10', '10 months', '11 years', 'twenty years', 'ages'])(
		'%s is not ten years',
		(given) => {
			expect(judgeTyped(decade, given).score).toBe(0);
		}
	);

	test.each([
		['5', 1],
		['five', 1],
		['five countries', 1],
		['05', 1],
		['fife', 0],
		['6', 0],
		['5 or 6', 0],
		['', 0]
	] as const)('%s for 5 scores %d', (given, score) => {
		expect(judgeTyped(five, given).score).toBe(score);
	});
});

describe('what would be read wrong', () => {
	const number = (key: string): TypedKey => ({ ...five, key, accepted: [key] });
	const length = (key: string): TypedKey => ({ ...decade, key, accepted: [key] });
	const date = (key: string): TypedKey => ({ ...talks, key, accepted: [key] });

	test.each([
		[number('100'), 'one hundred', 1],
		[number('3000000'), '3 million', 1],
		[number('206'), 'two hundred and six bones', 1],
		[number('1500'), '1,500', 1],
		[number('21'), 'twenty-one', 1],
		[number('-5'), 'minus five', 1],
		[number('-5'), '5', 0],
		[number('20'), 'twenty thousand', 0],
		[number('1'), 'one hundred', 0],
		[number('3'), '3 million', 0],
		[number('5'), 'not 5', 0],
		[length('1 year and 6 months'), '1 year and 6 months', 1],
		[length('1 year and 6 months'), '18 months', 1],
		[length('1 year'), '12 months', 1],
		[length('14 days'), 'two weeks', 1],
		[length('10 years'), '10 years or 20', 0],
		[date('1989'), '1989 or 1990', 0],
		[date('20 October'), 'not 20 October', 0],
		[date('20 October'), '20 October or 21 October', 0],
		[date('476'), '476', 1],
		[date('476'), '477', 0],
		[date('20 October 2021'), '20/10/21', 1],
		[date('August 2021'), 'August 2021', 1]
	] as const)('$0.key is asked, %s is typed', (key, given, score) => {
		expect(judgeTyped(key, given).score).toBe(score);
	});

	test('a name of nothing but an article is matched letter by letter', () => {
		const a: TypedKey = { ...envoy, key: 'A', accepted: ['A'], refused: [] };
		expect(judgeTyped(a, 'a').score).toBe(1);
		expect(judgeTyped(a, 'the').score).toBe(0);
		expect(judgeTyped(a, '!').score).toBe(0);
	});
});

test('nothing typed throws, however strange', () => {
	const odd = ['\u0000', '😀'.repeat(200), 'x'.repeat(1e5), '‮abc', '1e999', '--', 'P10Y'];
	for (const key of [envoy, talks, decade, five]) {
		for (const given of odd) expect(() => judgeTyped(key, given)).not.toThrow();
	}
});
