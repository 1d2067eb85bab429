import { expect, test } from 'vitest';
import { cardIdOf, type CardState, type StudyDay } from '../cards/card';
import { indexFacts } from '../facts/fact-index';
import { parseFactSet } from '../facts/parse-fact-set';
import { masteryOf } from './mastery';
import { STEPS, TODAY } from './sample-log';

const { set } = parseFactSet({
	format: 'parley-facts/1',
	id: 'hills',
	title: 'Hills',
	lang: 'en',
	sources: [{ id: 's', call: 'the list', sentences: [{ id: 'S1', text: 'A list of hills.' }] }],
	types: {
		Hill: { noun: 'hill', plural: 'hills', wh: 'which' },
		Land: { noun: 'land', plural: 'lands', wh: 'which' }
	},
	entities: [
		{ id: 'a', type: 'Hill', name: 'Arn' },
		{ id: 'b', type: 'Hill', name: 'Bol' },
		{ id: 'l', type: 'Land', name: 'Lorn' }
	],
	relations: {
		in: {
			roles: { hill: { type: 'Hill' }, land: { type: 'Land' } },
			say: '{hill} is in {land}',
			ask: { land: 'In which land is {hill}?', hill: 'Which hill is in {land}?' },
			one: ['land']
		}
	},
	facts: [
		{ id: 'F1', rel: 'in', roles: { hill: '@a', land: '@l' }, cite: [{ s: 'S1', quote: 'hills' }] },
		{ id: 'F2', rel: 'in', roles: { hill: '@b', land: '@l' }, cite: [{ s: 'S1', quote: 'hills' }] }
	]
});

/** A card whose stability has just passed, so that it is recalled nine times in ten. */
function card(fact: string, role: string, stability: number, ofSet = 'hills'): CardState {
	const lastDay = (TODAY - stability) as StudyDay;
	return {
		...{ id: cardIdOf(ofSet, fact, role), memory: { stability, difficulty: 5 }, reviews: 2 },
		...{ lapses: 0, lastAt: 0, lastDay, lastRating: 3, dueDay: TODAY, suspended: false }
	};
}

test('A fact is known when all its cards last, and a thing when those of all its facts do', () => {
	if (!set) throw new Error('the set has faults');
	const cards = [card('F1', 'land', 40), card('F1', 'hill', 30), card('F1', 'land', 1, 'sea')];
	const { facts, entities } = masteryOf(indexFacts(set), cards, TODAY, STEPS);
	expect(
		facts.map(({ fact, level, cards: count, stability }) => [fact.id, level, count, stability])
	).toEqual([
		['F1', 'known', 2, 30],
		['F2', 'unseen', 0, 0]
	]);
	expect(facts[0]?.recall).toBeCloseTo(0.9, 6);
	expect(
		entities.map(({ entity, level, facts: told, seen }) => [entity.id, level, told, seen])
	).toEqual([
		['a', 'known', 1, 1],
		['l', 'known', 2, 1],
		['b', 'unseen', 1, 0]
	]);
});

test('The least likely to be recalled comes first, and one young card keeps a fact from being known', () => {
	if (!set) throw new Error('the set has faults');
	const late = { ...card('F2', 'land', 2), lastDay: (TODAY - 60) as StudyDay };
	const { facts } = masteryOf(
		indexFacts(set),
		[card('F1', 'land', 40), card('F1', 'hill', 5), late],
		TODAY,
		STEPS
	);
	expect(facts.map(({ fact, level }) => [fact.id, level])).toEqual([
		['F2', 'learning'],
		['F1', 'learning']
	]);
});
