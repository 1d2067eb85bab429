import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { scanJson } from './json-text';

// Long counts on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

describe('scanJson', () => {
	test('agrees with the platform on what is JSON, for any text', () => {
		const bits = fc.constantFrom(...'{}[],:"\\ \n\t0123456789.-+eEtrufalsn/\u0001é'.split(''));
		const texts = fc.oneof(
			fc.json(),
			fc.string(),
			fc.string({ unit: bits }),
			// Good JSON with one character taken out, put in or put for another.
			fc
				.tuple(fc.json(), fc.nat(), fc.nat({ max: 1 }), fc.option(bits, { nil: '' }))
				.map(([text, at, out, put]) => {
					const where = at % (text.length + 1);
					return text.slice(0, where) + put + text.slice(where + out);
				})
		);
		fc.assert(
			fc.property(texts, (text) => {
				let isJson = true;
				try {
					JSON.parse(text);
				} catch {
					isJson = false;
				}
				expect(scanJson(text).problem === undefined).toBe(isJson);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each([
		['', 1, 1, 'The text is empty.'],
		['{\n\t"a": 1\n', 3, 1, 'The text ends before a { is closed.'],
		['[1, 2', 1, 6, 'The text ends before a [ is closed.'],
		['{"a": 1,}', 1, 9, 'A comma stands before the closing }.'],
		['[1,]', 1, 4, 'A comma stands before the closing ].'],
		['{"a" 1}', 1, 6, 'A colon is missing after a key.'],
		['{a: 1}', 1, 2, 'Here stands “a” where a key in double quotes should be.'],
		['{"a": “x”}', 1, 7, 'Here stands a curly quotation mark where a value should be.'],
		['{"a": \'x\'}', 1, 7, "Here stands “'” where a value should be."],
		['[1 2]', 1, 4, 'Here stands “2” where a comma or the end should be.'],
		['{"a": "x\ny"}', 1, 7, 'A text begins here and is not closed on its line.'],
		['["a\\qb"]', 1, 2, 'The text that begins here holds a character that JSON does not allow.'],
		['{} {}', 1, 4, 'There is more after the end.'],
		['{\r\n"a": /* b */ 1}', 2, 6, 'Here stands “/” where a value should be.'],
		['[01]', 1, 3, 'Here stands “1” where a comma or the end should be.']
	])('%j fails at line %i, column %i: %s', (text, line, column, reason) => {
		expect(scanJson(text).problem).toMatchObject({ line, column, reason });
	});

	test('is not brought down by a million open brackets', () => {
		expect(scanJson('['.repeat(1_000_000)).problem?.reason).toBe('Brackets are nested too deeply.');
	});

	test('finds keys that are written twice in one object, and only those', () => {
		const { twice } = scanJson('{"a": {"b": 1, "c": 2},\n "b": [{"b": 1}, {"b": 2}],\n "a": 3}');
		expect(twice).toMatchObject([{ key: 'a', line: 3, column: 2 }]);
	});
});
