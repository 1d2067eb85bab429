import { describe, expect, test } from 'vitest';
import { itemOf, outcome, typed, type Row } from '../sample-items';
import type { SampleSentence } from '../sample-facts';

type Sentences = readonly SampleSentence[];

const truth = (stem: string, key: string, ...s: Sentences) =>
	itemOf('true-false', stem, { options: ['True', 'False'], key }, ...s);
const three = (statement: string, key: string, ...s: Sentences) =>
	itemOf(
		'true-false-not-stated',
		`According to the letter, is this true, false or not stated? ${statement}`,
		{ options: ['True', 'False', 'Not stated'], key },
		...s
	);

describe('A statement', () => {
	test.each<Row>([
		['that a fact says is true', truth('The Otter won the regatta.', 'True', 'S1')],
		['in other words is true', truth('The regatta was won by the Otter.', 'True', 'S1')],
		[
			'that a fact says is not false',
			truth('The Otter won the regatta.', 'False', 'S1'),
			'true in one'
		],
		['against a fact is false', truth('The Heron won the regatta.', 'False', 'S1')],
		[
			'that no fact settles is not false',
			truth('The Heron won the feast.', 'False', 'S1'),
			'do not make the statement false'
		],
		['that a fact denies is false', truth('Tom Reed judges the regatta.', 'False', 'S8')],
		['less exact than the fact is true', truth('The regatta took place in June.', 'True', 'S1')],
		[
			'is false without the year that only the author knows',
			truth('The regatta took place on 12 June 1987.', 'False', 'S1'),
			'who knows the year'
		],
		[
			'of a speaker names the speaker, false as well',
			truth('The pier is to be rebuilt in 1991.', 'False', 'S2'),
			'who vouches'
		],
		[
			'of a speaker who is named is false',
			truth('According to Ada Bell, the pier is to be rebuilt in 1991.', 'False', 'S2')
		],
		['of an opinion names its holder', truth('Tom Reed finds the pier too short.', 'True', 'S8')],
		[
			'by another’s opinion is not true',
			truth('Ada Bell finds the pier too short.', 'True', 'S8'),
			'do not make'
		],
		[
			'with a verb of the wrong number is none',
			truth('Ada Bell are on the committee.', 'True', 'S3'),
			'No wording'
		],
		[
			'of a list is true',
			truth('Ada Bell, Tom Reed and Ines Cole are on the committee.', 'True', 'S3')
		],
		[
			'with one wrong in a list is false',
			truth('Ada Bell and Max Ford are on the committee.', 'False', 'S3')
		],
		[
			'about a statement is true',
			truth('Ada Bell announced that the pier is to be rebuilt in 1990.', 'True', 'S2')
		],
		['follows from an order', truth('The regatta came before the ball.', 'True', 'S1', 'S7')],
		['against an order is false', truth('The ball came before the regatta.', 'False', 'S1', 'S7')],
		['that nothing settles is not stated', three('The Heron won the feast.', 'Not stated', 'S1')],
		[
			'that a fact settles is stated',
			three('The Heron won the regatta.', 'Not stated', 'S1'),
			'not left unstated'
		],
		[
			'that somebody has said is stated',
			three('The pier is to be rebuilt in 1990.', 'Not stated', 'S2'),
			'not left unstated'
		],
		[
			'that the author forbids is not asked about',
			three('Lowmere was among the guests.', 'Not stated', 'S4'),
			'forbids'
		],
		['of the source’s view is true of the source', three('The feast was lavish.', 'True', 'S5')]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});
});

test('A question is no statement, even when it was just read as a question.', () => {
	const question = 'Which boat won the regatta?';
	const asked = itemOf('short-answer', question, typed('Otter', ['Otter']), 'S1');
	expect(outcome(asked)).toBe('accepted');
	// A key of modes and text: “ask Which …” as a statement must not find it.
	for (const mode of ['ask', 'ask,askAll']) {
		expect(outcome(truth(`${mode} ${question}`, 'True', 'S1'))).toContain('No wording');
	}
});
