import { expect, test } from 'vitest';
import { wrapText } from './wrap-text';

test('words are broken into lines, and what is too much is left out and said so', () => {
	expect(wrapText('one two three', 7, 2)).toEqual(['one two', 'three']);
	expect(wrapText('one two three four five', 7, 2)).toEqual(['one two', 'three …']);
	expect(wrapText('incomprehensibilities', 7, 2)).toEqual(['incomprehensibilities']);
	expect(wrapText('', 7, 2)).toEqual(['']);
});
