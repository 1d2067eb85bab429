import { expect, test } from 'vitest';
import type { FactId } from '../../facts/fact-set';
import { indexFacts } from '../../facts/fact-index';
import { parseFactSet } from '../../facts/parse-fact-set';
import { writeItems } from '../write';
import { askedOf } from './asked';

/** One fact of that status about who took the boat. */
function boatTaken(more: Readonly<Record<string, unknown>>) {
	const fact = { id: 'F1', rel: 'took', roles: { who: '@ann' }, ...more };
	const { set } = parseFactSet({
		format: 'parley-facts/1',
		id: 'boat',
		title: 'The boat',
		lang: 'en',
		sources: [{ id: 'n', call: 'the note', sentences: [{ id: 'S1', text: 'Ann and the boat.' }] }],
		types: { Person: { noun: 'person', plural: 'people', wh: 'who', pool: ['Bo Dee', 'Cy Fox'] } },
		entities: [{ id: 'ann', type: 'Person', name: 'Ann Lee' }],
		relations: {
			took: {
				roles: { who: { type: 'Person' } },
				say: '{who} took the boat',
				ask: { who: 'Who took the boat?' },
				one: ['who']
			}
		},
		facts: [{ ...fact, cite: [{ s: 'S1', quote: 'Ann' }] }]
	});
	if (!set) throw new Error('the set does not parse');
	return indexFacts(set);
}

test.each([{ status: 'denied' }, { status: 'assumed' }, { status: 'opinion' }, { not: true }])(
	'what is %o, and nobody’s word, is never asked as if it were so',
	(more) => {
		expect(writeItems(boatTaken(more))).toEqual([]);
	}
);

test('what is asserted is', () => {
	const index = boatTaken({});
	const fact = index.fact('F1' as FactId);
	expect(fact && askedOf(index, fact)).toHaveLength(1);
	expect(writeItems(index).length).toBeGreaterThan(0);
});
