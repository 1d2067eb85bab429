import { expect, test } from 'vitest';
import { village } from '../../../../../tests/fixtures/village';
import { SETS } from '../../../../../tests/questions/sets';
import type { Item, ItemId, NumberItem } from '../item';
import { scoreOf } from '../judging/judge';
import { itemOf, writeItems } from '../write';

const isNumber = (item: Item): item is NumberItem => item.kind === 'number';

test('every question for a number comes back from its id', () => {
	for (const { index } of SETS) {
		for (const item of writeItems(index, ['number'])) expect(itemOf(index, item.id)).toEqual(item);
	}
});

test('its key is in digits, and not in its stem', () => {
	for (const { index } of SETS) {
		for (const { key, stem } of writeItems(index, ['number']).filter(isNumber)) {
			expect(key).toMatch(/^\d{1,3}(,\d{3})*(\.\d+)?$/);
			expect(stem.split(/\W+/)).not.toContain(key);
		}
	}
});

test.each([
	['F41/count/number/', '12', ''],
	['F43/length/number/', '10', 'months']
])('%s asks for %s, with “%s” behind the field', (id, key, unit) => {
	expect(itemOf(village(), id as ItemId)).toMatchObject({ key, unit });
});

test('about three days are no number, and neither is what is left open', () => {
	expect(itemOf(village(), 'F44/length/number/' as ItemId)).toBeUndefined();
	expect(itemOf(village(), 'F42/count/number/' as ItemId)).toBeUndefined();
});

test.each([
	['10', 1],
	['ten', 1],
	['10 months', 1],
	['ten months', 1],
	['10 years', 0],
	['11', 0],
	['no months', 0]
])('“%s” for ten months scores %i', (response, score) => {
	const item = itemOf(village(), 'F43/length/number/' as ItemId);
	expect(item && scoreOf(item, response)).toBe(score);
});
