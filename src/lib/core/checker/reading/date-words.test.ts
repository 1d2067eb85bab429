import { expect, test } from 'vitest';
import { dateIn, dateWhen } from './date-words';

test.each([
	['20 October', 'XXXX-10-20'],
	['7 October 2021', '2021-10-07'],
	['August', 'XXXX-08'],
	['may 1940', '1940-05'],
	['the summer', 'XXXX-22'],
	['winter 1962', '1962-24'],
	['the spring of 1848', '1848-21'],
	['1989', '1989'],
	['about 1979', '1979~'],
	['About 3 May', 'XXXX-05-03~']
])('“%s” is %s', (text, edtf) => {
	expect(dateIn(text)).toBe(edtf);
});

test.each(['', '31 June', '20 Oktober', 'October 20', 'the 1989', '12345', 'Maybe', 'about'])(
	'“%s” is no date',
	(text) => {
		expect(dateIn(text)).toBeUndefined();
	}
);

test('a preposition goes with what the date gives', () => {
	expect(dateWhen('on 20 October')).toBe('XXXX-10-20');
	expect(dateWhen('in August')).toBe('XXXX-08');
	expect(dateWhen('in about 1979')).toBe('1979~');
	expect(dateWhen('during the summer')).toBe('XXXX-22');
	for (const text of ['in 20 October', 'on August', 'during 1989', '20 October']) {
		expect(dateWhen(text)).toBeUndefined();
	}
});
