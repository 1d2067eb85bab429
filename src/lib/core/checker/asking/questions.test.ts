import { describe, expect, test } from 'vitest';
import { choice, itemOf, outcome, typed, type Row } from '../sample-items';

describe('What follows from the facts', () => {
	const days = (stem: string, key: string) => choice(stem, ['5', '8', '9'], key, 'S1', 'S5');
	test.each<Row>([
		[
			'are days between dates',
			days('By the dates in the letter, how many days after the regatta does the feast come?', '8')
		],
		[
			'are days from one to the other',
			days(
				'How many days are there from the regatta to the feast, by the dates in the letter?',
				'8'
			)
		],
		[
			'are no other days',
			days(
				'How many days are there from the regatta to the feast, by the dates in the letter?',
				'9'
			),
			'“9” is wrong'
		],
		[
			'are no days backwards',
			days(
				'How many days are there from the feast to the regatta, by the dates in the letter?',
				'8'
			),
			'No wording'
		],
		[
			'are years between years',
			itemOf(
				'number',
				'By the dates in the letter, how many years after the founding of the club does the closing of the lock come?',
				{ ...typed('12'), unit: 'years' },
				'S6'
			)
		],
		[
			'is a day of the week, counted from one that the source names',
			choice(
				'By the dates in the letter, on which day of the week does the feast fall?',
				['Wednesday', 'Friday', 'Sunday'],
				'Friday',
				'S1',
				'S5',
				'S9'
			)
		],
		[
			'are days of the week from Monday on',
			choice(
				'Going by the letter, which day of the week is the date of the feast?',
				['Sunday', 'Wednesday', 'Friday'],
				'Friday',
				'S5',
				'S9'
			),
			'stands before'
		],
		[
			'is how many a whole list has',
			choice('How many people are on the committee?', ['2', '3', '4'], '3', 'S3')
		],
		[
			'is what comes first',
			choice(
				'Going by the letter, which of these is the earliest?',
				['The ball', 'The feast', 'The regatta'],
				'The regatta',
				'S1'
			)
		],
		[
			'is what comes last, by dates and orders',
			choice(
				'Which of these comes last, according to the letter?',
				['The ball', 'The feast', 'The regatta'],
				'The ball',
				'S7'
			)
		],
		[
			'is not what comes last when nobody knows',
			choice(
				'Which of these comes last, according to the letter?',
				['The feast', 'The parade', 'The regatta'],
				'The feast',
				'S5'
			),
			'do not say when'
		],
		[
			'is what comes after',
			choice(
				'Which of these comes after the feast, according to the letter?',
				['The ball', 'The founding of the club', 'The regatta'],
				'The ball',
				'S7'
			)
		],
		[
			'is never what comes after itself',
			choice(
				'Going by the letter, which of these comes later than the feast?',
				['The ball', 'The feast', 'The regatta'],
				'The ball',
				'S7'
			),
			'the very thing'
		],
		[
			'is who said it',
			choice(
				'Who, according to the letter, said that the pier is to be rebuilt in 1990?',
				['Ada Bell', 'Kim Lake', 'Tom Reed'],
				'Ada Bell',
				'S2'
			)
		],
		[
			'is who passed it on',
			choice(
				'Who passed on, according to the letter, that Ada Bell said that the pier is to be rebuilt in 1990?',
				['Max Ford', 'The Gazette', 'Tom Reed'],
				'The Gazette',
				'S2'
			)
		],
		[
			'is which question is left open',
			choice(
				'Which of these questions does the letter leave open?',
				[
					'When did the regatta take place?',
					'Which boat won the regatta?',
					'Who will pay for the pier?'
				],
				'Who will pay for the pier?',
				'S7'
			)
		],
		[
			'is not open because nobody asked',
			choice(
				'Which of these questions does the letter leave open?',
				[
					'When did the regatta take place?',
					'Which boat won the feast?',
					'Who will pay for the pier?'
				],
				'Who will pay for the pier?',
				'S7'
			),
			'does not answer it either'
		],
		[
			'is of the source that is named',
			days(
				'How many days are there from the regatta to the feast, by the dates in the poster?',
				'8'
			),
			'the poster does not say so'
		],
		[
			'cites all that it follows from',
			choice(
				'How many days are there from the regatta to the feast, by the dates in the letter?',
				['5', '8', '9'],
				'8',
				'S1'
			),
			'cites no sentence'
		],
		[
			'joins two facts',
			choice(
				'Tom Reed is on one body. Who leads that body?',
				['Ada Bell', 'Ines Cole', 'Max Ford'],
				'Ines Cole',
				'S3'
			)
		],
		[
			'joins no facts over what several things are',
			choice(
				'One event took place on a Thursday. Which boat won that event?',
				['The Heron', 'The Otter', 'The Wren'],
				'The Heron',
				'S1'
			),
			'“The Heron” is wrong'
		]
	])('%s', (_promise, given, reason = 'accepted') => {
		expect(outcome(given)).toContain(reason);
	});
});
