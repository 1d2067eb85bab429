import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import type { FactId } from '../facts/fact-set';
import { parseFactSetText } from '../facts/parse-fact-set';
import { itemsFor, writeItems } from '../items/write';
import { partsOfCardId, type CardId } from './card';
import { newCardsOf } from './new-cards';

function indexOf(file: string) {
	const { set } = parseFactSetText(readFileSync(file, 'utf8'));
	if (!set) throw new Error(`${file} has faults`);
	return indexFacts(set);
}
const talks = indexOf('static/sets/moscow-talks.json');
const rivers = indexOf('tests/fixtures/sets/rivers.json');
const all = (index: typeof talks, known: readonly CardId[] = []) =>
	newCardsOf(index, new Set(known), Infinity);
const factOf = (id: CardId) => partsOfCardId(id)?.fact ?? '';

describe('New cards', () => {
	test('are all that an item tests, and no others', () => {
		const tested = writeItems(rivers)
			.filter(({ kind }) => kind !== 'ordering')
			.flatMap(({ tests }) => tests.map((test) => `rivers/${test.replace('.', '#')}`));
		const ids = all(rivers).map(({ id }) => id);
		expect([...ids].sort()).toEqual([...new Set(tested)].sort());
	});

	test('can each be asked', () => {
		for (const { id } of all(rivers)) {
			const { fact = '', role = '' } = partsOfCardId(id) ?? {};
			expect(itemsFor(rivers, fact as FactId, role).length, id).toBeGreaterThan(0);
		}
	});

	test('begin with what matters most', () => {
		const weights = all(talks).map(({ weight }) => weight);
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
		expect(new Set(weights).size).toBe(3);
	});

	test('of equal weight come fact by fact, and siblings only after all the others', () => {
		const order = talks.set.facts.map(({ id }) => id as string);
		const core = all(talks).filter(({ weight }) => weight === 3);
		const facts = core.map(({ id }) => factOf(id));
		const first = facts.slice(0, new Set(facts).size);
		expect(new Set(first).size).toBe(first.length);
		expect(first).toEqual([...first].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
	});

	test('leave out what is known', () => {
		const known = all(rivers)
			.slice(0, 40)
			.map(({ id }) => id);
		expect(all(rivers, known)).toEqual(all(rivers).slice(40));
	});

	test('stop when there are enough', () => {
		expect(newCardsOf(rivers, new Set(), 7)).toEqual(all(rivers).slice(0, 7));
		expect(newCardsOf(rivers, new Set(), 0)).toEqual([]);
	});
});
