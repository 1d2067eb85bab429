import { describe, expect, test } from 'vitest';
import { village } from '../../../../../tests/fixtures/village';
import { SETS } from '../../../../../tests/questions/sets';
import type { Item, ItemId, SortingItem } from '../item';
import { itemOf, writeItems } from '../write';

const ALL = [...SETS, { name: 'village', index: village() }];
const isSorting = (item: Item): item is SortingItem => item.kind === 'sorting';

describe.each(ALL)('what is sorted in $name', ({ index }) => {
	const items = writeItems(index, ['sorting']).filter(isSorting);

	test('comes back word for word from its id, and is written once', () => {
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) expect(itemOf(index, item.id)).toEqual(item);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
	});

	test('is four to six things in two or three groups, none of them empty', () => {
		for (const { things, groups, key } of items) {
			expect(things.length).toBeGreaterThanOrEqual(4);
			expect(things.length).toBeLessThanOrEqual(6);
			expect([2, 3]).toContain(groups.length);
			expect(new Set(key)).toEqual(new Set(groups));
			expect(key).toHaveLength(things.length);
			expect([...things].sort()).toEqual(things);
		}
	});

	test('has two things at least on either side of a moment', () => {
		for (const { stem, key } of items.filter(({ groups }) => groups[0] === 'Before')) {
			expect(stem).toMatch(/^Does each of these come before or after .+\? Sort each one\.$/);
			expect(key.filter((group) => group === 'Before').length).toBeGreaterThanOrEqual(2);
			expect(key.filter((group) => group === 'After').length).toBeGreaterThanOrEqual(2);
		}
	});
});

/** Alby to Derby lie in Northshire, Elby and Fenby in Southshire. */
test('towns are sorted into their counties', () => {
	const id = 'F20/county~town/sorting/@alby,@corby,@elby,@fenby' as ItemId;
	expect(itemOf(village(), id)).toMatchObject({
		stem: 'In which county does each town lie? Sort each one.',
		things: ['Alby', 'Corby', 'Elby', 'Fenby'],
		groups: ['Northshire', 'Southshire'],
		key: ['Northshire', 'Northshire', 'Southshire', 'Southshire'],
		tests: ['F20.county', 'F22.county', 'F24.county', 'F25.county']
	});
});

/** 1901 flood, 1911 fire, 1921 frost, 1931 feast, 1941 strike, 1951 storm. */
test('events are sorted by what came before and after another', () => {
	const id = 'F32/date/sorting/F30.date,F31.date,F34.date,F35.date' as ItemId;
	expect(itemOf(village(), id)).toMatchObject({
		stem: 'Does each of these come before or after the frost? Sort each one.',
		things: ['The fire', 'The flood', 'The storm', 'The strike'],
		key: ['Before', 'Before', 'After', 'After']
	});
});

test.each([
	['one group', 'F20/county~town/sorting/@alby,@borby,@corby,@derby'],
	['too few things', 'F20/county~town/sorting/@alby,@borby,@elby'],
	['things without the anchor', 'F20/county~town/sorting/@borby,@corby,@elby,@fenby'],
	['one thing after', 'F34/date/sorting/F30.date,F31.date,F32.date,F35.date'],
	['the moment itself', 'F32/date/sorting/F30.date,F31.date,F32.date,F34.date,F35.date']
])('nothing is sorted with %s', (_, id) => {
	expect(itemOf(village(), id as ItemId)).toBeUndefined();
});
