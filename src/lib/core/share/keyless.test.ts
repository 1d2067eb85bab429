import { describe, expect, test } from 'vitest';
import { ALL_ITEMS } from '../../../../tests/questions/written-quizzes';
import type { Item, OrderingItem, SingleChoiceItem } from '../items/item';
import { toPrompt } from '../items/judging/judge';
import { ITEM_KINDS } from '../items/kinds/kinds';
import { withoutKey } from './keyless';

/** Every text within, keys of records too. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

/** With the id that its keyless form has, as a prompt's order hangs on seed and id. */
const renamed = (item: Item, at: number) => ({ ...item, id: withoutKey(item, at).id });

const isSolved = (item: Item, order: readonly string[]) =>
	item.kind === 'ordering' && item.key.every((text, at) => order[at] === text);

describe('An item without its key', () => {
	test('shows the same screen for the same seed, for every item of all kinds', () => {
		expect(new Set(ALL_ITEMS.map(({ kind }) => kind))).toEqual(new Set(ITEM_KINDS));
		ALL_ITEMS.forEach((item, at) => {
			for (const seed of ['a', 'b']) {
				const shown = toPrompt(withoutKey(item, at), seed);
				if ('options' in shown && isSolved(item, shown.options)) continue;
				expect(shown).toEqual(toPrompt(renamed(item, at), seed));
			}
		});
	});

	test('shows an ordering as it was shuffled, even where that solves it', () => {
		const item = ALL_ITEMS.find(({ kind }) => kind === 'ordering') as OrderingItem;
		const seeds = Array.from({ length: 2000 }, (_, seed) => String(seed));
		const solved = seeds.filter((seed) => {
			const shown = toPrompt(withoutKey(item, 0), seed);
			return isSolved(item, (shown as OrderingItem).options);
		});
		// One order in so many is the right one.
		const orders = [1, 1, 2, 6, 24, 120, 720][item.options.length] ?? 0;
		expect(solved.length).toBeGreaterThan(2000 / orders / 2);
		expect(solved.length).toBeLessThan((2000 / orders) * 2);
	});

	test('holds no text that its prompt does not show, but names of fields and kinds', () => {
		const names = new Set(textsIn(withoutKey(ALL_ITEMS[0] as Item, 0)));
		const fields = ['stated', 'middle', 'name', ...ALL_ITEMS.flatMap((item) => Object.keys(item))];
		for (const field of [...fields, 'accepted', 'refused', 'form', '']) names.add(field);
		ALL_ITEMS.forEach((item, at) => {
			const shown = new Set(textsIn(toPrompt(item, 'a')));
			const beyond = textsIn(withoutKey(item, at)).filter(
				(text) => !shown.has(text) && !names.has(text) && !/^(q\d+|\d+)$/.test(text)
			);
			expect(beyond).toEqual([]);
			expect([withoutKey(item, at).key].flat().join('')).toBe('');
		});
	});

	test('is the same whatever the key is: nothing in it can tell', () => {
		const choices = ALL_ITEMS.filter((item) => item.kind === 'single-choice');
		for (const item of choices) {
			const keys = item.options.map((key): SingleChoiceItem => ({ ...item, key }));
			const forms = keys.map((other) => JSON.stringify(withoutKey(other, 0)));
			expect(new Set(forms).size).toBe(1);
		}
		const orders = ALL_ITEMS.filter((item) => item.kind === 'ordering');
		for (const item of orders) {
			const other = { ...item, key: [...item.key].reverse() };
			expect(withoutKey(other, 0)).toEqual(withoutKey(item, 0));
		}
	});

	test('has its options by code unit, though elsewhere the key was written first', () => {
		const item = ALL_ITEMS.find(
			(one) => one.kind === 'single-choice' && !one.ordered
		) as SingleChoiceItem;
		const options = [item.key, ...item.options.filter((option) => option !== item.key)].reverse();
		expect(withoutKey({ ...item, options }, 0)).toMatchObject({
			options: [...options].sort()
		});
	});
});
