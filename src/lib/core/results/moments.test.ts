import { expect, test } from 'vitest';
import {
	correlationOf,
	covarianceOf,
	kurtosisOf,
	meanOf,
	medianOf,
	sdOf,
	skewnessOf,
	varianceOf
} from './moments';

test('Variance and SD are those of a sample', () => {
	// Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 7.
	const values = [2, 4, 4, 4, 5, 5, 7, 9];
	expect(meanOf(values)).toBe(5);
	expect(varianceOf(values)).toBeCloseTo(32 / 7, 12);
	expect(sdOf(values)).toBeCloseTo(Math.sqrt(32 / 7), 12);
});

test('The median is the middle one, or the mean of the two in the middle', () => {
	expect(medianOf([9, 1, 3])).toBe(3);
	expect(medianOf([10, 1, 9, 3])).toBe(6);
});

test('A correlation is 1 for the same order by the same steps, and −1 for the reverse', () => {
	expect(correlationOf([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
	expect(correlationOf([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
	// Deviations −1 0 1 and −1 1 0: 1 over √2 · √2.
	expect(correlationOf([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
});

test('One high value among four gives a skewness of 2 and a kurtosis of 4', () => {
	// Mean 1, deviations −1 −1 −1 3. k2 = 12/3; k3 = 16 · 6 / 6; k4 = 16 · (5 · 21 − 9 · 9) / 6.
	expect(skewnessOf([0, 0, 0, 4])).toBeCloseTo(16 / 4 ** 1.5, 12);
	expect(kurtosisOf([0, 0, 0, 4])).toBeCloseTo(64 / 4 ** 2, 12);
});

test('Values that are alike do not vary, whatever their digits in binary', () => {
	const alike = Array<number>(7).fill(0.1);
	expect(varianceOf(alike)).toBe(0);
	expect(correlationOf(alike, [1, 2, 3, 4, 5, 6, 7])).toBeNull();
});

test.each([
	['a mean of nobody', meanOf([])],
	['a median of nobody', medianOf([])],
	['a variance of one', varianceOf([3])],
	['an SD of one', sdOf([3])],
	['a covariance of one', covarianceOf([3], [4])],
	['a correlation with what is alike', correlationOf([1, 2], [5, 5])],
	['a skewness of two', skewnessOf([1, 2])],
	['a skewness of what is alike', skewnessOf([2, 2, 2])],
	['a kurtosis of three', kurtosisOf([1, 2, 4])],
	['a kurtosis of what is alike', kurtosisOf([2, 2, 2, 2])]
])('There is no such thing as %s', (_, figure) => {
	expect(figure).toBeNull();
});
