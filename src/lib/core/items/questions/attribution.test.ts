import { describe, expect, test } from 'vitest';
import { attribution } from './attribution';
import { comesBack, indexOf, questionsIn, stemsOf, wrongRefs, type Told } from './fair-testing';

const said = { said: { by: '@ada', via: '@tom' }, status: 'planned' };
const plan = (more: Readonly<Record<string, unknown>>): Told => [
	'heldIn',
	{ event: '@fair', place: '@green' },
	more
];
const other: Told = [
	'heldIn',
	{ event: '@show', place: '@hall' },
	{ said: { by: '@ines' }, status: 'planned' }
];

describe('who said it, and who passed it on', () => {
	const index = indexOf([plan(said), other]);
	const [by, via] = questionsIn(attribution, index, 'F1');
	if (!by || !via) throw new Error('there are no questions');

	test('they are put in both ways', () => {
		expect(stemsOf(by)).toEqual([
			'To whom does the notice attribute the statement that the fair was held in the village green?',
			'Who, according to the notice, said that the fair was held in the village green?'
		]);
		expect(stemsOf(via)).toEqual([
			'Through whom, according to the notice, did it become known that Ada Bell said that the fair was held in the village green?',
			'Who passed on, according to the notice, that Ada Bell said that the fair was held in the village green?'
		]);
	});

	test('the speaker is the key of the one, the messenger of the other', () => {
		expect([by.value, via.value]).toEqual([
			{ kind: 'entity', id: 'ada' },
			{ kind: 'entity', id: 'tom' }
		]);
		expect([by.tests, via.tests]).toEqual([['F1._by'], ['F1._via']]);
		expect(via.reveals).toContain('F1._by');
		expect(by.reveals).not.toContain('F1._by');
		expect(by.why()).toBe(
			'The notice has it from Ada Bell, through Tom Reed: the fair was held in the village green.'
		);
	});

	test('wrong names are of the same sort, those who say other things first, and nobody concerned', () => {
		expect(wrongRefs(by)[0]).toBe('@ines');
		expect([...wrongRefs(by)].sort()).toEqual(['@ines', '@twins', '~Hugh%20Marsh', '~Ivy%20Stone']);
		for (const ref of ['@ada', '@tom', '@fair', '~Nobody']) {
			expect(by.wrongByRef(ref)).toBeUndefined();
		}
	});

	test('they come back from their tokens', () => {
		for (const question of [by, via]) {
			expect(comesBack(attribution, index, question)?.stem('a')).toBe(question.stem('a'));
		}
	});

	test('nothing is asked where two say the same, or where nobody says that it is so', () => {
		const twice = indexOf([plan(said), plan({ said: { by: '@ines' }, status: 'planned' })]);
		expect(questionsIn(attribution, twice)).toEqual([]);
		for (const status of ['denied', 'promised', 'assumed']) {
			const index = indexOf([plan({ ...said, status })]);
			expect(questionsIn(attribution, index), status).toEqual([]);
		}
		expect(questionsIn(attribution, indexOf([plan({})]))).toEqual([]);
	});
});
