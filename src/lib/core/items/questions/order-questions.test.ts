import { describe, expect, test } from 'vitest';
import { afterBefore } from './after-before';
import { comesBack, indexOf, questionsIn, stemsOf, wrongRefs, type Told } from './fair-testing';
import { firstLast } from './first-last';

const on = (event: string, date: string): Told => ['happened', { event: `@${event}`, date }];
const before = (earlier: string, later: string): Told => [
	'before',
	{ earlier: `@${earlier}`, later: `@${later}` }
];
const week = [
	on('fair', 'XXXX-06-01'),
	on('show', 'XXXX-06-02'),
	on('race', 'XXXX-06-03'),
	on('dance', 'XXXX-06-04'),
	on('supper', 'XXXX-06')
];

describe('which of these comes first, or last', () => {
	const index = indexOf(week);
	const named = (token: string, fact: string) => {
		const question = questionsIn(firstLast, index, fact).find((each) => each.token === token);
		if (!question) throw new Error(`there is no ${token}`);
		return question;
	};

	test('wrong answers are what certainly comes on the other side, and never what may not', () => {
		expect([...wrongRefs(named('date+first', 'F2'))].sort()).toEqual(['@dance', '@race']);
		expect([...wrongRefs(named('date+last', 'F4'))].sort()).toEqual(['@fair', '@race', '@show']);
		for (const ref of ['@show', '@fair', '@supper', '@nobody', '~the regatta']) {
			expect(named('date+first', 'F2').wrongByRef(ref)).toBeUndefined();
		}
		expect(named('date+first', 'F2').wrongByRef('@dance')?.ref).toBe('@dance');
	});

	test('they are put in both ways', () => {
		expect(stemsOf(named('date+first', 'F1'))).toEqual([
			'Going by the notice, which of these is the earliest?',
			'Which of these comes first, according to the notice?'
		]);
		expect(stemsOf(named('date+last', 'F4'))).toEqual([
			'Going by the notice, which of these is the latest?',
			'Which of these comes last, according to the notice?'
		]);
	});

	test('they say why the key is right, and where a wrong thing stands', () => {
		const question = named('date+first', 'F2');
		const dance = question.wrongByRef('@dance');
		expect(question.why()).toBe('The flower show took place on 2 June.');
		expect(dance && question.whyNot(dance).text).toBe(
			'The harvest dance comes later. The flower show took place on 2 June. The harvest dance took place on 4 June.'
		);
	});

	test('names that number themselves are never set beside each other', () => {
		const counted = indexOf([on('opening-1', '1938'), on('opening-2', '1970'), on('fair', '1980')]);
		const [first] = questionsIn(firstLast, counted, 'F1');
		expect(first && wrongRefs(first)).toEqual(['@fair']);
		expect(first?.wrongByRef('@opening-2')).toBeUndefined();
	});

	test('they come back from their tokens', () => {
		for (const question of questionsIn(firstLast, index)) {
			expect(comesBack(firstLast, index, question)?.value).toEqual(question.value);
		}
	});
});

describe('which of these comes after, or before', () => {
	test('the key stands on one side of what is named, every wrong answer on the other', () => {
		const index = indexOf(week);
		const place = new Map(['fair', 'show', 'race', 'dance'].map((id, at) => [`@${id}`, at]));
		const questions = questionsIn(afterBefore, index);
		// Two wrong answers on the other side: only of the second and the third can it be asked.
		expect(questions).toHaveLength(2);
		for (const question of questions) {
			const [, way = '', mark = ''] = /\+(after|before)~(F\d)\.date$/.exec(question.token) ?? [];
			const at = Number(mark.slice(1)) - 1;
			const side = (ref: string) => Math.sign((place.get(ref) ?? NaN) - at);
			const key = question.value.kind === 'entity' ? `@${question.value.id}` : '';
			expect(side(key)).toBe(way === 'after' ? 1 : -1);
			for (const ref of wrongRefs(question)) expect(side(ref)).toBe(-side(key));
			expect(question.wrongByRef('@supper')).toBeUndefined();
			expect(question.wrongByRef(key)).toBeUndefined();
			expect(comesBack(afterBefore, index, question)?.stem('a')).toBe(question.stem('a'));
		}
	});

	test('they are put in both ways, and name both dates', () => {
		const index = indexOf(week);
		const question = afterBefore.byToken(index, factIn(index, 'F1'), 'date+before~F2.date');
		expect(question && stemsOf(question)).toEqual([
			'Going by the notice, which of these comes earlier than the flower show?',
			'Which of these comes before the flower show, according to the notice?'
		]);
		expect(question?.tests).toEqual(['F1.date', 'F2.date']);
		expect(question?.reveals).toEqual(['F2.event']);
	});

	const chain = indexOf([
		before('fair', 'show'),
		before('show', 'race'),
		before('race', 'dance'),
		before('dance', 'supper')
	]);

	test('a chain of facts is followed, and all of its links are needed', () => {
		const question = afterBefore.byToken(chain, factIn(chain, 'F3'), 'later+after~F1.later');
		expect(question && stemsOf(question)).toEqual([
			'Going by the notice, which of these comes later than the flower show?',
			'Which of these comes after the flower show, according to the notice?'
		]);
		expect(question?.facts.map(({ id }) => id)).toEqual(['F3', 'F2']);
		expect(question?.why()).toBe(
			'The harvest dance comes later. The boat race came before the harvest dance. The flower show came before the boat race.'
		);
		expect(question && wrongRefs(question)).toEqual(['@fair']);
	});

	test('a link whose relation asks nothing is no card, but is given away', () => {
		const question = afterBefore.byToken(chain, factIn(chain, 'F3'), 'later+after~F1.later');
		expect(question?.tests).toEqual(['F3.later']);
		expect(question?.reveals).toContain('F2.later');
	});

	test('nothing is asked that one fact says and asks for itself', () => {
		const told = indexOf([
			['timeAfter', { earlier: '@fair', later: '@show', length: 'P1Y' }],
			...week.slice(2)
		]);
		expect(afterBefore.byToken(told, factIn(told, 'F1'), 'later+after~F1.earlier')).toBeUndefined();
	});
});

function factIn(index: ReturnType<typeof indexOf>, id: string) {
	const fact = index.set.facts.find((each) => each.id === id);
	if (!fact) throw new Error(`there is no fact ${id}`);
	return fact;
}
