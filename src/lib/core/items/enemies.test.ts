import { expect, test } from 'vitest';
import { areEnemies } from './enemies';
import type { Item, ItemId, Proposition, ShortAnswerItem } from './item';

/** A typed question with the parts that matter here. */
function asking(parts: {
	stem: string;
	key: string;
	tests: string;
	reveals?: readonly string[];
	sentence: string;
}): Item {
	const { stem, key, tests, reveals = [], sentence } = parts;
	const item: ShortAnswerItem = {
		id: `${tests}/short-answer/` as ItemId,
		kind: 'short-answer',
		demand: 'stated',
		band: 'easier',
		stem,
		key,
		accepted: [key],
		refused: [],
		form: 'name',
		hint: 'a name',
		tests: [tests as Proposition],
		reveals: reveals as Proposition[],
		cite: [{ sentence, quote: 'words', text: 'words', source: 'the report' }],
		explanations: { key: 'Because.', options: {} }
	};
	return item;
}

const who = asking({ stem: 'Who opened the fair?', key: 'Ada', tests: 'F1.who', sentence: 'S1' });

test.each([
	[
		'the same is tested',
		{ stem: 'By whom was it opened?', key: 'Ada', tests: 'F1.who', sentence: 'S2' }
	],
	[
		'one gives away what the other tests',
		{ stem: 'On what day?', key: 'Monday', tests: 'F1.day', reveals: ['F1.who'], sentence: 'S2' }
	],
	[
		'a stem prints the answer of a question on the same sentence',
		{ stem: 'Whom did Ada greet?', key: 'Ben', tests: 'F2.whom', sentence: 'S1' }
	],
	[
		'a stem begins with the answer as its speaker',
		{ stem: 'According to Ada, what came last?', key: 'rain', tests: 'F3.what', sentence: 'S3' }
	],
	[
		'a statement is put into the mouth of the answer',
		{
			stem: 'According to the paper, is this true? According to Ada, rain came last.',
			key: 'True',
			tests: 'F3.what',
			sentence: 'S3'
		}
	]
])('two questions do not meet when %s', (_, parts) => {
	expect(areEnemies(who, asking(parts))).toBe(true);
	expect(areEnemies(asking(parts), who)).toBe(true);
});

test.each([
	[
		'a name is printed where something else is told',
		{ stem: 'Whom did Ada greet?', key: 'Ben', tests: 'F2.whom', sentence: 'S3' }
	],
	[
		'they rest on one sentence and print no answer of each other',
		{ stem: 'On what day was it opened?', key: 'Monday', tests: 'F1.day', sentence: 'S1' }
	],
	[
		'only a part of a word is the same',
		{ stem: 'Who spoke in Adana?', key: 'Cy', tests: 'F2.who', sentence: 'S1' }
	]
])('two questions may meet when %s', (_, parts) => {
	expect(areEnemies(who, asking(parts))).toBe(false);
});
