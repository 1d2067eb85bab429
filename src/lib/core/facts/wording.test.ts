import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWording, rolesIn } from './wording';

test('a wording is words, slots with a form, and words that agree with a filler', () => {
	expect(parseWording('{event} {event?is:are} held {date:when}, {who:possessive} own')).toEqual({
		ok: true,
		value: [
			{ kind: 'slot', role: 'event', form: 'plain' },
			{ kind: 'words', text: ' ' },
			{ kind: 'agreement', role: 'event', one: 'is', many: 'are' },
			{ kind: 'words', text: ' held ' },
			{ kind: 'slot', role: 'date', form: 'when' },
			{ kind: 'words', text: ', ' },
			{ kind: 'slot', role: 'who', form: 'possessive' },
			{ kind: 'words', text: ' own' }
		]
	});
});

test('one of the words that agree may be empty', () => {
	expect(parseWording('cost{who?s:}')).toMatchObject({
		value: [{}, { kind: 'agreement', one: 's', many: '' }]
	});
});

test('agreement needs its role filled as a slot does', () => {
	const parsed = parseWording('{a} {b?is:are} {c:bare}');
	expect(parsed.ok && [...rolesIn(parsed.value)]).toEqual(['a', 'b', 'c']);
});

test.each([
	['{a', 'unbalanced'],
	['a}', 'unbalanced'],
	['{a} b}', 'unbalanced'],
	['{a{b}}', 'unbalanced'],
	['{}', 'no-role'],
	['{:bare}', 'no-role'],
	['{?is:are}', 'no-role'],
	['{ a }', 'no-role'],
	['{a?is}', 'bad-agreement'],
	['{a?is:are:be}', 'bad-agreement'],
	['{a:plain}', 'unknown-form'],
	['{a:}', 'unknown-form'],
	['{a:Bare}', 'unknown-form'],
	['{a: bare}', 'unknown-form']
])('%s is refused as %s', (wording, kind) => {
	expect(parseWording(wording)).toMatchObject({ ok: false, error: { kind } });
});

test('any text is answered, and a text without braces is nothing but words', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('{', '}', ':', '?', 'a', 'bare', ' ') }),
			(text) => {
				const parsed = parseWording(text);
				if (!/[{}]/u.test(text) && text !== '') {
					expect(parsed).toEqual({ ok: true, value: [{ kind: 'words', text }] });
				}
				// A wording that is read holds as many slots as it has pairs of braces.
				if (parsed.ok) {
					const slots = parsed.value.filter((part) => part.kind !== 'words').length;
					expect(slots).toBe(text.split('{').length - 1);
					expect(slots).toBe(text.split('}').length - 1);
				}
			}
		)
	);
});
