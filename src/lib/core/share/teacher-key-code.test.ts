import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recoveryCodeOf, seedOfRecoveryCode } from './teacher-key-code';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const seeds = fc.uint8Array({ minLength: 20, maxLength: 20 });

test('a code is eight groups of four signs and a check sign, and gives its seed back', () => {
	fc.assert(
		fc.property(seeds, (seed) => {
			const code = recoveryCodeOf(seed);
			expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]$/);
			expect(seedOfRecoveryCode(code)).toEqual({ ok: true, value: seed });
		})
	);
});

/** By hand: one 1 in the last sign is x⁰, times x is 2; in the sign before it x², which is 4. */
test.each([
	[new Uint8Array(20), '0000-0000-0000-0000-0000-0000-0000-0000-0'],
	[new Uint8Array(20).with(19, 1), '0000-0000-0000-0000-0000-0000-0000-0001-2'],
	[new Uint8Array(20).with(19, 32), '0000-0000-0000-0000-0000-0000-0000-0010-4']
])('%o is written %s', (seed, code) => {
	expect(recoveryCodeOf(seed)).toBe(code);
});

test('capitals, spaces and hyphens count for nothing, and look-alikes are taken for what they are', () => {
	fc.assert(
		fc.property(seeds, (seed) => {
			const code = recoveryCodeOf(seed);
			const written = code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '  ');
			expect(seedOfRecoveryCode(`\n${written.toLowerCase()} `)).toEqual({
				ok: true,
				value: seed
			});
			expect(seedOfRecoveryCode(code.replaceAll('1', 'I').replaceAll('-', '–')).ok).toBe(true);
		})
	);
});

test('every single wrong sign is told, and every two neighbours that changed places', () => {
	fc.assert(
		fc.property(seeds, (seed) => {
			const code = recoveryCodeOf(seed).replaceAll('-', '');
			Array.from(code).forEach((sign, at) => {
				const other = Array.from(SIGNS).filter((one) => one !== sign);
				const next = code.charAt(at + 1);
				const spoilt = other.map((one) => code.slice(0, at) + one + code.slice(at + 1));
				if (next !== '' && next !== sign) {
					spoilt.push(code.slice(0, at) + next + sign + code.slice(at + 2));
				}
				for (const text of spoilt) {
					expect(seedOfRecoveryCode(text)).toEqual({ ok: false, error: 'slip' });
				}
			});
		}),
		{ numRuns: 5 }
	);
});

test('a code that is cut off is incomplete, and one that is none has a slip', () => {
	const code = recoveryCodeOf(Uint8Array.from({ length: 20 }, (_, at) => at * 11));
	for (let length = 0; length < code.length; length++) {
		expect(seedOfRecoveryCode(code.slice(0, length))).toEqual({ ok: false, error: 'incomplete' });
	}
	for (const text of [`${code}0`, `${code}*`, `U${code.slice(1)}`]) {
		expect(seedOfRecoveryCode(text)).toEqual({ ok: false, error: 'slip' });
	}
	fc.assert(fc.property(fc.string(), (text) => !seedOfRecoveryCode(text).ok));
});
