import { describe, expect, test } from 'vitest';
import { itemJson } from '../../src/cli/item-json';
import { checkItem } from '../../src/lib/core/checker/check-item';
import { writeItems } from '../../src/lib/core/items/write';
import { mutantTable, mutantText } from './mutants';
import { SETS } from './sets';

describe.each(SETS)('items of $name', ({ index }) => {
	test('are all accepted by the checker', () => {
		const rejected = writeItems(index).flatMap((item) => {
			const verdict = checkItem(index, itemJson(item));
			return verdict.ok ? [] : [`${item.id}: ${verdict.reason}`];
		});
		expect(rejected).toEqual([]);
	});
});

describe('Spoilt items', () => {
	const rows = mutantTable(SETS);
	const made = rows.reduce((sum, row) => sum + row.made, 0);

	test('are at least five hundred, of at least twelve sorts, some of each', () => {
		expect(made).toBeGreaterThanOrEqual(500);
		expect(rows.length).toBeGreaterThanOrEqual(12);
		expect(rows.filter((row) => row.made === 0)).toEqual([]);
	});

	test('are rejected, 99 of 100', () => {
		const survivors = rows.flatMap(({ sort, survivors }) =>
			survivors.map((id) => `${sort}: ${id}`)
		);
		expect(survivors.length / made, mutantText(rows)).toBeLessThanOrEqual(0.01);
	});
});
