import { describe, expect, test } from 'vitest';
import { comesBack, indexOf, questionsIn, stemsOf, type Told } from './fair-testing';
import { leftOpen } from './left-open';

const open: Told = [
	'ledBy',
	{ event: '@fair', who: { unknown: 'not-specified' } },
	{ status: 'unspecified' }
];
const answered: readonly Told[] = [
	['heldIn', { event: '@fair', place: '@green' }],
	['happened', { event: '@show', date: 'XXXX-06-02' }],
	['timeAfter', { earlier: '@fair', later: '@show', length: 'P1D' }]
];

describe('which question the source leaves open', () => {
	const index = indexOf([open, ...answered]);
	const [question] = questionsIn(leftOpen, index);
	if (!question) throw new Error('there is no question');
	const texts = question
		.wrong()
		.map(({ value }) => (value.kind === 'text' ? value.text : ''))
		.sort();

	test('the key is the question without an answer, the wrong options are questions with one', () => {
		expect(question.value).toEqual({ kind: 'text', text: 'Who led the fair?' });
		expect(texts).toEqual([
			'How long after the fair did the flower show come?',
			'When did the flower show take place?',
			'Where was the fair held?'
		]);
		expect(stemsOf(question)).toEqual([
			'Which of these questions does the notice leave open?',
			'Which of these questions does the notice leave without an answer?'
		]);
	});

	test('a wrong option comes back by the fact and the role that it asks for', () => {
		const wrong = question.wrong().find(({ ref }) => ref === 'F2.place');
		expect(question.wrongByRef('F2.place')).toEqual(wrong);
		expect(wrong && question.whyNot(wrong)).toEqual({
			text: 'The notice does answer this. The fair was held in the village green.',
			reveals: ['F2.event', 'F2.place']
		});
		for (const ref of ['F1.who', 'F2.event', 'F9.place', '@ada', '~Who?']) {
			expect(question.wrongByRef(ref), ref).toBeUndefined();
		}
	});

	test('it comes back from its token', () => {
		expect(question.token).toBe('who+open');
		expect(comesBack(leftOpen, index, question)?.value).toEqual(question.value);
	});

	test('nothing is asked where another fact has the answer, or where two things are unknown', () => {
		const told: Told = ['ledBy', { event: '@fair', who: '@ada' }, { status: 'unspecified' }];
		expect(questionsIn(leftOpen, indexOf([open, told, ...answered]))).toEqual([]);
		const nothing: Told = ['ledBy', { event: { unknown: 'x' }, who: { unknown: 'x' } }];
		expect(questionsIn(leftOpen, indexOf([nothing, ...answered]))).toEqual([]);
	});
});
