import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import type { FactId } from '../facts/fact-set';
import { parseFactSetText } from '../facts/parse-fact-set';
import type { ItemId } from './item';
import { partsOfProposition } from './propositions';
import { ITEM_KINDS } from './kinds/kinds';
import { itemOf, itemsFor, itemsOfFact, partsOfFact } from './write';

const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const index = indexFacts(set);

test('a card is asked with what tests its fact and role, and nothing that takes more to know', () => {
	const items = itemsFor(index, 'F06' as FactId, 'place');
	expect(items.map(({ kind }) => kind)).toContain('single-choice');
	for (const { tests } of items) expect(tests).toEqual(['F06.place']);
});

test('there is no card of a role that the fact does not have', () => {
	expect(itemsFor(index, 'F06' as FactId, 'who')).toEqual([]);
	expect(itemsFor(index, 'F99' as FactId, 'place')).toEqual([]);
});

test.each(['', 'F99/date/single-choice/', 'x', 'F01/nothing/cloze/', '/////', 'F01/date/riddle/'])(
	'no item is made up for the id “%s”',
	(id) => {
		expect(itemOf(index, id as ItemId)).toBeUndefined();
	}
);

test.each(ITEM_KINDS)('the parts of a fact are all its items of the kind %s', (kind) => {
	for (const fact of index.set.facts) {
		const parts = partsOfFact(index, fact, kind).map((part) => ({ ...part, items: part.write() }));
		expect(parts.flatMap(({ items }) => items)).toEqual(itemsOfFact(index, fact, [kind]));
		for (const { asks, items } of parts) {
			if (!asks) continue;
			const facts = asks.facts.map(({ id }) => id);
			for (const { demand, tests } of items) {
				expect(demand).toBe(asks.demand);
				expect(facts).toEqual(
					expect.arrayContaining(tests.map((test) => partsOfProposition(test).fact))
				);
			}
		}
	}
});
