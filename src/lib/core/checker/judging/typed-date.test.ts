import { expect, test } from 'vitest';
import { isCoarser, isSameDate } from './typed-date';

const FULL = 'a day, a month and a year';

test.each([
	['1931', FULL, true],
	['May 1931', FULL, true],
	['3 May', FULL, true],
	['3 May', 'a day and a month', false],
	['3 May 1931', FULL, false],
	['May', 'a day and a month', true]
])('“%s” for 3 May 1931 under the hint “%s” is too coarse: %s.', (spelling, hint, coarser) => {
	expect(isCoarser(spelling, '3 May 1931', hint)).toBe(coarser);
});

test('A year added to a day is no coarser, and “about” a year is.', () => {
	expect(isCoarser('12 June 1986', '12 June', 'a day and a month')).toBe(false);
	expect(isCoarser('about 1979', '1979', 'a year')).toBe(true);
});

test.each(['1931-05-03', 'May 3, 1931', 'May 3 1931', '3rd of May 1931', '3.5.1931', '03/05/1931'])(
	'“%s” is 3 May 1931 in another form.',
	(text) => {
		expect(isSameDate(text, '3 May 1931')).toBe(true);
	}
);

test.each(['1931', 'May 1931', '4 May 1931', '1931-05-04', 'May 3, 1932', 'Ada'])(
	'“%s” is not 3 May 1931.',
	(text) => {
		expect(isSameDate(text, '3 May 1931')).toBe(false);
	}
);
