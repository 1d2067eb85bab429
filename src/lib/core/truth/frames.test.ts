import { expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import type { Entity, EntityId, Fact, FactId, FactSet, Role, Value } from '../facts/fact-set';
import { framesFor } from './frames';
import { entails, sameIn } from './values';

const DATES =
	'1990 1990~ 1991 1990-10 1990-10~ 1990-10-20 1990-10-20~ 1990-12-31 1991-01 1990-24 1990-22~ XXXX-10 XXXX-09~ XXXX-10-20 XXXX-10-21 XXXX-11-01~ XXXX-23 XXXX-24 XXXX-24~ XXXX-01-15 XXXX-02-29';
const LENGTHS = 'P1Y P12M P12M~ P2W P14D P15D~ P1Y6M';

const VALUES: readonly Value[] = [
	...DATES.split(' ').map((edtf): Value => ({ kind: 'date', edtf })),
	...LENGTHS.split(' ').map((iso): Value => ({ kind: 'duration', iso })),
	...['us', 'uk', 'tea'].map((id): Value => ({ kind: 'entity', id: id as EntityId })),
	...['The United States', 'Washington', 'tea', 'a cup of tea'].map((text): Value => ({
		kind: 'text',
		text
	})),
	{ kind: 'number', value: 12 },
	{ kind: 'number', value: 1990 },
	{ kind: 'fact', id: 'F0' as FactId },
	{ kind: 'unknown', why: 'not-specified' },
	{ kind: 'none' }
];
const LISTS: readonly Value[] = [
	{ kind: 'list', values: VALUES.slice(2, 9) },
	{ kind: 'list', values: VALUES.slice(24, 32) }
];
const ALL = [...VALUES, ...LISTS];

const ANYTHING: Role = {
	name: 'what',
	types: [],
	list: true,
	acts: true,
	wrong: [],
	never: [],
	ask: [],
	askAll: []
};

function entity(id: string, name: string, metonyms: readonly string[] = []): Entity {
	const none = { aka: [], adjective: [], confusable: [] };
	return { id: id as EntityId, type: 'Thing', name, the: true, plural: false, metonyms, ...none };
}

function factWith(what: Value, at: number): Fact {
	return {
		id: `F${at}` as FactId,
		rel: 'tells',
		roles: new Map([['what', what]]),
		not: false,
		status: 'asserted',
		cite: [],
		weight: 1
	};
}

const entities = [
	entity('us', 'United States', ['Washington']),
	entity('uk', 'United Kingdom'),
	entity('tea', 'tea')
];
const relation = { name: 'tells', roles: new Map([['what', ANYTHING]]), say: [] };

/** Every value is told once. */
function setIn(year: number | undefined): FactSet {
	return {
		id: 'all',
		title: 'All values',
		lang: 'en',
		...(year !== undefined && { year }),
		sources: [],
		types: new Map(),
		entities: new Map(entities.map((each) => [each.id, each])),
		relations: new Map([['tells', { ...relation, one: [], complete: [] }]]),
		facts: ALL.map(factWith)
	};
}

test.each([undefined, 1990, 1991])(
	'what may agree with a value is found without a search, in the year %s',
	(year) => {
		const index = indexFacts(setIn(year));
		const agree = (a: Value, b: Value) => {
			const parts = b.kind === 'list' ? b.values : [b];
			return parts.some(
				(part) => sameIn(index, ANYTHING, a, part) || entails(index, ANYTHING, a, part)
			);
		};
		for (const claimed of ALL) {
			const found = framesFor(index, 'tells', new Map([['what', claimed]]));
			const ids = found.map(({ fact }) => fact.id);
			expect(new Set(ids).size).toBe(ids.length);
			const wanted = index.set.facts.filter(({ roles }) => {
				const said = roles.get('what') ?? claimed;
				return agree(said, claimed) || agree(claimed, said);
			});
			expect(ids, JSON.stringify(claimed)).toEqual(
				expect.arrayContaining(wanted.map(({ id }) => id))
			);
		}
	}
);

test('a day is not looked for among all days', () => {
	const index = indexFacts(setIn(undefined));
	const day: Value = { kind: 'date', edtf: 'XXXX-10-20' };
	const ids = framesFor(index, 'tells', new Map([['what', day]])).map(({ fact }) =>
		fact.roles.get('what')
	);
	expect(ids).not.toContainEqual({ kind: 'date', edtf: 'XXXX-10-21' });
	expect(ids).not.toContainEqual({ kind: 'date', edtf: 'XXXX-01-15' });
});

test('a symmetric relation is found from either side, and an entity in a list as well as alone', () => {
	const [left, right]: readonly Role[] = ['left', 'right'].map((name) => ({ ...ANYTHING, name }));
	if (!left || !right) throw new Error('there are two roles');
	const meets = {
		...{ name: 'meets', say: [], one: [], complete: [] },
		roles: new Map([
			['left', left],
			['right', right]
		]),
		symmetric: ['left', 'right'] as const
	};
	const thing = (id: string): Value => ({ kind: 'entity', id: id as EntityId });
	const fact = (id: string, a: Value, b: Value): Fact => ({
		...factWith(a, 0),
		id: id as FactId,
		rel: 'meets',
		roles: new Map([
			['left', a],
			['right', b]
		])
	});
	const both: Value = { kind: 'list', values: [thing('us'), thing('tea')] };
	const known = indexFacts({
		...setIn(undefined),
		relations: new Map([['meets', meets]]),
		facts: [fact('A', thing('us'), thing('uk')), fact('B', thing('uk'), both)]
	});
	const found = (role: string, id: string) =>
		framesFor(known, 'meets', new Map([[role, thing(id)]])).map((frame) => [
			frame.fact.id,
			frame.roles.get(role) === frame.fact.roles.get(role)
		]);
	expect(found('left', 'us')).toEqual([
		['A', true],
		['B', false]
	]);
	expect(found('right', 'tea')).toEqual([['B', true]]);
	expect(found('left', 'tea')).toEqual([['B', false]]);
});
