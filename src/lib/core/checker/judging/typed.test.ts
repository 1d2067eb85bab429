import { describe, expect, test } from 'vitest';
import { itemOf, outcome, typed, type Row } from '../sample-items';

const BLANK = '_____';

describe('A typed answer', () => {
	test.each<Row>([
		[
			'to a cloze passes',
			itemOf(
				'cloze',
				`The regatta was won by ${BLANK}.`,
				typed('The Otter', ['Otter', 'the old Otter']),
				'S1'
			)
		],
		[
			'has no article before its blank',
			itemOf('cloze', `The regatta was won by the ${BLANK}.`, typed('Otter'), 'S1'),
			'article'
		],
		[
			'has one blank',
			itemOf('cloze', `${BLANK} was won by ${BLANK}.`, typed('The Otter'), 'S1'),
			'more than one blank'
		],
		[
			'stands behind its preposition',
			itemOf(
				'cloze',
				`The regatta took place on ${BLANK}.`,
				typed('12 June', ['12 June', '12 June 1986']),
				'S1'
			)
		],
		[
			'does not fit behind another',
			itemOf('cloze', `The regatta took place in ${BLANK}.`, typed('12 June'), 'S1'),
			'nothing that the facts know'
		],
		[
			'is what the hint asks for',
			itemOf(
				'short-answer',
				'Which boat won the regatta?',
				{ ...typed('Otter'), hint: 'a town' },
				'S1'
			),
			'The hint asks'
		],
		[
			'is the only one',
			itemOf('short-answer', 'Who is on the committee?', typed('Ada Bell'), 'S3'),
			'right answer too'
		],
		[
			'accepts no other thing',
			itemOf(
				'short-answer',
				'Which boat won the regatta?',
				typed('Otter', ['Otter', 'Heron']),
				'S1'
			),
			'“Heron”, which is not right'
		],
		[
			'does not refuse what it accepts',
			itemOf(
				'short-answer',
				'Which boat won the regatta?',
				typed('Otter', ['Otter'], ['the otter']),
				'S1'
			),
			'refuses'
		],
		[
			'of a date accepts none that is less exact',
			itemOf(
				'short-answer',
				'When did the regatta take place?',
				{ ...typed('12 June', ['12 June', 'June']), hint: 'a day and a month' },
				'S1'
			),
			'less exact'
		],
		[
			'of a date refuses it in no other form',
			itemOf(
				'cloze',
				`The regatta took place on ${BLANK}.`,
				{ ...typed('12 June', ['12 June'], ['June 12']), hint: 'a day and a month' },
				'S1'
			),
			'“June 12”, which is the answer'
		],
		[
			'in digits takes its unit from behind the field',
			itemOf(
				'number',
				'How long does the regatta take to prepare?',
				{ ...typed('3'), unit: 'days' },
				'S6'
			)
		],
		[
			'in digits is wrong in another unit',
			itemOf(
				'number',
				'How long does the regatta take to prepare?',
				{ ...typed('3'), unit: 'weeks' },
				'S6'
			),
			'wrong'
		]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});

	const members = (...names: readonly string[]) => ({
		key: names,
		members: names.map((name) => typed(name)),
		hint: 'names'
	});
	test.each<Row>([
		[
			'of several names passes',
			itemOf(
				'set-answer',
				'Which people are on the committee? Name all three.',
				members('Ada Bell', 'Ines Cole', 'Tom Reed'),
				'S3'
			)
		],
		[
			'of several names leaves none out',
			itemOf(
				'set-answer',
				'Who is on the committee? Name all two.',
				members('Ada Bell', 'Ines Cole'),
				'S3'
			),
			'“Tom Reed” is a right answer too'
		],
		[
			'of several names has as many as are asked for',
			itemOf(
				'set-answer',
				'Who is on the committee? Name all four.',
				members('Ada Bell', 'Tom Reed'),
				'S3'
			),
			'asks for all four'
		]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});
});
