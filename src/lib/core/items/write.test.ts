import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import type { FactId } from '../facts/fact-set';
import { parseFactSetText } from '../facts/parse-fact-set';
import type { ItemId } from './item';
import { itemOf, itemsFor } from './write';

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
