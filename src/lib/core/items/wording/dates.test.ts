import { expect, test } from 'vitest';
import { dateWords, joinWithAnd, periodWords } from './dates';

test.each([
	['XXXX-10-20', '20 October', 'on'],
	['2021-10-07', '7 October 2021', 'on'],
	['XXXX-08', 'August', 'in'],
	['1989', '1989', 'in'],
	['1979~', 'about 1979', 'in'],
	['XXXX-22', 'the summer', 'during'],
	['2020-24', 'the winter of 2020', 'during']
])('%s reads “%s” after “%s”', (edtf, words, preposition) => {
	expect(dateWords(edtf)).toEqual({ words, preposition });
});

test.each([
	['P10Y', '10 years'],
	['P1Y', '1 year'],
	['P1Y6M', '1 year and 6 months'],
	['P12D', '12 days'],
	['P3W', '3 weeks'],
	['P1W', '1 week']
])('%s reads “%s”', (iso, words) => {
	expect(periodWords(iso)).toBe(words);
});

test('lists end with “and”, without a comma before it', () => {
	expect(joinWithAnd([])).toBe('');
	expect(joinWithAnd(['Russia'])).toBe('Russia');
	expect(joinWithAnd(['Iran', 'India'])).toBe('Iran and India');
	expect(joinWithAnd(['China', 'Iran', 'India'])).toBe('China, Iran and India');
});
