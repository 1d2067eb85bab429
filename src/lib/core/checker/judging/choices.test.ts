import { describe, expect, test } from 'vitest';
import { choice, itemOf, outcome, type Row } from '../sample-items';
import type { SampleSentence } from '../sample-facts';

const several = (
	stem: string,
	options: readonly string[],
	key: readonly string[],
	...s: readonly SampleSentence[]
) => itemOf('multiple-choice', stem, { options, key }, ...s);

const BOATS = ['The Heron', 'The Otter', 'The Wren'];

describe('A choice', () => {
	test.each<Row>([
		[
			'with one right option passes',
			choice('Which boat won the regatta?', BOATS, 'The Otter', 'S1')
		],
		[
			'is nothing by words that no wording has',
			choice('Which boat lost the regatta?', BOATS, 'The Otter', 'S1'),
			'No wording'
		],
		[
			'with a wrong key fails',
			choice('Which boat won the regatta?', BOATS, 'The Wren', 'S1'),
			'“The Wren” is wrong'
		],
		[
			'holds no two names of one thing',
			choice(
				'Which boat won the regatta?',
				['The Heron', 'The Otter', 'The old Otter'],
				'The Otter',
				'S1'
			),
			'“The old Otter” is right too'
		],
		[
			'holds nothing that the facts do not know',
			choice(
				'Which boat won the regatta?',
				['The Heron', 'The Kraken', 'The Otter'],
				'The Otter',
				'S1'
			),
			'nothing that the facts know'
		],
		[
			'takes names of the author’s that no entity has',
			choice(
				'Which boat won the regatta?',
				['The Otter', 'The Seal', 'The Swift'],
				'The Otter',
				'S1'
			)
		],
		[
			'has two wrong options at least',
			choice('Which boat won the regatta?', ['The Heron', 'The Otter'], 'The Otter', 'S1'),
			'fewer than two'
		],
		[
			'holds no two names of one thing that differ by an abbreviation',
			choice(
				'According to the letter, which event did the Otter win?',
				['The ball', 'The regatta', 'The Saint John dance'],
				'The regatta',
				'S1'
			),
			'“The ball” and “The Saint John dance” mean the same'
		],
		[
			'of dates stands in ascending order',
			choice('When did the regatta take place?', ['12 June', '3 June', '20 June'], '12 June', 'S1'),
			'“12 June” stands before “3 June”'
		],
		[
			'of dates holds none that lies within another',
			choice('When did the regatta take place?', ['3 June', '12 June', 'June'], '12 June', 'S1'),
			'“June” is right too'
		],
		[
			'of dates holds none that is wrong for those who know the year alone',
			choice(
				'When did the regatta take place?',
				['12 June', '12 June 1987', '13 June 1987'],
				'12 June',
				'S1'
			),
			'no fact rules it out'
		],
		[
			'of what no rule closes names the source',
			choice('Which town was among the guests?', ['Ashford', 'Norwick', 'Sandby'], 'Sandby', 'S4'),
			'no fact rules it out'
		],
		[
			'that names the source may offer what is not stated',
			choice(
				'According to the letter, which town was among the guests?',
				['Ashford', 'Norwick', 'Sandby'],
				'Sandby',
				'S4'
			)
		],
		[
			'never offers what the author forbids',
			choice(
				'According to the letter, which town was among the guests?',
				['Lowmere', 'Norwick', 'Sandby'],
				'Sandby',
				'S4'
			),
			'forbids'
		],
		[
			'names the very source that says so',
			choice(
				'According to the poster, which town was among the guests?',
				['Ashford', 'Norwick', 'Sandby'],
				'Sandby',
				'S4'
			),
			'who vouches'
		],
		[
			'tells the source’s view as the source’s',
			choice('How was the feast?', ['Dull', 'Frugal', 'Lavish'], 'Lavish', 'S5'),
			'who vouches'
		],
		[
			'with the source’s view named so passes',
			choice(
				'According to the letter, how was the feast?',
				['Dull', 'Frugal', 'Lavish'],
				'Lavish',
				'S5'
			)
		],
		[
			'tells what a person said as said',
			choice('When is the pier to be rebuilt?', ['1989', '1990', '1991'], '1990', 'S2'),
			'who vouches'
		],
		[
			'with the speaker named passes',
			choice(
				'According to Ada Bell, when is the pier to be rebuilt?',
				['1989', '1990', '1991'],
				'1990',
				'S2'
			)
		],
		[
			'with another speaker fails',
			choice(
				'According to Tom Reed, when is the pier to be rebuilt?',
				['1989', '1990', '1991'],
				'1990',
				'S2'
			),
			'No wording'
		],
		[
			'cites what makes its key right',
			choice('Which boat won the regatta?', BOATS, 'The Otter', 'S9'),
			'cites no sentence'
		],
		[
			'quotes to the letter',
			{
				...choice('Which boat won the regatta?', BOATS, 'The Otter', 'S1'),
				cite: [{ sentence: 'S1', quote: 'The otter won' }]
			},
			'no exact part'
		]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});
});

const WHO = 'Which people are on the committee? Choose all that are right.';

describe('A multiple choice', () => {
	test.each<Row>([
		[
			'with all right options as keys passes',
			several(
				WHO,
				['Ada Bell', 'Ines Cole', 'Kim Lake', 'Max Ford'],
				['Ada Bell', 'Ines Cole'],
				'S3'
			)
		],
		[
			'leaves no right option out of its keys',
			several(
				WHO,
				['Ada Bell', 'Ines Cole', 'Max Ford', 'Tom Reed'],
				['Ada Bell', 'Ines Cole'],
				'S3'
			),
			'“Tom Reed” is right too'
		],
		[
			'has a wrong option',
			several(WHO, ['Ada Bell', 'Ines Cole'], ['Ada Bell', 'Ines Cole'], 'S3'),
			'Every option'
		],
		[
			'has two keys',
			several(WHO, ['Ada Bell', 'Kim Lake', 'Max Ford'], ['Ada Bell'], 'S3'),
			'fewer than two right'
		]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});
});
