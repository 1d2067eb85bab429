import { describe, expect, test } from 'vitest';
import { comesBack, indexOf, questionsIn, stemsOf, wrongRefs, type Told } from './fair-testing';
import { weekday } from './weekday';

const known = (date: string, day: string): readonly Told[] => [
	['happened', { event: '@fair', date }],
	['weekday', { event: '@fair', day }]
];
const asked = (date: string): Told => ['happened', { event: '@talks', date }];
const days = (told: readonly Told[]) =>
	questionsIn(weekday, indexOf(told)).map(({ value }) => (value.kind === 'text' ? value.text : ''));

describe('on which day of the week a thing falls', () => {
	// Counted on the fingers: a week later is the same day again.
	test.each([
		['XXXX-10-07', '@thursday', 'XXXX-10-20', 'Wednesday'],
		['XXXX-10-07', '@thursday', 'XXXX-10-12', 'Tuesday'],
		['XXXX-10-07', '@thursday', 'XXXX-10-14', 'Thursday'],
		['XXXX-10-07', '@thursday', 'XXXX-09-30', 'Thursday'],
		['XXXX-10-07', '@thursday', 'XXXX-10-06', 'Wednesday'],
		['XXXX-03-01', '@friday', 'XXXX-04-01', 'Monday'],
		['2024-02-26', '@monday', '2024-03-04', 'Monday'],
		['2021-10-07', '@thursday', '2021-11-01', 'Monday']
	])('with %s as a %s, %s is a %s', (date, day, other, answer) => {
		expect(days([...known(date, day), asked(other)])).toEqual([answer]);
	});

	test.each([
		[
			'February lies between and no year is told',
			[...known('XXXX-02-26', '@monday'), asked('XXXX-03-04')]
		],
		['only one names its year', [...known('XXXX-10-07', '@thursday'), asked('2021-10-20')]],
		['it is too far to count', [...known('XXXX-03-01', '@monday'), asked('XXXX-09-20')]],
		[
			'it is told outright',
			[
				...known('XXXX-10-07', '@thursday'),
				asked('XXXX-10-20'),
				['weekday', { event: '@talks', day: '@friday' }]
			]
		],
		[
			'two told days contradict each other',
			[
				...known('XXXX-10-07', '@thursday'),
				['happened', { event: '@show', date: 'XXXX-10-08' }],
				['weekday', { event: '@show', day: '@monday' }],
				asked('XXXX-10-20')
			]
		],
		['the calendar knows better', [...known('2021-10-07', '@friday'), asked('2021-10-20')]],
		['nothing is told of any day', [asked('2021-10-20')]]
	] as readonly (readonly [string, readonly Told[]])[])('nothing is asked where %s', (_, told) => {
		expect(days(told)).toEqual([]);
	});

	const index = indexOf([...known('XXXX-10-07', '@thursday'), asked('XXXX-10-20')]);
	const [question] = questionsIn(weekday, index);
	if (!question) throw new Error('there is no question');

	test('it is put in both ways and says how it is reckoned', () => {
		expect(stemsOf(question)).toEqual([
			'By the dates in the notice, on which day of the week do the talks fall?',
			'Going by the notice, which day of the week is the date of the talks?'
		]);
		expect(question.why()).toBe(
			'20 October is 13 days after 7 October, a Thursday, and so it is a Wednesday. The talks took place on 20 October. The fair took place on a Thursday. The fair took place on 7 October.'
		);
		expect(question.facts.map(({ id }) => id)).toEqual(['F3', 'F2', 'F1']);
	});

	test('every other day of the week is wrong, and nothing else is an answer', () => {
		expect([...wrongRefs(question)].sort()).toEqual(
			['~Friday', '~Monday', '~Saturday', '~Sunday', '~Thursday', '~Tuesday'].sort()
		);
		for (const ref of ['~Wednesday', '~someday', '@thursday', '=3']) {
			expect(question.wrongByRef(ref)).toBeUndefined();
		}
	});

	test('it comes back from its token', () => {
		expect(question.token).toBe('date+weekday~F2.day');
		expect(comesBack(weekday, index, question)?.value).toEqual(question.value);
		expect(weekday.byToken(index, question.fact, 'date+weekday~F1.day')).toBeUndefined();
	});
});
