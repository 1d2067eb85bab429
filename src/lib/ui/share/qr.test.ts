import decode from 'qr/decode.js';
import { expect, test } from 'vitest';
import { pathOf, qrOf, sideOf, svgOf, versionOf } from './qr';

const ADDRESS = 'https://parley.example/app/q/#10';
const digits = (count: number) => '31415926535897932384'.repeat(count).slice(0, count);

/** The code as pixels, so many to a module, drawn from the path that pages show. */
function pixelsOf(text: string, scale: number) {
	const code = qrOf(text);
	if (!code) throw new Error('too long for a code');
	const side = sideOf(code) * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x = '', y = '', run = ''] of pathOf(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
			for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++) {
				data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
			}
		}
	}
	return { width: side, height: side, data };
}

test.each([60, 285, 460])(
	'a code of a link with %i digits is read back from its pixels',
	(count) => {
		const text = ADDRESS + digits(count);
		expect(decode(pixelsOf(text, 4))).toBe(text);
	}
);

test('a quiz of ten questions makes a code of version 8 at most', () => {
	// 120 letters of base64url are 90 bytes, and 219 digits.
	const code = qrOf(`https://parley.example/q/#10${digits(219)}`);
	expect(code && versionOf(code)).toBeLessThanOrEqual(8);
});

test('a link too long to scan well makes no code', () => {
	expect(qrOf(ADDRESS + digits(3000))).toBeUndefined();
});

test('the file for printers has the same code', () => {
	const code = qrOf(ADDRESS);
	expect(code && svgOf(code)).toContain(code && pathOf(code));
});
