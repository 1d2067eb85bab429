import { expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import { parseFactSet } from '../../facts/parse-fact-set';
import { eachQuestion } from './each';

/** What the question becomes when it is asked of each town. */
function askedOfEach(ask: string, more: { list?: boolean; alone?: boolean } = {}) {
	const { set, diagnostics } = parseFactSet({
		format: 'parley-facts/1',
		id: 'towns',
		title: 'Towns',
		sources: [
			{
				id: 'map',
				call: 'the map',
				sentences: [{ id: 'S1', text: 'Alby and Borby have a mayor.' }]
			}
		],
		types: {
			Town: { noun: 'town', plural: 'towns', wh: 'which' },
			Person: { noun: 'person', plural: 'people', wh: 'who' }
		},
		entities: [
			{ id: 'alby', type: 'Town', name: 'Alby' },
			{ id: 'borby', type: 'Town', name: 'Borby' },
			{ id: 'ann', type: 'Person', name: 'Ann' }
		],
		relations: {
			has: {
				roles: { town: { type: 'Town', list: more.list ?? false }, who: { type: 'Person' } },
				say: '{town} has {who}',
				ask: { who: ask },
				one: ['who']
			}
		},
		facts: [
			{
				id: 'F1',
				rel: 'has',
				roles: { town: more.list && !more.alone ? ['@alby', '@borby'] : '@alby', who: '@ann' },
				cite: [{ s: 'S1', quote: 'Alby' }]
			}
		]
	});
	const [fact] = set?.facts ?? [];
	if (!set || !fact) throw new Error(JSON.stringify(diagnostics));
	const index = indexFacts(set);
	const roles = index.relation('has').roles;
	const [thing, asked] = [roles.get('town'), roles.get('who')];
	if (!thing || !asked) throw new Error('the test names a role that is not there');
	const things = [...index.set.entities.values()]
		.filter(({ type }) => type === 'Town')
		.map(({ id }) => ({ kind: 'entity' as const, id }));
	return eachQuestion(index, { fact, thing, asked, things, seed: '' });
}

test.each([
	['Who is mayor of {town}?', 'Who is mayor of each town?'],
	['Who is {town:possessive} mayor?', 'Who is each town’s mayor?'],
	['{town} has whom as its mayor?', 'Each town has whom as its mayor?'],
	['Whom {town?does:do} {town} have?', 'Whom does each town have?']
])('“%s” can be asked of each', (ask, question) => {
	expect(askedOfEach(ask)).toBe(question);
});

test.each([
	['Who leads the {town:bare} council?'],
	['Who is a {town} mayor?'],
	['Who leads the {town:adjective} council?'],
	['Who is mayor of {town} and loves {town}?'],
	['Who is mayor?'],
	['Who is {town}?'],
	['Who {town?is:are} {town}?'],
	['What is the name of {town}?']
])('“%s” cannot', (ask) => {
	expect(askedOfEach(ask)).toBeUndefined();
});

test('a wording for lists is asked of each only where it agrees, or is said of one thing too', () => {
	const fixed = 'Whom do {town} share?';
	const agreeing = 'Whom {town?has:have} {town}?';
	expect(askedOfEach(fixed, { list: true })).toBeUndefined();
	expect(askedOfEach(agreeing, { list: true })).toBe('Whom has each town?');
	expect(askedOfEach('Who leads {town}?', { list: true, alone: true })).toBe(
		'Who leads each town?'
	);
});
