import { expect, test } from 'vitest';
import { attemptBy } from './attempts-testing';
import { sameAnswers } from './same-answers';

const MARKS = [1, 0, 1, 1, null];
const SECONDS = [4, 9, 3, 12, 0];
const ana = attemptBy('Ana', 1, MARKS, { seconds: SECONDS });
const ben = attemptBy('Ben', 2, MARKS, { seconds: SECONDS });
const cem = attemptBy('', 3, MARKS, { seconds: SECONDS });

test('Attempts that agree in every answer and every time are found together', () => {
	const dora = attemptBy('Dora', 4, [1, 1, 1, 1, 1], { seconds: SECONDS });
	expect(sameAnswers([ana, dora, ben, cem])).toEqual([[ana, ben, cem]]);
});

test.each([
	['another time', { seconds: [4, 9, 3, 12, 1] }],
	[
		'another answer with the same mark',
		{ answers: ana.answers.with(1, { mark: 0, given: ['Kunduz'] }) }
	],
	['no times', { seconds: null }]
])('With %s they are not', (_, change) => {
	expect(sameAnswers([ana, { ...ben, ...change }])).toEqual([]);
});

test('Attempts without times are not taken for each other', () => {
	expect(sameAnswers([ana, ben].map((attempt) => ({ ...attempt, seconds: null })))).toEqual([]);
});

test('Over four questions, agreement may be chance', () => {
	const short = [ana, ben].map((attempt) => ({
		...attempt,
		answers: attempt.answers.slice(1),
		seconds: SECONDS.slice(1)
	}));
	expect(sameAnswers(short)).toEqual([]);
});

test('Sheets that are all but blank are alike, and no copies', () => {
	const blank = (pupil: string, at: number) =>
		attemptBy(pupil, at, [1, null, null, null, null, null], { seconds: [3, 0, 0, 0, 0, 0] });
	expect(sameAnswers([blank('Ana', 1), blank('Ben', 2)])).toEqual([]);
});
