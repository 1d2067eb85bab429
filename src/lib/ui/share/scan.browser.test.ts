import { afterEach, expect, test } from 'vitest';
import { pngOf, qrOf } from './qr';
import { codeReader } from '../../platform/scan';

const LINK = 'https://parley.example/q/#1rAQIDBAUGBwg';

const page = globalThis as { BarcodeDetector?: unknown };
const own = page.BarcodeDetector;
afterEach(() => {
	page.BarcodeDetector = own;
});

async function pictureOf(text: string): Promise<ImageBitmap> {
	const code = qrOf(text);
	if (!code) throw new Error('too long for a code');
	return createImageBitmap(await pngOf(code));
}

test('without a reader in the browser, ours reads the code from its pixels', async () => {
	delete page.BarcodeDetector;
	const read = await codeReader();
	expect(await read(await pictureOf(LINK))).toEqual([LINK]);
});

test('a picture without a code gives none', async () => {
	delete page.BarcodeDetector;
	const read = await codeReader();
	expect(await read(await createImageBitmap(new ImageData(64, 64)))).toEqual([]);
});

test('a browser that has a reader is asked for QR codes, and ours is not fetched', async () => {
	const asked: unknown[] = [];
	page.BarcodeDetector = class {
		constructor(options: unknown) {
			asked.push(options);
		}
		detect(picture: CanvasImageSource) {
			const codes = picture instanceof ImageBitmap ? [{ rawValue: LINK }, { rawValue: 'x' }] : [];
			return Promise.resolve(codes);
		}
	};
	const read = await codeReader();
	expect(await read(await pictureOf('another'))).toEqual([LINK, 'x']);
	expect(asked).toEqual([{ formats: ['qr_code'] }]);
});

test('a browser that has only the name of a reader gets ours', async () => {
	page.BarcodeDetector = class {
		detect() {
			return Promise.reject(new DOMException('no service', 'NotSupportedError'));
		}
	};
	const read = await codeReader();
	expect(await read(await pictureOf(LINK))).toEqual([LINK]);
});
