import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexFacts } from './fact-index';
import type { EntityId, FactId, FactSet } from './fact-set';
import { parseFactSetText } from './parse-fact-set';

const { set } = parseFactSetText(readFileSync('tests/fixtures/sets/tiny.json', 'utf8'));
const index = indexFacts(set as FactSet);
const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

test('finds facts, entities and sentences by their ids, and nothing by others', () => {
	expect(index.fact('F04' as FactId)?.rel).toBe('costs');
	expect(index.fact('F99' as FactId)).toBeUndefined();
	expect(index.entity('ada' as EntityId)?.name).toBe('Ada Bell');
	expect(index.entity('constructor' as EntityId)).toBeUndefined();
	expect(index.sentence('S12')?.sentence.text).toBe('Larkfield is twinned with Merrow.');
	expect(index.sentence('S12')?.source.call).toBe('the notice');
	expect(index.sentence('__proto__')).toBeUndefined();
});

test('throws for a relation that the set does not have, as no fact can name one', () => {
	expect(index.relation('costs').one).toEqual(['pounds']);
	expect(() => index.relation('cost')).toThrow('the set has no relation cost');
});

test('lists facts by relation, by entity alone or in a list, by sentence and by what they are about', () => {
	expect(ids(index.factsOf('before'))).toEqual(['F07', 'F08']);
	expect(ids(index.factsOf('nothing'))).toEqual([]);
	expect(ids(index.factsWith('tom' as EntityId))).toEqual(['F05', 'F09', 'F12']);
	expect(ids(index.factsWith('ines' as EntityId))).toEqual(['F05', 'F13', 'F22']);
	expect(ids(index.factsCiting('S15'))).toEqual(['F24']);
	expect(ids(index.factsCiting('S10'))).toEqual(['F14', 'F15', 'F16']);
	expect(ids(index.factsAbout('F21' as FactId))).toEqual(['F22']);
});

test('lists entities of a type and of narrower types', () => {
	expect(ids(index.entitiesOf('Person'))).toEqual(['ada', 'tom', 'ines']);
	expect(ids(index.entitiesOf('Agent'))).toEqual(['ada', 'tom', 'ines', 'committee', 'council']);
	expect(ids(index.entitiesOf('Place')).sort()).toEqual([
		'bandstand',
		'bridge',
		'green',
		'larkfield',
		'merrow'
	]);
	expect(index.isA('Village', 'Place')).toBe(true);
	expect(index.isA('Place', 'Village')).toBe(false);
	expect(index.isA('Place', 'Place')).toBe(true);
});

test('lists the fillers of a role, those of a list one by one, each with its fact', () => {
	expect(index.fillersOf('memberOf', 'member').map(({ value, fact }) => [value, fact.id])).toEqual([
		[{ kind: 'entity', id: 'ada' }, 'F05'],
		[{ kind: 'entity', id: 'tom' }, 'F05'],
		[{ kind: 'entity', id: 'ines' }, 'F05']
	]);
	expect(index.fillersOf('opensOn', 'date').map(({ fact }) => fact.id)).toEqual(['F01', 'F23']);
});
