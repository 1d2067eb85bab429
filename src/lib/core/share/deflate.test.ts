import fc from 'fast-check';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Damaged } from './damaged';
import { deflated, inflated, MOST_INFLATED } from './deflate';
import { DICTIONARY } from './dictionary';

const NONE = new Uint8Array();
const bytes = fc.uint8Array({ maxLength: 3000 });

test('What is deflated comes back, and zlib agrees in both directions', () => {
	fc.assert(
		fc.property(bytes, fc.constantFrom(NONE, DICTIONARY), (given, dictionary) => {
			const small = deflated(given, dictionary);
			expect(inflated(small, dictionary)).toEqual(given);
			const options = dictionary.length > 0 ? { dictionary } : {};
			expect(new Uint8Array(inflateRawSync(small, options))).toEqual(given);
			expect(inflated(deflateRawSync(given, options), dictionary)).toEqual(given);
		})
	);
});

describe('What inflates to more than half a megabyte is refused:', () => {
	const bombOf = (length: number) => deflateRawSync(Buffer.alloc(length), { level: 9 });

	test.each([
		['a byte too many', MOST_INFLATED],
		['a megabyte in a thousand bytes', 1024 * 1024],
		['all that fits the longest link', 48_000 * 1000]
	])('%s', (_, length) => {
		const bomb = bombOf(length);
		expect(() => inflated(bomb, NONE)).toThrow(Damaged);
	});

	test('but what stays below is not', () => {
		const most = MOST_INFLATED - 1;
		expect(Buffer.from(inflated(bombOf(most), NONE)).equals(Buffer.alloc(most))).toBe(true);
	});

	test('at once, not after all of it has been inflated', () => {
		const [small, huge] = [bombOf(MOST_INFLATED), bombOf(200 * MOST_INFLATED)];
		const msOf = (bomb: Uint8Array) => {
			const runs = Array.from({ length: 5 }, () => {
				const start = performance.now();
				expect(() => inflated(bomb, NONE)).toThrow(Damaged);
				return performance.now() - start;
			});
			return Math.min(...runs);
		};
		msOf(small);
		expect(msOf(huge)).toBeLessThan(20 * msOf(small) + 20);
	});
});

test.each([
	['nothing', NONE],
	['a block of no kind', Uint8Array.of(7)],
	['a text cut short', deflated(new TextEncoder().encode('a text cut short'), NONE).slice(0, 9)]
])('%s is no DEFLATE', (_, given) => {
	expect(() => inflated(given, NONE)).toThrow(Damaged);
});
