import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from './bits';
import { Damaged } from './damaged';
import { readCount, readText, writeCount, writeText } from './result-bits';

const readerOf = (write: (bits: BitWriter) => void) => {
	const bits = new BitWriter();
	write(bits);
	return new BitReader(bits.done());
};

/** As the code's own table has it, for k = 4: 0 is 10000, 15 is 11111, 16 is 0100000, 47 is 0111111. */
test.each([
	[0, '10000'],
	[15, '11111'],
	[16, '0100000'],
	[47, '0111111'],
	[48, '001000000']
])('%d is written %s', (value, digits) => {
	const bits = readerOf((writer) => writeCount(writer, value, 100));
	expect(Array.from(digits, () => bits.bits(1)).join('')).toBe(digits);
	bits.end();
});

test('a text of ASCII takes 4 to 10 bits a sign, any other its UTF-8', () => {
	const bytesFor = (text: string) => {
		const bits = new BitWriter();
		writeText(bits, text, 200);
		return bits.done().length;
	};
	const head = 1 + 9;
	expect(bytesFor('a'.repeat(64))).toBe(Math.ceil((head + 64 * 4) / 8));
	expect(bytesFor('`'.repeat(64))).toBe(Math.ceil((head + 64 * 10) / 8));
	expect(bytesFor('é'.repeat(32))).toBe(Math.ceil((head + 64 * 8) / 8));
});

describe('What cannot be read is damaged:', () => {
	test.each<[string, () => unknown]>([
		[
			'a number over the most',
			() =>
				readCount(
					readerOf((bits) => writeCount(bits, 8, 9)),
					7
				)
		],
		['a number without end', () => readCount(new BitReader(new Uint8Array(200)), 9)],
		[
			'a text over the longest',
			() =>
				readText(
					readerOf((bits) => writeText(bits, 'abc', 9)),
					2
				)
		],
		[
			'one in UTF-8',
			() =>
				readText(
					readerOf((bits) => writeText(bits, 'ééé', 9)),
					2
				)
		],
		// ASCII, one sign, the 96th: 95 + 8 is 1100111 in binary, behind three zeros.
		[
			'a sign beyond the last',
			() =>
				readText(
					readerOf((bits) => bits.bits(1, 1).bits(17, 5).bits(103, 10)),
					9
				)
		]
	])('%s', (_, read) => {
		expect(read).toThrow(Damaged);
	});
});
