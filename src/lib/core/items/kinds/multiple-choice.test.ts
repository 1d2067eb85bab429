import { describe, expect, test } from 'vitest';
import { village } from '../../../../../tests/fixtures/village';
import { SETS } from '../../../../../tests/questions/sets';
import type { FactId } from '../../facts/fact-set';
import { truthOf } from '../../truth/truth';
import type { Item, ItemId, MultipleChoiceItem } from '../item';
import { partsOfItemId } from '../propositions';
import { valueOfRef } from '../value-ref';
import { itemOf, writeItems } from '../write';
import { askedOf } from '../questions/asked';

const isOurs = (item: Item): item is MultipleChoiceItem => item.kind === 'multiple-choice';
const ALL = [...SETS, { name: 'village', index: village() }];

describe.each(ALL)('what has several right answers in $name', ({ index }) => {
	const items = writeItems(index, ['multiple-choice']);

	test('comes back word for word from its id', () => {
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) expect(itemOf(index, item.id)).toEqual(item);
	});

	test('has at least two right options, and at least two that are wrong', () => {
		for (const { options, key } of items.filter(isOurs)) {
			expect(options.length).toBeGreaterThanOrEqual(4);
			expect(options.length).toBeLessThanOrEqual(6);
			expect(key.length).toBeGreaterThanOrEqual(2);
			expect(options.length - key.length).toBeGreaterThanOrEqual(2);
			expect([...options].sort()).toEqual(options);
			expect(options).toEqual(expect.arrayContaining([...key]));
		}
	});

	test('has options that are each true, or wrong beyond doubt, one by one', () => {
		for (const { id, stem } of items) {
			const { fact: name = '', role = '', others = [] } = partsOfItemId(id) ?? {};
			const fact = index.fact(name as FactId);
			const like = fact && askedOf(index, fact).find((asked) => asked.role.name === role)?.value;
			if (!fact || !like) throw new Error(id);
			for (const ref of others) {
				const value = valueOfRef(ref.replace('+', ''), like);
				const truth = truthOf(index, {
					rel: fact.rel,
					roles: new Map([...fact.roles, [role, value ?? { kind: 'none' }]]),
					status: fact.status,
					...(fact.said && { by: fact.said.by })
				});
				const wrong = stem.startsWith('According to') ? ['false', 'not-stated'] : ['false'];
				expect(ref.startsWith('+') ? ['true'] : wrong, `${id} ${ref}`).toContain(truth);
			}
		}
	});
});

test('how many are right differs from item to item', () => {
	const counts = ALL.flatMap(({ index }) =>
		writeItems(index, ['multiple-choice']).map(({ key }) => key.length)
	);
	expect(new Set(counts)).toEqual(new Set([2, 3, 4]));
});

/** Three people sing; Ann Lee has visited Alby and Borby, and `never` rules out Elby. */
test.each([
	['F01/who/multiple-choice/+@ann-lee,+@bob-hill,@dee-frost,@eve-stone', ['Ann Lee', 'Bob Hill']],
	['F02/town/multiple-choice/+@alby,+@borby,@corby,~Gorby', ['Alby', 'Borby']]
])('%s asks for %j', (id, key) => {
	expect(itemOf(village(), id as ItemId)?.key).toEqual(key);
});

test.each([
	[
		'a singer among the wrong ones',
		'F01/who/multiple-choice/+@ann-lee,+@bob-hill,@cid-marsh,@eve-stone'
	],
	[
		'a right one that is wrong',
		'F01/who/multiple-choice/+@ann-lee,+@dee-frost,@eve-stone,@flo-reed'
	],
	['a town that the author rules out', 'F02/town/multiple-choice/+@alby,+@borby,@corby,@elby'],
	['only one that is right', 'F01/who/multiple-choice/+@ann-lee,@dee-frost,@eve-stone,@flo-reed'],
	[
		'a list of one role that has one filler',
		'F11/who/multiple-choice/+@ann-lee,+@bob-hill,@eve-stone,@flo-reed'
	]
])('no item is made with %s', (_, id) => {
	expect(itemOf(village(), id as ItemId)).toBeUndefined();
});

test('the question for all is asked where the author has worded one', () => {
	const [item] = writeItems(village(), ['multiple-choice']);
	expect(item?.stem).toBe('Which people sing in the choir? Choose all that are right.');
});
