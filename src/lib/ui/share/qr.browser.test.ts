import decode from 'qr/decode.js';
import { expect, test } from 'vitest';
import { pngOf, qrOf, svgOf } from './qr';

const LINK = `https://parley.example/app/q/#10${'2718281828459045'.repeat(16)}`;

/** What a camera would see of the file, drawn at that many pixels. */
async function readBack(file: Blob, side: number): Promise<string> {
	const address = URL.createObjectURL(file);
	const image = new Image(side, side);
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('no canvas');
	pen.drawImage(image, 0, 0, side, side);
	URL.revokeObjectURL(address);
	return decode(pen.getImageData(0, 0, side, side));
}

test.each([480, 300])('both files of a code are read back from %i pixels', async (side) => {
	const code = qrOf(LINK);
	if (!code) throw new Error('too long for a code');
	expect(await readBack(new Blob([svgOf(code)], { type: 'image/svg+xml' }), side)).toBe(LINK);
	expect(await readBack(await pngOf(code), side)).toBe(LINK);
});
