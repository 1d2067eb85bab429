import { describe, expect, test } from 'vitest';
import { comesBack, indexOf, questionsIn, stemsOf, wrongRefs, type Told } from './fair-testing';
import { joined } from './joined';

const heldIn = (event: string, place: string): Told => [
	'heldIn',
	{ event: `@${event}`, place: `@${place}` }
];
const ledBy = (event: string, who: string, more = {}): Told => [
	'ledBy',
	{ event: `@${event}`, who: `@${who}` },
	more
];
const both = [heldIn('fair', 'green'), ledBy('fair', 'ada')];
const stems = (told: readonly Told[], more = {}) =>
	questionsIn(joined, indexOf(told, more)).flatMap(stemsOf);

describe('two facts joined over what they share', () => {
	const index = indexOf([
		...both,
		heldIn('show', 'hall'),
		ledBy('show', 'tom'),
		heldIn('race', 'quay')
	]);
	const [question] = questionsIn(joined, index, 'F2');
	if (!question) throw new Error('there is no question');

	test('the shared thing is one thing of its sort in the first sentence, and that thing in the second', () => {
		expect(stemsOf(question)).toEqual([
			'One event was held in the village green. Who led that event?'
		]);
		expect(questionsIn(joined, index, 'F1').flatMap(stemsOf)).toEqual([
			'One event was led by Ada Bell. Where was that event held?'
		]);
	});

	test('both facts must be known, and what is shared is given away by neither', () => {
		expect(question.tests).toEqual(['F2.who']);
		expect(question.facts.map(({ id }) => id)).toEqual(['F2', 'F1']);
		expect(question.reveals).toContain('F1.place');
		expect(question.reveals).not.toContain('F2.event');
		expect(question.demand).toBe('joined');
		expect(question.why()).toMatch(/^The fair was held in the village green\. .*Ada Bell.*\.$/);
	});

	test('wrong answers are those of the second fact, and none that is right or printed', () => {
		expect(wrongRefs(question)).toContain('@tom');
		expect(wrongRefs(question)).not.toContain('@ada');
		expect(question.wrongByRef('@ada')).toBeUndefined();
	});

	test('it comes back from its token', () => {
		expect(question.token).toBe('who+that~F1.event');
		expect(comesBack(joined, index, question)?.stem('a')).toBe(question.stem('a'));
		for (const token of ['who+that~F3.event', 'who+that~F1.place', 'place+that~F1.event']) {
			expect(joined.byToken(index, question.fact, token)).toBeUndefined();
		}
	});

	test('a name for many takes the verb of one thing', () => {
		expect(stems([heldIn('talks', 'hall'), ledBy('talks', 'tom')])).toContain(
			'One event was held in the town hall. Who led that event?'
		);
	});

	test('nothing is asked where the first sentence fits another thing too', () => {
		const two = [...both, heldIn('show', 'green')];
		expect(stems(two)).not.toContain(
			'One event was held in the village green. Who led that event?'
		);
		// A day in August is also in August.
		const dated = (date: string, other: string) =>
			stems(
				[
					['happened', { event: '@fair', date }],
					['happened', { event: '@show', date: other }],
					ledBy('fair', 'ada')
				],
				{ relations: ONE_EVENT }
			);
		expect(dated('XXXX-08', 'XXXX-09-15')).toContain(
			'One event took place in August. Who led that event?'
		);
		expect(dated('XXXX-08', 'XXXX-08-15')).toEqual([]);
		expect(dated('1989', '1989-05-01')).toEqual([]);
	});

	test('nothing is asked where the author does not say that only one thing fits', () => {
		expect(
			stems([['happened', { event: '@fair', date: 'XXXX-08' }], ledBy('fair', 'ada')])
		).not.toContain('One event took place in August. Who led that event?');
	});

	test('nothing is asked where two sentences would both have to say who vouches', () => {
		const said = { status: 'planned', said: { by: '@ines' } };
		const place: Told = ['heldIn', { event: '@fair', place: '@green' }, said];
		expect(stems([place, ledBy('fair', 'ada', said)])).toEqual([]);
		expect(stems([place, ledBy('fair', 'ada')])).toContain(
			'According to Ines Cole, one event was held in the village green. Who led that event?'
		);
	});

	test('of the only event that there is, nothing is hidden by “one event”', () => {
		const all = entitiesNamed('fair', 'green');
		expect(stems(both, { entities: all.filter(({ id }) => id !== 'race') })).toEqual([]);
	});

	test('nothing is asked that prints the answer, or another name of what is shared', () => {
		const named = (event: string, place: string) =>
			stems(both, { entities: entitiesNamed(event, place) });
		expect(named('fair', 'green')).toEqual([
			'One event was led by Ada Bell. Where was that event held?',
			'One event was held in the green. Who led that event?'
		]);
		expect(named('fair', 'fair ground')).toEqual([
			'One event was led by Ada Bell. Where was that event held?'
		]);
		expect(named('fair', 'Ada Bell hall')).not.toContain(
			'One event was held in the Ada Bell hall. Who led that event?'
		);
	});
});

const ONE_EVENT = {
	happened: {
		roles: { event: { type: 'Event' }, date: { type: 'Date' } },
		say: '{event} took place {date:when}',
		one: ['event', 'date']
	},
	ledBy: {
		roles: { event: { type: 'Event' }, who: { type: 'Person' } },
		say: '{who} led {event}',
		ask: { who: 'Who led {event}?' },
		one: ['who']
	}
};

const entitiesNamed = (event: string, place: string) => [
	{ id: 'fair', type: 'Event', name: event, the: true },
	{ id: 'race', type: 'Event', name: 'boat race', the: true },
	{ id: 'green', type: 'Place', name: place, the: true },
	{ id: 'ada', type: 'Person', name: 'Ada Bell' }
];
