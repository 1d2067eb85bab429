import { expect, test } from 'vitest';
import { lengthIn, numberIn, numberWithUnit } from './number-words';

test.each([
	['0', 0],
	['900', 900],
	['1,100,000', 1_100_000],
	['12 500', 12_500],
	['2.5', 2.5],
	['−4', -4],
	['five', 5],
	['Nineteen', 19],
	['forty-two', 42]
])('“%s” is %d', (text, number) => {
	expect(numberIn(text)).toBe(number);
});

test.each(['', '1,10', '1.2.3', '5 boats', 'fourty', 'ten-two', 'twenty-eleven', 'a'])(
	'“%s” is no number',
	(text) => {
		expect(numberIn(text)).toBeUndefined();
	}
);

test('a number keeps its meaning with its unit behind it, and with no other', () => {
	expect(numberWithUnit('900 pounds', ['pounds'])).toBe(900);
	expect(numberWithUnit('900', ['pounds'])).toBe(900);
	expect(numberWithUnit('900 dollars', ['pounds'])).toBeUndefined();
});

test.each([
	['10 years', 'P10Y'],
	['1 day', 'P1D'],
	['About two weeks', 'P2W~'],
	['1 year and 6 months', 'P1Y6M'],
	['1 year, 6 months and 3 days', 'P1Y6M3D']
])('“%s” is %s', (text, iso) => {
	expect(lengthIn(text)).toBe(iso);
});

test.each(['', '10', 'years', '1 days', '2 day', '2.5 years', '3 hours', 'about'])(
	'“%s” is no length of time',
	(text) => {
		expect(lengthIn(text)).toBeUndefined();
	}
);
