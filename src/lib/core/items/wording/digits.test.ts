import { expect, test } from 'vitest';
import { digitsOf } from './digits';

test.each([
	[0, '0'],
	[999, '999'],
	[3180, '3,180'],
	[-1234567.5, '-1,234,567.5'],
	[0.1234, '0.1234'],
	[1e21, '1e+21']
])('%d is written “%s”', (number, digits) => {
	expect(digitsOf(number)).toBe(digits);
});
