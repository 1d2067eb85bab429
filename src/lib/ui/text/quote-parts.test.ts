import { expect, test } from 'vitest';
import { quoteParts } from './quote-parts';

const SENTENCE = 'They meet on 20 October in Moscow.';

test('the quoted words stand apart from the rest of the sentence', () => {
	expect(quoteParts(SENTENCE, ['on 20 October'])).toEqual([
		{ text: 'They meet ', quoted: false },
		{ text: 'on 20 October', quoted: true },
		{ text: ' in Moscow.', quoted: false }
	]);
});

test('several quotes of one sentence are marked in it, also where they overlap', () => {
	expect(quoteParts(SENTENCE, ['Moscow', 'They meet on', 'meet on 20'])).toEqual([
		{ text: 'They meet on 20', quoted: true },
		{ text: ' October in ', quoted: false },
		{ text: 'Moscow', quoted: true },
		{ text: '.', quoted: false }
	]);
});

test.each([[['tomorrow']], [['']], [[]]])(
	'without such words the sentence stays whole: %j',
	(quotes) => {
		expect(quoteParts('They meet.', quotes)).toEqual([{ text: 'They meet.', quoted: false }]);
	}
);
