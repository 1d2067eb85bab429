import { expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import type { FactId } from '../../facts/fact-set';
import { parseFactSet } from '../../facts/parse-fact-set';
import { askedByToken } from '../questions/asked';
import { statedQuestion } from '../questions/stated';
import { standingPhrase } from '../wording/sentence';
import { distractorsFor } from './distractors';
import { distractorSets } from './distractor-sets';

const day = (id: string, event: string, date: string) => ({
	id,
	rel: 'held',
	roles: { event: `@${event}`, date },
	cite: [{ s: 'S1', quote: 'four fairs' }]
});
const guest = (id: string, who: string, event: string) => ({
	id,
	rel: 'opened',
	roles: { who: `@${who}`, event: `@${event}` },
	cite: [{ s: 'S1', quote: 'four fairs' }]
});

const { set, diagnostics } = parseFactSet({
	format: 'parley-facts/1',
	id: 'fairs',
	title: 'Fairs',
	lang: 'en',
	sources: [
		{ id: 'poster', call: 'the poster', sentences: [{ id: 'S1', text: 'There are four fairs.' }] }
	],
	types: {
		Person: {
			noun: 'person',
			plural: 'people',
			wh: 'who',
			pool: ['Brown', 'Ivor Nash', 'Una Pim']
		},
		Fair: { noun: 'fair', plural: 'fairs', wh: 'which' },
		Day: {
			noun: 'day of the week',
			plural: 'days of the week',
			wh: 'which',
			pool: ['Monday', 'Tuesday', 'Wednesday', 'Friday', 'Saturday', 'Sunday']
		}
	},
	entities: [
		{ id: 'brown', type: 'Person', name: 'Ada Brown', aka: ['Brown'] },
		{ id: 'pim', type: 'Person', name: 'Una Pim' },
		{ id: 'dove', type: 'Person', name: 'Ezra Dove' },
		{ id: 'ford', type: 'Person', name: 'Lucy Ford' },
		{ id: 'book', type: 'Fair', name: 'book fair', the: true },
		{ id: 'wool', type: 'Fair', name: 'wool fair', the: true },
		{ id: 'toy', type: 'Fair', name: 'toy fair', the: true },
		{ id: 'flower', type: 'Fair', name: 'flower fair', the: true },
		{ id: 'thursday', type: 'Day', name: 'Thursday' }
	],
	relations: {
		held: {
			roles: { event: { type: 'Fair' }, date: { type: 'Date' } },
			say: '{event} is held {date:when}',
			ask: { event: 'Which fair is held {date:when}?', date: 'When is {event} held?' },
			one: ['event', 'date']
		},
		opened: {
			roles: { who: { type: 'Person' }, event: { type: 'Fair' } },
			say: '{who} opened {event}',
			ask: { who: 'Who opened {event}?' },
			one: ['who'],
			never: { who: ['@ford'] }
		},
		weekly: {
			roles: { event: { type: 'Fair' }, day: { type: 'Day' } },
			say: '{event} is on a {day}',
			ask: { day: 'On which day of the week is {event}?' },
			one: ['day']
		}
	},
	facts: [
		day('F1', 'book', 'XXXX-03-02'),
		day('F2', 'wool', 'XXXX-05-16'),
		day('F3', 'toy', '1989-06-09'),
		day('F4', 'flower', 'XXXX-06-30'),
		guest('F5', 'brown', 'book'),
		guest('F6', 'pim', 'wool'),
		guest('F7', 'dove', 'toy'),
		{
			id: 'F8',
			rel: 'weekly',
			roles: { event: '@book', day: '@thursday' },
			cite: [{ s: 'S1', quote: 'four fairs' }]
		}
	]
});
if (!set) throw new Error(JSON.stringify(diagnostics));
const index = indexFacts(set);

function asked(id: string, token: string) {
	const fact = index.fact(id as FactId);
	const found = fact && askedByToken(index, fact, token);
	if (!found) throw new Error(`nothing to ask of ${id}`);
	return found;
}

const textOf = (option: { readonly value: Parameters<typeof standingPhrase>[1] }) =>
	standingPhrase(index, option.value)?.text ?? '';
const optionsOf = (id: string, token: string) =>
	distractorsFor(index, asked(id, token)).map(textOf);
const setsOf = (
	id: string,
	token: string,
	isFlawed: (wrong: readonly string[]) => boolean = () => false
) =>
	distractorSets(index, statedQuestion(index, asked(id, token)), isFlawed).map((options) =>
		options.map(textOf)
	);

test('a name that the set has stands once, and the key under no name', () => {
	expect([...optionsOf('F5', 'who')].sort()).toEqual(['Ezra Dove', 'Ivor Nash', 'Una Pim']);
});

test('what fills the role elsewhere comes before what only a pool names', () => {
	expect(optionsOf('F5', 'who').at(-1)).toBe('Ivor Nash');
});

test('what the author rules out is no wrong answer', () => {
	expect(optionsOf('F5', 'who')).not.toContain('Lucy Ford');
});

test('a day with a year does not stand beside days without', () => {
	expect([...optionsOf('F1', 'date')].sort()).toEqual(['16 May', '30 June']);
});

test('of a scale no two sets have as many below the key', () => {
	const key = Date.UTC(2001, 4, 16);
	const below = setsOf('F2', 'date').map(
		(options) => options.filter((text) => Date.parse(`${text} 2001 UTC`) < key).length
	);
	expect([...below].sort()).toEqual([...new Set(below)].sort());
	expect(below.length).toBeGreaterThan(1);
});

test('days of the week are a scale though they are names', () => {
	const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
	for (const options of setsOf('F8', 'day')) {
		expect(options).toHaveLength(3);
		for (const option of options) expect(week).toContain(option);
	}
});

test('a flawed set is replaced by one that is not', () => {
	const bad = setsOf('F1', 'date')[0] ?? [];
	const again = setsOf('F1', 'date', (wrong) => wrong.join() === bad.join());
	expect(again.length).toBeGreaterThan(0);
	expect(again.map((options) => options.join())).not.toContain(bad.join());
	expect(setsOf('F1', 'date', () => true)).toEqual([]);
});

test('the same question has the same sets however often it is written', () => {
	expect(setsOf('F6', 'who')).toEqual(setsOf('F6', 'who'));
});

test('an option made again from its reference is as like the key as before', () => {
	for (const [id, token] of [
		['F5', 'who'],
		['F1', 'event'],
		['F2', 'date']
	] as const) {
		const question = statedQuestion(index, asked(id, token));
		expect(question.wrong().length).toBeGreaterThan(1);
		for (const wrong of question.wrong()) expect(question.wrongByRef(wrong.ref)).toEqual(wrong);
	}
});
