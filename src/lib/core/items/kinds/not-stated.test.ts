import { describe, expect, test } from 'vitest';
import { village } from '../../../../../tests/fixtures/village';
import { SETS } from '../../../../../tests/questions/sets';
import type { FactId, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { STATUSES } from '../../facts/schema';
import { truthOf } from '../../truth/truth';
import type { Item, ItemId, NotStatedItem } from '../item';
import { partsOfItemId } from '../propositions';
import { itemOf, writeItems } from '../write';

const ALL = [...SETS, { name: 'village', index: village() }];
const isOurs = (item: Item): item is NotStatedItem => item.kind === 'true-false-not-stated';

describe.each(ALL)('statements that may be left open, of $name', ({ index }) => {
	const items = writeItems(index, ['true-false-not-stated']).filter(isOurs);

	test('come back word for word from their ids', () => {
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) expect(itemOf(index, item.id)).toEqual(item);
	});

	test('are false as often as not stated, and true as often but for views that matter', () => {
		const count = (key: string) => items.filter((item) => item.key === key).length;
		const views = index.set.facts.filter(
			({ rel, status, weight }) =>
				weight === 3 &&
				(['characterised', 'reported'].includes(status) ||
					index.relation(rel).opinion !== undefined)
		);
		expect(count('False')).toBe(count('Not stated'));
		expect(count('True')).toBeGreaterThanOrEqual(count('False'));
		expect(count('True')).toBeLessThanOrEqual(count('False') + views.length);
	});

	test('say “according to” once for the source, and make a statement', () => {
		for (const { stem } of items) {
			expect(stem).toMatch(/^According to the [a-z]+, is this true, false or not stated\? .+[^?]$/);
			expect(stem).not.toMatch(/\? According to the /);
		}
	});

	test('are as the facts have it; left open are those that no fact of any level settles', () => {
		for (const { id, key } of items) {
			const { fact: name = '', role = '', others = [] } = partsOfItemId(id) ?? {};
			const fact = index.fact(name as FactId);
			const own = fact?.roles.get(role.split(/[@=~]/)[0] ?? '');
			if (!fact || !own) throw new Error(id);
			const value = others[0] === undefined ? own : readRef(others[0], index, fact.rel, role);
			const roles = new Map([...fact.roles, [role.split(/[@=~]/)[0] ?? '', value]]);
			const by = fact.said && { by: fact.said.by };
			if (key === 'Not stated') {
				for (const status of STATUSES) {
					expect(truthOf(index, { rel: fact.rel, roles, status }), id).toBe('not-stated');
					expect(truthOf(index, { rel: fact.rel, roles, status, ...by }), id).toBe('not-stated');
				}
			} else {
				const truth = truthOf(index, { rel: fact.rel, roles, status: fact.status, ...by });
				expect(truth, id).toBe(key.toLowerCase());
			}
		}
	});

	test('make nobody do a thing who does no such thing elsewhere', () => {
		for (const { id, key } of items.filter((item) => item.key !== 'True')) {
			const { fact: name = '', role = '', others = [] } = partsOfItemId(id) ?? {};
			const fact = index.fact(name as FactId);
			const relation = fact && index.relation(fact.rel);
			if (!fact || !relation) throw new Error(id);
			expect(relation.opinion, id).toBeUndefined();
			const acts = [...relation.roles.values()].some((each) => each.acts);
			if (!acts || !/^[@~]/.test(others[0] ?? '')) continue;
			// What was promised besides, or is open by the source's own word, blames nobody either.
			if (key === 'Not stated' && ['promised', 'unspecified'].includes(fact.status)) continue;
			const familiar = index
				.fillersOf(fact.rel, role.split('@')[0] ?? '')
				.map(({ value }) => (value.kind === 'entity' ? `@${value.id}` : ''));
			expect(familiar, `${id} ${key}`).toContain(others[0]);
		}
	});
});

/** Decided by reading the village's facts. */
test.each([
	['F02/who/true-false-not-stated/@dee-frost', 'Not stated'],
	['F42/count/true-false-not-stated/=12', 'Not stated'],
	['F41/count/true-false-not-stated/=13', 'False'],
	['F13/town/true-false-not-stated/@derby', 'False'],
	['F41/town/true-false-not-stated/', 'True'],
	['F01/who@ann-lee/true-false-not-stated/@dee-frost', 'False']
])('%s is %s', (id, key) => {
	expect(itemOf(village(), id as ItemId)?.key).toBe(key);
});

test.each([
	['what a `never` touches', 'F02/town/true-false-not-stated/@elby'],
	['what another fact says', 'F02/town/true-false-not-stated/@borby'],
	['a true filler in the place of itself', 'F41/count/true-false-not-stated/=12'],
	['something that is left open, as true', 'F42/count/true-false-not-stated/']
])('no statement is made of %s', (_, id) => {
	expect(itemOf(village(), id as ItemId)).toBeUndefined();
});

function readRef(ref: string, index: FactIndex, relation: string, role: string): Value {
	const body = ref.slice(1);
	if (ref.startsWith('@')) return { kind: 'entity', id: body as never };
	if (ref.startsWith('~')) return { kind: 'text', text: decodeURIComponent(body) };
	const types = index.relation(relation).roles.get(role)?.types ?? [];
	if (types.includes('Date')) return { kind: 'date', edtf: body };
	return types.includes('Duration')
		? { kind: 'duration', iso: body }
		: { kind: 'number', value: Number(body) };
}
