import { expect, test } from 'vitest';
import { quoteParts } from './quote-parts';

test('the quoted words are cut out of their sentence', () => {
	expect(quoteParts('They meet on 20 October in Moscow.', 'on 20 October')).toEqual({
		before: 'They meet ',
		quote: 'on 20 October',
		after: ' in Moscow.'
	});
});

test('a quote that does not occur leaves the sentence whole', () => {
	expect(quoteParts('They meet.', 'tomorrow')).toEqual({
		before: 'They meet.',
		quote: '',
		after: ''
	});
	expect(quoteParts('They meet.', '')).toEqual({ before: 'They meet.', quote: '', after: '' });
});
