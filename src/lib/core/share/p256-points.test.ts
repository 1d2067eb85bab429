import fc from 'fast-check';
import { createECDH, ECDH } from 'node:crypto';
import { expect, test } from 'vitest';
import vector from '../../../../tests/fixtures/hpke/rfc9180-a3-base.json';
import { compressedPoint, evenPoint, wholePoint } from './p256-points';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

/** The generator of the curve, in both forms. SEC 2, section 2.4.2. */
const GENERATOR = {
	whole:
		'046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
		'4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
	compressed: '036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'
};

test('the generator of the curve is written as in the standard', () => {
	expect(hexOf(compressedPoint(bytesOf(GENERATOR.whole)))).toBe(GENERATOR.compressed);
	expect(hexOf(wholePoint(bytesOf(GENERATOR.compressed)))).toBe(GENERATOR.whole);
});

test.each([vector.pkEm, vector.pkRm])('the key %s of RFC 9180 comes back', (key) => {
	expect(hexOf(wholePoint(compressedPoint(bytesOf(key))))).toBe(key);
});

test('points are written and read as OpenSSL does', () => {
	for (let at = 0; at < 100; at++) {
		const whole = createECDH('prime256v1').generateKeys();
		const compressed = ECDH.convertKey(whole, 'prime256v1', undefined, undefined, 'compressed');
		expect(compressedPoint(whole)).toEqual(new Uint8Array(compressed as Buffer));
		expect(wholePoint(new Uint8Array(compressed as Buffer))).toEqual(new Uint8Array(whole));
	}
});

test('a point and its opposite have one even point between them', () => {
	const whole = (first: string) => wholePoint(bytesOf(first + GENERATOR.compressed.slice(2)));
	const [even, odd] = [whole('02'), whole('03')];
	expect(even).not.toEqual(odd);
	for (const point of [even, odd]) {
		expect(evenPoint(point as Uint8Array)).toEqual(compressedPoint(even as Uint8Array));
	}
});

/** p, which no coordinate reaches. */
const P = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';

test.each([
	['nothing', ''],
	['a byte too few', GENERATOR.compressed.slice(0, -2)],
	['a byte too many', `${GENERATOR.compressed}00`],
	['a zero before the coordinate', GENERATOR.compressed.replace(/^../, '$&00')],
	['another first byte', `04${GENERATOR.compressed.slice(2)}`],
	['a point in 65 bytes', GENERATOR.whole],
	['a coordinate of p', `02${P}`]
])('%s is no point', (_, hex) => {
	expect(wholePoint(bytesOf(hex))).toBeUndefined();
});

test('what OpenSSL takes for no point is none, which is about half of all', () => {
	const isPoint = (bytes: Uint8Array) => {
		try {
			return Boolean(ECDH.convertKey(bytes, 'prime256v1'));
		} catch {
			return false;
		}
	};
	let points = 0;
	fc.assert(
		fc.property(
			fc.uint8Array({ minLength: 32, maxLength: 32 }),
			fc.constantFrom(2, 3),
			(x, sign) => {
				const bytes = Uint8Array.of(sign, ...x);
				expect(wholePoint(bytes) !== undefined).toBe(isPoint(bytes));
				if (isPoint(bytes)) points++;
			}
		),
		{ numRuns: 400 }
	);
	expect(points).toBeGreaterThan(100);
	expect(points).toBeLessThan(300);
});
