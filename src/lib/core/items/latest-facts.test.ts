import { expect, test } from 'vitest';
import type { Fact } from '../facts/fact-set';
import { syntheticSet } from '../../../../tests/bench/synthetic-set';
import { indexFacts } from '../facts/fact-index';
import { latestFacts } from './latest-facts';

const set = syntheticSet(300);
const index = indexFacts(set);
const [first, second] = set.facts as [Fact, Fact];

function counted() {
	const made: string[] = [];
	return { made, of: latestFacts((_, { id }) => made.push(id)) };
}

test('a fact is looked at once, however many kinds of question ask', () => {
	const { made, of } = counted();
	expect([of(index, first), of(index, second), of(index, first)]).toEqual([1, 2, 1]);
	expect(made).toEqual([first.id, second.id]);
});

test('the same fact of another set is another', () => {
	const { of } = counted();
	expect([of(index, first), of(indexFacts(set), first)]).toEqual([1, 2]);
});

test('a fact with fillers of its own is not taken for the one that it was made from', () => {
	const { of } = counted();
	const changed = { ...first, roles: second.roles };
	expect([of(index, first), of(index, changed), of(index, first)]).toEqual([1, 2, 1]);
});

test('facts made up for one question do not crowd out those of the set', () => {
	const { made, of } = counted();
	of(index, first);
	for (const { roles } of set.facts) of(index, { ...first, roles });
	of(index, first);
	expect(made).toHaveLength(1 + set.facts.length);
});

test('a large set does not fill the memory: facts of long ago are forgotten', () => {
	const { made, of } = counted();
	for (const fact of set.facts) of(index, fact);
	of(index, first);
	expect(made.filter((id) => id === first.id)).toHaveLength(2);
});
