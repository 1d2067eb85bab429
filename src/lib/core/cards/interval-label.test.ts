import { expect, test } from 'vitest';
import { intervalLabel } from './interval-label';

test.each([
	[0, 'today'],
	[0.4, 'today'],
	[1, '1 day'],
	[12, '12 days'],
	[30, '30 days'],
	[31, '1 month'],
	[152, '5 months'],
	[349, '11 months'],
	[360, '1 year'],
	[438, '1.2 years'],
	[36_500, '99.9 years']
])('%d days read “%s”', (days, label) => {
	expect(intervalLabel(days)).toBe(label);
});
