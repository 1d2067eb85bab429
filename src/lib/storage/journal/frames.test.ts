import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../core/crc32';
import { FRAME, frameOf, readFrames } from './frames';

const text = (words: string) => new TextEncoder().encode(words);
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The frames one after the other, as a file has them. */
function fileOf(...frames: Uint8Array[]): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(frames.flatMap((frame) => [...frame]));
}

const read = (bytes: Uint8Array<ArrayBuffer>) =>
	readFrames(bytes).frames.map(({ payload }) => words(payload));

const THREE = ['first', 'the second', 'third'].map((each) => frameOf(FRAME.lines, text(each)));

test('the checksum is that of the published vector', () => {
	expect(crc32(text('123456789'))).toBe(0xcbf43926);
});

test('the checksum is that of another implementation, whatever the bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(crc32(bytes)).toBe(zlibCrc32(bytes));
		})
	);
});

test('cut at any byte, a file gives all frames before the cut and no more', () => {
	const file = fileOf(...THREE);
	for (let cut = 0; cut <= file.length; cut++) {
		const { frames, end } = readFrames(file.slice(0, cut));
		let [whole, bytes] = [0, 0];
		for (const { length } of THREE) {
			if (bytes + length > cut) break;
			bytes += length;
			whole++;
		}
		expect([frames.length, end]).toEqual([whole, bytes]);
	}
});

test('a frame damaged in the middle costs itself alone, and is counted', () => {
	const file = fileOf(...THREE);
	const place = (THREE[0]?.length ?? 0) + 12;
	file[place] = (file[place] ?? 0) ^ 1;
	expect(read(file)).toEqual(['first', 'third']);
	expect(readFrames(file).damaged).toBe(1);
});

test('a tail of zeros or noise is no frame', () => {
	for (const tail of [new Uint8Array(50), text('noise that was never a frame')]) {
		const file = fileOf(...THREE, tail);
		expect(read(file)).toHaveLength(3);
		expect(readFrames(file)).toMatchObject({ damaged: 0, end: file.length - tail.length });
	}
});

test('no bytes make it throw', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			readFrames(Uint8Array.from(bytes));
		}),
		{ numRuns: 5000 }
	);
});
