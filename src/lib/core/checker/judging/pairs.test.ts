import { describe, expect, test } from 'vitest';
import { itemOf, outcome, type Row } from '../sample-items';

const order = (...key: readonly string[]) =>
	itemOf(
		'ordering',
		'Put these in order, from the earliest to the latest.',
		{ options: [...key].sort(), key },
		'S1',
		'S5',
		'S7'
	);
const pairs = (
	key: readonly string[],
	rights: readonly string[],
	question = 'When did each event take place?'
) =>
	itemOf(
		'matching',
		`${question} Match each one.`,
		{ lefts: ['The closing of the lock', 'The founding of the club'], rights, key },
		'S6'
	);
const leaders = (...key: readonly string[]) =>
	itemOf(
		'sorting',
		'Which body does each person lead? Sort each one.',
		{ things: ['Ines Cole', 'Max Ford'], groups: ['The committee', 'The jury'], key },
		'S3'
	);
const sides = (...key: readonly string[]) =>
	itemOf(
		'sorting',
		'Does each of these come before or after the feast? Sort each one.',
		{ things: ['The ball', 'The regatta'], groups: ['Before', 'After'], key },
		'S1',
		'S5',
		'S7'
	);
const inGroups = (
	groups: readonly string[],
	key: readonly string[],
	things: readonly string[] = ['The ball', 'The regatta']
) =>
	itemOf(
		'sorting',
		'Does each of these come before or after the feast? Sort each one.',
		{ things, groups, key },
		'S1',
		'S5',
		'S7'
	);
const twins = itemOf(
	'matching',
	'Which event did each boat win? Match each one.',
	{
		lefts: ['The Otter', 'The old Otter'],
		rights: ['The ball', 'The feast', 'The regatta'],
		key: ['The regatta', 'The ball']
	},
	'S1'
);
const YEARS = ['1950', '1962', '1975'];

describe('A list', () => {
	test.each<Row>([
		['in order passes', order('The regatta', 'The feast', 'The ball')],
		['out of order fails', order('The feast', 'The regatta', 'The ball'), 'do not say'],
		['of pairs passes', pairs(['1962', '1950'], YEARS)],
		['of pairs has one to spare', pairs(['1962', '1950'], ['1950', '1962']), 'to spare'],
		['of pairs that are swapped fails', pairs(['1950', '1962'], YEARS), 'not right for'],
		[
			'of pairs with a spare date that lies within another fails',
			pairs(['1962', '1950'], ['1950', 'May 1950', '1962']),
			'“May 1950” is not certainly wrong'
		],
		[
			'of pairs by words that ask nothing fails',
			pairs(['1962', '1950'], YEARS, 'Where did each event take place?'),
			'No wording'
		],
		['of pairs holds nothing under two names', twins, 'are one thing'],
		['sorted rightly passes', leaders('The committee', 'The jury')],
		['sorted wrongly fails', leaders('The jury', 'The committee'), 'not right for “Ines Cole”'],
		['sorted into one group fails', leaders('The jury', 'The jury'), 'one group'],
		['sorted before and after passes', sides('After', 'Before')],
		['sorted before what it comes after fails', sides('Before', 'After'), 'do not say'],
		[
			'sorted before and after has no third group',
			inGroups(['Before', 'After', 'Never'], ['After', 'Before']),
			'The groups are not'
		],
		[
			'sorted before and after has groups of these words alone',
			inGroups(['Before it', 'After it'], ['After it', 'Before it']),
			'The groups are not'
		],
		[
			'sorted before and after holds no thing under two names',
			inGroups(
				['Before', 'After'],
				['After', 'After', 'Before'],
				['The ball', 'The St. John dance', 'The regatta']
			),
			'are one thing'
		]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});
});
