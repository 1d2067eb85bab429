import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { Damaged } from './damaged';

const read = (...bytes: number[]) => new ByteReader(Uint8Array.from(bytes));

test('what was written is read in the same order', () => {
	const texts = fc.string({ unit: 'binary', maxLength: 300 });
	const counts = fc.maxSafeNat();
	fc.assert(
		fc.property(texts, counts, fc.uint8Array({ maxLength: 600 }), (text, count, bytes) => {
			const written = new ByteWriter().text(text).count(count).bytes(bytes).byte(7).done();
			const reader = new ByteReader(written);
			expect(reader.text(2000)).toBe(text);
			expect(reader.count()).toBe(count);
			expect(reader.bytes(bytes.length)).toEqual(bytes);
			expect(reader.byte()).toBe(7);
			reader.end();
		})
	);
});

// LEB128, https://en.wikipedia.org/wiki/LEB128: 624,485 is E5 8E 26.
test('a count takes seven bits a byte, the lowest first', () => {
	expect([...new ByteWriter().count(624_485).done()]).toEqual([0xe5, 0x8e, 0x26]);
	expect(read(0xe5, 0x8e, 0x26).count()).toBe(624_485);
});

test('half a character becomes the replacement character', () => {
	const written = new ByteWriter().text('a\ud800b').done();
	expect(new ByteReader(written).text(99)).toBe('a\ufffdb');
});

describe('What cannot be read is damaged:', () => {
	test.each<[string, () => unknown]>([
		['no byte left', () => read().byte()],
		['fewer bytes than asked for', () => read(1, 2).bytes(3)],
		['a count that is cut off', () => read(0x80).count()],
		['a count over the most', () => read(0x80, 1).count(127)],
		['a count in more bytes than it needs', () => read(0x80, 0).count()],
		['a count beyond 2^53', () => read(...Array.from({ length: 9 }, () => 0xff), 1).count()],
		['a text longer than allowed', () => read(3, 97, 98, 99).text(2)],
		['a text that is cut off', () => read(3, 97).text(9)],
		['bytes that are no UTF-8', () => read(2, 0xc0, 0x80).text(9)],
		['half of a pair in UTF-8', () => read(3, 0xed, 0xa0, 0x80).text(9)],
		['more than was asked for', () => read(1).end()]
	])('%s', (_, act) => {
		expect(act).toThrow(Damaged);
	});

	test.each([-1, 1.5, 2 ** 53, NaN])('and %d cannot even be written as a count', (value) => {
		expect(() => new ByteWriter().count(value)).toThrow(RangeError);
	});
});
