import { describe, expect, test } from 'vitest';
import { village } from '../../../../../tests/fixtures/village';
import { SETS } from '../../../../../tests/questions/sets';
import type { FactId } from '../../facts/fact-set';
import { truthOf } from '../../truth/truth';
import type { Item, ItemId, MatchingItem } from '../item';
import { partsOfItemId } from '../propositions';
import { valueOfRef } from '../value-ref';
import { itemOf, writeItems } from '../write';

const ALL = [...SETS, { name: 'village', index: village() }];
const isMatching = (item: Item): item is MatchingItem => item.kind === 'matching';

describe.each(ALL)('what is matched in $name', ({ index }) => {
	const items = writeItems(index, ['matching']).filter(isMatching);

	test('comes back word for word from its id, and is written once', () => {
		for (const item of items) expect(itemOf(index, item.id)).toEqual(item);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
	});

	test('is three or four things, with one or two right sides too many', () => {
		for (const { lefts, rights, key } of items) {
			expect(lefts.length).toBeGreaterThanOrEqual(3);
			expect(lefts.length).toBeLessThanOrEqual(4);
			expect(new Set(key).size).toBe(lefts.length);
			expect(rights).toEqual(expect.arrayContaining([...key]));
			expect([1, 2]).toContain(new Set(rights).size - lefts.length);
			expect([...lefts].sort()).toEqual(lefts);
		}
	});

	test('belongs together in one way: each other right side is false of each thing', () => {
		for (const { id } of items) {
			const { fact: anchor = '', role = '', others = [] } = partsOfItemId(id) ?? {};
			const [right = '', left = ''] = role.split('~');
			const ids = [
				anchor,
				...others.filter((ref) => ref.startsWith('#')).map((ref) => ref.slice(1))
			];
			const facts = ids.map((each) => index.fact(each as FactId));
			const spare = others.filter((ref) => !ref.startsWith('#'));
			for (const fact of facts) {
				const own = fact?.roles.get(right);
				if (!fact || !own) throw new Error(id);
				const values = [
					...facts.map((each) => each?.roles.get(right)),
					...spare.map((ref) => valueOfRef(ref, own))
				];
				const truths = values.map((value) =>
					truthOf(index, {
						rel: fact.rel,
						roles: new Map([...fact.roles, [right, value ?? { kind: 'none' }]]),
						status: fact.status,
						...(fact.said && { by: fact.said.by })
					})
				);
				expect(fact.roles.get(left)?.kind).toBe('entity');
				expect(
					truths.filter((truth) => truth === 'true'),
					id
				).toHaveLength(1);
				expect(
					truths.filter((truth) => truth === 'false'),
					id
				).toHaveLength(values.length - 1);
			}
		}
	});

	test('tests what each thing goes with, in the order of the things', () => {
		for (const { tests, lefts, key, explanations } of items) {
			expect(tests).toHaveLength(lefts.length);
			lefts.forEach((left, at) => {
				const why = explanations.options[left]?.toLowerCase() ?? '';
				expect(why).toContain((key[at] ?? '').toLowerCase());
			});
		}
	});
});

/** The mayors: Ann Lee of Corby, Bob Hill of Derby, Cid Marsh of Elby, Dee Frost of Fenby. */
test('mayors are matched with their towns', () => {
	const item = itemOf(village(), 'F11/town~who/matching/#F12,#F13,@alby' as ItemId);
	expect(item).toMatchObject({
		stem: 'Of which town is each person the mayor? Match each one.',
		lefts: ['Ann Lee', 'Bob Hill', 'Cid Marsh'],
		rights: ['Alby', 'Corby', 'Derby', 'Elby'],
		key: ['Corby', 'Derby', 'Elby'],
		tests: ['F11.town', 'F12.town', 'F13.town']
	});
});

test('years stand in ascending order, right or not', () => {
	const item = itemOf(village(), 'F30/date~event/matching/#F31,#F35,=1921' as ItemId);
	expect(item).toMatchObject({ rights: ['1901', '1911', '1921', '1951'], ordered: true });
});

test.each([
	['two towns of one county', 'F20/county~town/matching/#F21,#F24,~Gorby'],
	['too few things', 'F11/town~who/matching/#F12,@alby'],
	['no right side too many', 'F11/town~who/matching/#F12,#F13'],
	['a spare right side that is right', 'F11/town~who/matching/#F12,#F13,@derby'],
	['a role that is not there', 'F11/village~who/matching/#F12,#F13,@alby'],
	['things and answers that are the same role', 'F11/town~town/matching/#F12,#F13,@alby']
])('nothing is matched with %s', (_, id) => {
	expect(itemOf(village(), id as ItemId)).toBeUndefined();
});
