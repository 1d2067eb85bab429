import { expect, test } from 'vitest';
import { village } from '../../../../../tests/fixtures/village';
import { SETS } from '../../../../../tests/questions/sets';
import type { Item, SetAnswerItem } from '../item';
import { scoreOf } from '../judging/judge';
import { itemOf, writeItems } from '../write';

const isSet = (item: Item): item is SetAnswerItem => item.kind === 'set-answer';
const items = SETS.flatMap(({ name, index }) =>
	writeItems(index, ['set-answer'])
		.filter(isSet)
		.map((item) => ({ name, index, item }))
);

test('every question for a whole list comes back from its id', () => {
	expect(items.length).toBeGreaterThan(10);
	for (const { index, item } of items) expect(itemOf(index, item.id)).toEqual(item);
});

test('each member is right under every name it has, and under no name of a fellow', () => {
	for (const { item } of items) {
		item.members.forEach((member, at) => {
			expect(member.key).toBe(item.key[at]);
			for (const name of member.accepted) {
				const others = item.key.filter((key) => key !== member.key);
				expect(scoreOf(item, [name, ...others]), `${item.id} ${name}`).toBe(1);
				expect(scoreOf(item, [name]), name).toBeCloseTo(1 / item.members.length, 10);
			}
		});
	}
});

test('the stem says how many are wanted, and names none of them', () => {
	const words = ['both', 'all three', 'all four', 'all five'];
	for (const { item } of items) {
		expect(item.stem).toMatch(new RegExp(`\\? Name ${words[item.members.length - 2] ?? ''}\\.$`));
		for (const { accepted } of item.members) {
			for (const name of accepted) expect(` ${item.stem} `).not.toContain(` ${name} `);
		}
	}
});

test('a list that the source does not close is asked as what the source names', () => {
	const stems = writeItems(village(), ['set-answer']).map(({ stem }) => stem);
	expect(stems).toEqual([
		'Which people sing in the choir? Name all three.',
		'According to the letter, which town has Ann Lee visited? Name both.'
	]);
});
