import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_KINDS, LONGEST_LINK, openEnvelope, sealEnvelope, type Envelope } from './envelope';
import { bytesOfDigits, bytesOfLetters, digitsOf, lettersOf } from './text-forms';

const bytes = fc.uint8Array({ maxLength: 400 });
const envelopes: fc.Arbitrary<Envelope> = fc.record({
	kind: fc.constantFrom(...LINK_KINDS),
	payload: bytes
});

describe('Bytes as letters', () => {
	// RFC 4648, section 10, without the padding.
	test.each([
		['', ''],
		['f', 'Zg'],
		['fo', 'Zm8'],
		['foo', 'Zm9v'],
		['foob', 'Zm9vYg'],
		['fooba', 'Zm9vYmE'],
		['foobar', 'Zm9vYmFy']
	])('are those of the standard: “%s” is “%s”', (text, letters) => {
		const given = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		expect(lettersOf(given)).toBe(letters);
		expect(bytesOfLetters(letters)).toEqual(given);
	});

	test('are those of another encoder, and come back', () => {
		fc.assert(
			fc.property(bytes, (given) => {
				expect(lettersOf(given)).toBe(Buffer.from(given).toString('base64url'));
				expect(bytesOfLetters(lettersOf(given))).toEqual(given);
			})
		);
	});
});

test('Bytes as digits come back, and spend at most 2.45 digits a byte', () => {
	fc.assert(
		fc.property(bytes, (given) => {
			const digits = digitsOf(given);
			expect(digits).toMatch(/^\d*$/);
			expect(bytesOfDigits(digits)).toEqual(given);
			expect(digits.length).toBeLessThanOrEqual(Math.ceil(given.length * 2.45) + 2);
		})
	);
});

describe('A link', () => {
	test('opens to what was put in, in letters and in digits', () => {
		fc.assert(
			fc.property(envelopes, fc.constantFrom('letters', 'digits'), (envelope, form) => {
				const text = sealEnvelope(envelope, form);
				expect(text).toMatch(form === 'digits' ? /^\d+$/ : /^1[rfsxa][\w-]+$/);
				expect(openEnvelope(text)).toEqual({ ok: true, value: envelope });
			})
		);
	});

	test('opens though a messenger has broken it into lines', () => {
		const payload = Uint8Array.of(1, 2, 3, 4, 5, 6);
		const text = sealEnvelope({ kind: 'ref', payload });
		expect(openEnvelope(`${text.slice(0, 5)}\r\n ${text.slice(5)}\n`)).toEqual({
			ok: true,
			value: { kind: 'ref', payload }
		});
	});

	test('that is cut off, however late, is incomplete', () => {
		for (const form of ['letters', 'digits'] as const) {
			const text = sealEnvelope({ kind: 'full', payload: Uint8Array.from(Array(60).keys()) }, form);
			for (let length = 2; length < text.length; length++) {
				expect(openEnvelope(text.slice(0, length))).toEqual({
					ok: false,
					error: { kind: 'incomplete' }
				});
			}
		}
	});

	test('with one character altered never opens as another', () => {
		const opened = fc.property(
			envelopes,
			fc.nat(),
			fc.constantFrom('a', 'Z', '0', '9', '_', '-'),
			(envelope, place, letter) => {
				const text = sealEnvelope(envelope);
				const at = 1 + (place % (text.length - 1));
				fc.pre(text[at] !== letter);
				expect(openEnvelope(text.slice(0, at) + letter + text.slice(at + 1)).ok).toBe(false);
			}
		);
		fc.assert(opened, { numRuns: 2000 });
	});
});

test.each([
	['nothing', '', 'no-link'],
	['a word', 'hello', 'no-link'],
	['a version that never was', '0rAAAA', 'no-link'],
	['a kind that is not known', '1zAAAA', 'no-link'],
	['a kind in digits that is not known', '19000', 'no-link'],
	['a version to come', '2rAAAA', 'too-new'],
	['too long a text', '1r'.padEnd(LONGEST_LINK + 1, 'A'), 'too-long'],
	['letters beyond the bits of a byte', '1rA', 'incomplete'],
	['digits beyond a byte', '10999', 'incomplete']
])('%s is refused as %3$s', (_, text, kind) => {
	expect(openEnvelope(text)).toEqual({ ok: false, error: { kind } });
});

test('no text makes the door throw', () => {
	const near = fc
		.tuple(fc.constantFrom('1', '2', '10', '1r', '1x', '14'), fc.string())
		.map(([start, rest]) => start + rest);
	fc.assert(
		fc.property(fc.oneof(fc.string(), near), (text) => {
			expect(openEnvelope(text).ok).toBe(false);
		}),
		{ numRuns: 5000 }
	);
});
