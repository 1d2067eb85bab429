import { expect, test } from 'vitest';
import { DECODERS, fuzz } from './fuzz';

/** Large texts take longest; `npm run torture -- --suite fuzz` gives each a million. */
const INPUTS = new Map([['fact set', 300]]);

test.each(DECODERS)('no text makes the reader of a $name throw', (decoder) => {
	const { uncaught } = fuzz(decoder, INPUTS.get(decoder.name) ?? 5000, 'push');
	expect(uncaught).toEqual([]);
});

test('every reader still takes the texts that the others are made from', () => {
	for (const { name, seeds, open } of DECODERS) {
		for (const seed of seeds) {
			const opened = open(seed) as { ok?: boolean; set?: unknown } & readonly unknown[];
			expect(opened.ok ?? opened.set ?? opened.length, name).toBeTruthy();
		}
	}
});

test('a reader that throws is found out', () => {
	const open = (text: string) => JSON.parse(text) as unknown;
	const { uncaught } = fuzz({ name: 'naive', seeds: ['{"a":[1,2]}'], open }, 100, 'push');
	expect(uncaught.length).toBeGreaterThan(0);
});
