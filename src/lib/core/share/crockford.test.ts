import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfCrockford, crockfordOf } from './crockford';
import { readUnlockCode, UNLOCK_BYTES, unlockCodeOf } from './unlock-code';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same number in base 32, by arithmetic. */
function byArithmetic(bytes: Uint8Array): string {
	const spare = (5 - ((bytes.length * 8) % 5)) % 5;
	let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) << BigInt(spare);
	let text = '';
	for (let left = Math.ceil((bytes.length * 8) / 5); left > 0; left--, value >>= 5n) {
		text = SIGNS.charAt(Number(value & 31n)) + text;
	}
	return text;
}

const bytes = fc.uint8Array({ maxLength: 40 });

test('Bytes in Crockford’s signs are those that arithmetic gives, and come back', () => {
	fc.assert(
		fc.property(bytes, (given) => {
			expect(crockfordOf(given)).toBe(byArithmetic(given));
			expect(bytesOfCrockford(crockfordOf(given))).toEqual(given);
		})
	);
});

test('What is typed by hand is forgiven its case, spaces, hyphens, O and L', () => {
	const given = Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182]);
	expect(crockfordOf(given)).toBe('0123456789ABC');
	expect(bytesOfCrockford(' oI23–4567 89a-bc ')).toEqual(given);
	expect(bytesOfCrockford('OL23456789abc')).toEqual(given);
});

test.each([
	['a sign that is none', '0U'],
	['signs of no whole bytes', '0'],
	['bits left over', '01']
])('%s makes no bytes', (_, text) => {
	expect(bytesOfCrockford(text)).toBeUndefined();
});

describe('An unlock code', () => {
	test('is three groups of four signs, which come back however they are typed', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: UNLOCK_BYTES, maxLength: UNLOCK_BYTES }),
				fc.constantFrom('', ' ', '-', ' - '),
				(chance, between) => {
					const code = unlockCodeOf(chance);
					expect(code).toMatch(/^[\dA-HJKMNP-TV-Z]{4}(-[\dA-HJKMNP-TV-Z]{4}){2}$/);
					const typed = code.toLowerCase().replaceAll('-', between);
					expect(readUnlockCode(typed)).toBe(byArithmetic(chance).slice(0, 12));
				}
			)
		);
	});

	test.each(['', 'K7Q2-9XHM-4TD', 'K7Q2-9XHM-4TDRR', 'K7Q2-9XHM-4TD!'])('is not “%s”', (typed) => {
		expect(readUnlockCode(typed)).toBeUndefined();
	});

	test('needs eight bytes of chance, no fewer', () => {
		expect(() => unlockCodeOf(new Uint8Array(7))).toThrow(RangeError);
	});
});
