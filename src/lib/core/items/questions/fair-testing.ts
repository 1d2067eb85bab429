import { indexFacts, type FactIndex } from '../../facts/fact-index';
import { parseFactSet } from '../../facts/parse-fact-set';
import type { Question, QuestionFamily } from './question';

/** A fact in short: its relation and fillers, and what else is to be said of it. */
export type Told = readonly [
	rel: string,
	roles: Readonly<Record<string, unknown>>,
	more?: Readonly<Record<string, unknown>>
];

const EVENT = { type: 'Event' };
const PERSON = { type: 'Person', acts: true };
const thing = (id: string, type: string, name: string, more = {}) => ({ id, type, name, ...more });
const event = (id: string, name: string, more = {}) =>
	thing(id, 'Event', name, { the: true, ...more });

const VOCABULARY = {
	types: {
		Event: { noun: 'event', plural: 'events', wh: 'what' },
		Person: { noun: 'person', plural: 'people', wh: 'who', pool: ['Hugh Marsh', 'Ivy Stone'] },
		Club: { noun: 'club', plural: 'clubs', wh: 'which' },
		Place: { noun: 'place', plural: 'places', wh: 'where', pool: ['the mill'] },
		Weekday: { noun: 'day of the week', plural: 'days of the week', wh: 'which' }
	},
	entities: [
		event('fair', 'fair'),
		event('show', 'flower show'),
		event('race', 'boat race'),
		event('talks', 'talks', { plural: true }),
		event('dance', 'harvest dance'),
		event('supper', 'supper'),
		event('opening-1', 'opening of the first bridge'),
		event('opening-2', 'opening of the second bridge'),
		thing('ada', 'Person', 'Ada Bell', { aka: ['Bell'] }),
		thing('tom', 'Person', 'Tom Reed'),
		thing('ines', 'Person', 'Ines Cole'),
		thing('twins', 'Person', 'Reed twins', { the: true, plural: true }),
		thing('club', 'Club', 'rowing club', { the: true }),
		thing('hall', 'Place', 'town hall', { the: true }),
		thing('green', 'Place', 'village green', { the: true }),
		thing('quay', 'Place', 'quay', { the: true }),
		thing('thursday', 'Weekday', 'Thursday'),
		thing('friday', 'Weekday', 'Friday'),
		thing('monday', 'Weekday', 'Monday')
	],
	relations: {
		happened: {
			roles: { event: EVENT, date: { type: 'Date' } },
			say: '{event} took place {date:when}',
			ask: { date: 'When did {event} take place?' },
			one: ['date']
		},
		seen: {
			roles: { event: EVENT, date: { type: 'Date' } },
			say: '{event} was seen {date:when}',
			ask: { date: 'When was {event} seen?' }
		},
		born: {
			roles: { person: PERSON, date: { type: 'Date' } },
			say: '{person} was born {date:when}',
			ask: { date: 'When was {person} born?' },
			one: ['date']
		},
		weekday: {
			roles: { event: EVENT, day: { type: 'Weekday' } },
			say: '{event} took place on a {day}',
			one: ['day']
		},
		before: {
			roles: { earlier: EVENT, later: EVENT },
			say: '{earlier} came before {later}',
			order: ['earlier', 'later']
		},
		timeAfter: {
			roles: { earlier: EVENT, later: EVENT, length: { type: 'Duration' } },
			say: '{later} came {length} after {earlier}',
			ask: { length: 'How long after {earlier} did {later} come?' },
			order: ['earlier', 'later'],
			one: ['length']
		},
		heldIn: {
			roles: { event: EVENT, place: { type: 'Place' } },
			say: '{event} {event?was:were} held in {place}',
			ask: { place: 'Where {event?was:were} {event} held?' },
			one: ['event', 'place']
		},
		ledBy: {
			roles: { event: EVENT, who: PERSON },
			say: ['{who} led {event}', '{event} {event?was:were} led by {who}'],
			ask: { who: 'Who led {event}?', event: 'What did {who} lead?' },
			one: ['event', 'who']
		},
		member: {
			roles: { member: { type: 'Person', list: true }, club: { type: 'Club' } },
			say: '{member} {member?belongs:belong} to {club}',
			ask: { member: 'Who belongs to {club}?' },
			askAll: { member: 'Which people belong to {club}?' },
			complete: ['member']
		},
		guest: {
			roles: { guest: { type: 'Person', list: true }, event: EVENT },
			say: '{guest} came to {event}',
			ask: { guest: 'Who came to {event}?' },
			askAll: { guest: 'Which people came to {event}?' }
		}
	}
};

/** The set that holds just these facts, with the ids F1, F2 and so on. */
export function indexOf(
	told: readonly Told[],
	more: Readonly<Record<string, unknown>> = {}
): FactIndex {
	const { set, diagnostics } = parseFactSet({
		format: 'parley-facts/1',
		id: 'fair',
		title: 'The fair',
		lang: 'en',
		sources: [
			{ id: 'notice', call: 'the notice', sentences: [{ id: 'S1', text: 'So it was.' }] },
			{ id: 'letter', call: 'the letter', sentences: [{ id: 'S2', text: 'So it was.' }] }
		],
		...VOCABULARY,
		facts: told.map(([rel, roles, rest], at) => ({
			id: `F${at + 1}`,
			rel,
			roles,
			cite: [{ s: 'S1', quote: 'So it was' }],
			...rest
		})),
		...more
	});
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	if (!set || errors.length > 0) throw new Error(JSON.stringify(errors));
	return indexFacts(set);
}

/** Every question of the family that a fact of that name anchors, or that any does. */
export function questionsIn(
	family: QuestionFamily,
	index: FactIndex,
	fact?: string
): readonly Question[] {
	return index.set.facts
		.filter(({ id }) => fact === undefined || id === fact)
		.flatMap((each) => family.of(index, each));
}

/** The question as it comes back from its token alone. */
export function comesBack(family: QuestionFamily, index: FactIndex, question: Question) {
	return family.byToken(index, question.fact, question.token);
}

/** Each way that the question may be put. */
export function stemsOf(question: Question): readonly string[] {
	const seeds = Array.from({ length: 20 }, (_, n) => `seed ${n}`);
	return [...new Set(seeds.map((seed) => question.stem(seed) ?? ''))].sort();
}

/** Wrong answers as the ids of items name them. */
export function wrongRefs(question: Question): readonly string[] {
	return question.wrong().map(({ ref }) => ref);
}
