import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSet } from '../facts/parse-fact-set';
import type { CardId } from './card';
import { groupsOf } from './groups';

/** Two towns that are easily mixed up, and one that is not, each with a mayor and a founding. */
function townsSet(
	confusable: readonly string[] = ['Elbury', 'Milan'],
	aka: readonly string[] = []
) {
	const towns = ['ebury', 'elbury', 'thorn'];
	const entity = (id: string, name: string, more = {}) => ({ id, type: 'Town', name, ...more });
	const cite = [{ s: 'S1', quote: 'list' }];
	const { set } = parseFactSet({
		...{ format: 'parley-facts/1', id: 'towns', title: 'Towns', lang: 'en' },
		sources: [{ id: 'l', call: 'the list', sentences: [{ id: 'S1', text: 'A list.' }] }],
		types: { Town: { noun: 'town', plural: 'towns', wh: 'which' } },
		entities: [
			entity('ebury', 'Ebury', { confusable }),
			entity('elbury', 'Elbury', { aka }),
			entity('thorn', 'Thorn')
		],
		relations: {
			founded: {
				roles: { town: { type: 'Town' }, year: { type: 'Date' } },
				say: '{town} was founded {year:when}',
				ask: { year: 'When was {town} founded?', town: 'Which town was founded {year:when}?' },
				one: ['year']
			},
			twin: {
				roles: { town: { type: 'Town', list: true }, year: { type: 'Date' } },
				say: '{town} {town?was:were} twinned {year:when}',
				ask: { year: 'When {town?was:were} {town} twinned?' }
			}
		},
		facts: [
			...towns.map((town, at) => {
				return {
					id: `F${at}`,
					rel: 'founded',
					roles: { town: `@${town}`, year: `${1900 + at}` },
					cite
				};
			}),
			{ id: 'F3', rel: 'twin', roles: { town: ['@ebury', '@thorn'], year: '1990' }, cite },
			{ id: 'F4', rel: 'twin', roles: { town: ['@elbury', '@thorn'], year: '1995' }, cite }
		]
	});
	if (!set) throw new Error('the towns have faults');
	return indexFacts(set);
}

const card = (name: string) => `towns/${name}` as CardId;
const shared = (a: string, b: string, index = townsSet()) => {
	const groups = groupsOf(index, card(b));
	return groupsOf(index, card(a)).filter((group) => groups.includes(group)).length;
};

describe('Cards are of one group', () => {
	test('when they are of one fact, whose group stands first', () => {
		expect(groupsOf(townsSet(), card('F0#year'))[0]).toBe('towns/F0');
		expect(groupsOf(townsSet(), card('F0#town'))[0]).toBe('towns/F0');
	});

	test('when they ask the same of two entities that are easily mixed up', () => {
		expect(shared('F0#year', 'F1#year')).toBe(1);
		expect(shared('F0#town', 'F1#town')).toBe(1);
	});

	test('when the two are members of lists', () => {
		expect(shared('F3#year', 'F4#year')).toBe(1);
	});

	test('when the author has named the other by another of its names, in other letters', () => {
		const index = townsSet(['ELBURY-ON-SEA'], ['Elbury on Sea']);
		expect(shared('F0#year', 'F1#year', index)).toBe(1);
	});
});

describe('Cards are of no common group', () => {
	test.each([
		['when they ask for different roles', 'F0#year', 'F1#town'],
		['when they tell of different things', 'F0#year', 'F3#year'],
		['when their entities are not confusable', 'F0#year', 'F2#year']
	])('%s', (_, a, b) => {
		expect(shared(a, b)).toBe(0);
	});

	test('when the near name is of nothing in the set', () => {
		expect(shared('F0#year', 'F1#year', townsSet(['Milan']))).toBe(0);
	});
});

test('A card whose set is not here, or whose fact is gone, is of its fact only', () => {
	expect(groupsOf(undefined, card('F0#year'))).toEqual(['towns/F0']);
	expect(groupsOf(townsSet(), card('F9#year'))).toEqual(['towns/F9']);
	expect(groupsOf(undefined, 'no card' as CardId)).toEqual(['no card']);
});

test('In a set of real facts, the two prizes of one couple are kept apart', () => {
	const { set } = parseFactSet(
		JSON.parse(readFileSync('tests/fixtures/sets/marie-curie.json', 'utf8'))
	);
	if (!set) throw new Error('the set has faults');
	const [a, b] = ['F24', 'F29'].map((fact) =>
		groupsOf(indexFacts(set), `marie-curie/${fact}#award` as CardId)
	);
	expect(a?.slice(1)).toEqual(b?.slice(1));
	expect(a).toHaveLength(2);
});
