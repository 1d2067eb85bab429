import { describe, expect, test } from 'vitest';
import type { TypedKey } from '../item';
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
const millennia: TypedKey = { ...decade, key: '3000 years', accepted: ['3000 years'] };

describe('a name', () => {
	test.each([
		'Zamir Kabulov',
		'kabulov',
		'  KABULOV ',
		'Mr Kabulov',
		'Mr. Zamir Kabulov',
		'Kábulov',
		'ＫＡＢＵＬＯＶ', // full-width letters
		'Kabu\u00adlov', // a soft hyphen
		'Kabulov’s',
		'ZamirKabulov',
		'Zamir-Kabulov',
		'by Zamir Kabulov'
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

	test.each([
		['The Curies', 'Curie', 1],
		['Łódź', 'lodz', 1],
		['Marie Skłodowska', 'Marie Sklodowska', 1],
		['Straße', 'strasse', 1],
		['St Petersburg', 'Saint Petersburg', 1],
		['the North-East', 'north east', 1],
		['the North-East', 'northeast', 1],
		['O’Brien', "o'brien", 1],
		['Moscow', 'in Moscow', 1],
		['The Taliban', 'Teh Taliban', 1],
		['Russia', 'Russia’s', 1],
		['Queen Elizabeth I', 'Queen Elisabeth I', 1],
		['Queen Elizabeth I', 'Queen Elizabeth II', 0],
		['Henry VIII', 'Henry VII', 0],
		['Vitamin A', 'vitamin b', 0],
		['Vitamin A', 'vitamin', 0],
		['Apollo 11', 'Apolo 11', 1],
		['Apollo 11', 'Apollo 12', 0],
		['Apollo 11', 'Apollo 1', 0],
		['Sputnik 2', 'Sputnik', 0]
	] as const)('for %s, %s scores %d', (name, given, score) => {
		const key: TypedKey = { ...envoy, key: name, accepted: [name], refused: [] };
		expect(judgeTyped(key, given).score).toBe(score);
	});

	test('two slips in a name of more than eight letters are forgiven, three are not', () => {
		const afghanistan: TypedKey = { ...iran, key: 'Afghanistan', accepted: ['Afghanistan'] };
		expect(judgeTyped(afghanistan, 'Afganistam')).toEqual({
			score: 1,
			note: 'Accepted as Afghanistan.'
		});
		expect(judgeTyped(afghanistan, 'Afganistm').score).toBe(0);
	});

	test('a slip in an article is forgiven as one in the name, and not besides one', () => {
		const taliban: TypedKey = { ...envoy, key: 'The Taliban', accepted: ['Taliban'], refused: [] };
		expect(judgeTyped(taliban, 'Tge Taliban').score).toBe(1);
		expect(judgeTyped(taliban, 'Tge Talibsn').score).toBe(0);
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
		'October the twentieth',
		'Oct 20',
		'oct. 20th',
		'20October',
		'on 20 October',
		'Wednesday, 20 October',
		'twenty October',
		'20/10/21',
		'20 October 21',
		'2021-10-20',
		'20 October twenty twenty-one',
		'20 Octobre',
		'20 ocotber'
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
		'20 October 1999',
		'20/10/1921',
		'since 20 October',
		'20 October to 22 October',
		'20 October, 12 November',
		'20 Ocotbers', // two slips, and seven letters forgive one
		'20 October 44 BC'
	])('%s is wrong', (given) => {
		expect(judgeTyped(talks, given).score).toBe(0);
	});

	test('both readings of an ambiguous 12/10 are tried', () => {
		const summit = { ...talks, key: '12 October', accepted: ['12 October'] };
		expect(judgeTyped(summit, '12/10').score).toBe(1);
		expect(judgeTyped(summit, '10/12').score).toBe(1);
	});

	test.each([
		[talks, 'October'],
		[talks, '20'],
		[talks, 'the twentieth'],
		[talks, 'October 2021'],
		[talks, 'Octobre'],
		[{ ...talks, key: '1989', accepted: ['1989'] }, '’89']
	])('for $key, %s is told to be more exact', (key, given) => {
		expect(judgeTyped(key, given)).toEqual({ score: 0, note: 'Nearly: be more exact.' });
	});

	test('a year that nobody vouches for is neither asked for nor held against the learner', () => {
		const yearless = { ...talks, accepted: ['20 October'] };
		expect(judgeTyped(yearless, '20 October 2021')).toEqual({
			score: 1,
			note: 'Right; the year was not asked for.'
		});
		expect(judgeTyped(yearless, '20 October')).toEqual({ score: 1 });
		expect(judgeTyped(yearless, '20 October 21').score).toBe(1);
		for (const given of [
			'21 October 2021',
			'20 to 22 October',
			'20–22 October',
			'20 and 21 October'
		]) {
			expect(judgeTyped(yearless, given).score, given).toBe(0);
		}
	});

	test('10/12 is both 10 December and 12 October, and no other date', () => {
		const of = (key: string): TypedKey => ({ ...talks, key, accepted: [key] });
		for (const given of ['10/12', '12/10', '12.10.', '10-12']) {
			expect(judgeTyped(of('10 December'), given).score, given).toBe(1);
			expect(judgeTyped(of('12 October'), given).score, given).toBe(1);
			expect(judgeTyped(of('10 October'), given).score, given).toBe(0);
		}
	});

	test.each([
		['22 May', 'twenty-two May', 1],
		['22 May', 'the twenty-second of May', 1],
		['22 May', '22nd May', 1],
		['22 May', '22 Mai', 0], // three letters forgive nothing
		['8 March', '8 Mrach', 1],
		['8 March', '8 May', 0],
		['1989', 'nineteen eighty-nine', 1],
		['1989', 'nineteen eighty-eight', 0],
		['1905', 'nineteen hundred and five', 1],
		['About 1979', '1979', 1],
		['The summer', 'sumer', 1],
		['The summer', 'winter', 0],
		['The autumn', 'fall', 1]
	] as const)('for %s, %s scores %d', (key, given, score) => {
		expect(judgeTyped({ ...talks, key, accepted: [key] }, given).score).toBe(score);
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

	test.each([
		'10',
		'10 months',
		'11 years',
		'twenty years',
		'ages',
		'over 10 years',
		'10 to 12 years'
	])('%s is not ten years', (given) => {
		expect(judgeTyped(decade, given).score).toBe(0);
	});

	test('a length of time without its unit is told to be more exact', () => {
		for (const given of ['10', 'ten']) {
			expect(judgeTyped(decade, given)).toEqual({ score: 0, note: 'Nearly: be more exact.' });
		}
		expect(judgeTyped(decade, '11')).toEqual({ score: 0 });
	});

	test('a slip in a unit is forgiven', () => {
		expect(judgeTyped(decade, '10 yeras')).toEqual({ score: 1, note: 'Accepted as 10 years.' });
		expect(judgeTyped(decade, '1o years').score).toBe(0);
	});

	test('a number of years is not one of months, and a name with a number in it is none', () => {
		const years: TypedKey = { ...five, key: '10', accepted: ['10', '10 years'] };
		for (const given of ['10', 'ten', '10 years', 'a decade', '120 months']) {
			expect(judgeTyped(years, given).score, given).toBe(1);
		}
		for (const given of ['10 months', '10 days', 'G10', 'Apollo 10', '1 0']) {
			expect(judgeTyped(years, given).score, given).toBe(0);
		}
	});

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
		[number('21'), 'twenty 1', 1],
		[number('21'), '20 1', 0],
		[number('12'), 'a dozen', 1],
		[number('24'), 'two dozen', 1],
		[number('5'), 'about five', 1],
		[number('5'), 'at least 5', 0],
		[number('5'), 'more than 5', 0],
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
		[length('14 days'), 'a fortnight', 1],
		[length('100 years'), 'a century', 1],
		[length('100 years'), 'ten decades', 1],
		[length('6 months'), 'half a year', 1],
		[length('18 months'), 'a year and a half', 1],
		[length('18 months'), 'one and a half years', 1],
		[length('2 years'), '2 yrs', 1],
		[length('3 weeks'), '3 months', 0],
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

test('a comma between thousands does not count', () => {
	expect(judgeTyped(millennia, '3,000 years').score).toBe(1);
	expect(judgeTyped(millennia, 'about 3,000 years').score).toBe(1);
	expect(judgeTyped(millennia, '3,00 years').score).toBe(0);
});
