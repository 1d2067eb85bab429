import { expect, test } from 'vitest';
import { capital, countText, listText } from './count-text';

test.each([
	[0, 'no cards'],
	[1, '1 card'],
	[3, '3 cards'],
	[12431, '12,431 cards']
])('%d is counted as “%s”', (count, text) => {
	expect(countText(count, 'card', 'cards')).toBe(text);
});

test.each([
	[[], ''],
	[['a'], 'a'],
	[['a', 'b'], 'a and b'],
	[['a', 'b', 'c'], 'a, b and c']
])('%j is listed as “%s”', (parts, text) => {
	expect(listText(parts)).toBe(text);
});

test('a sentence begins with a capital', () => {
	expect(capital('the report')).toBe('The report');
	expect(capital('')).toBe('');
});
