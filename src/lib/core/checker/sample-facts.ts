import { indexFacts, type FactIndex } from '../facts/fact-index';
import { parseFactSet } from '../facts/parse-fact-set';

/** Two sources on a small regatta, with one of each sort of fact that a question can be about. */
const SENTENCES = {
	S1: 'The Otter won the regatta on 12 June; the Heron and the Wren came after it.',
	S2: 'Ada Bell, the harbour master, said that the pier is to be rebuilt in 1990.',
	S3: 'The committee of the club has three members: Ada Bell, Tom Reed and Ines Cole.',
	S4: 'Among the guests were Port Ellis and Sandby.',
	S5: 'The feast on 20 June was lavish, in the letter’s view.',
	S6: 'The club was founded in 1950, and its race lasts 2 hours and takes 3 days to prepare.',
	S7: 'The race came before the feast; who will pay for the pier was left open.',
	S8: 'Tom Reed finds the pier too short; the Gazette passed on what Ada Bell had said.',
	S9: 'Thursday 12 June was the day of the race.'
} as const;

const cite = (s: keyof typeof SENTENCES) => [{ s, quote: SENTENCES[s].slice(0, -1) }];

const ENTITIES: readonly (readonly [id: string, type: string, name: string, more?: object])[] = [
	['otter', 'Boat', 'Otter', { the: true, aka: ['the old Otter'] }],
	['heron', 'Boat', 'Heron', { the: true }],
	['wren', 'Boat', 'Wren', { the: true, confusable: ['Wran'] }],
	['ada', 'Person', 'Ada Bell', { aka: ['Bell'] }],
	['tom', 'Person', 'Tom Reed'],
	['ines', 'Person', 'Ines Cole'],
	['max', 'Person', 'Max Ford'],
	['gazette', 'Paper', 'Gazette', { the: true }],
	['committee', 'Body', 'committee', { the: true }],
	['jury', 'Body', 'jury', { the: true }],
	['ellis', 'Town', 'Port Ellis', { metonyms: ['the port'] }],
	['sandby', 'Town', 'Sandby', { adjective: ['Sandby'] }],
	['pier', 'Work', 'pier', { the: true }],
	['mole', 'Work', 'mole', { the: true }],
	['regatta', 'Event', 'regatta', { the: true }],
	['feast', 'Event', 'feast', { the: true }],
	['founding', 'Event', 'founding of the club', { the: true }],
	['closing', 'Event', 'closing of the lock', { the: true }],
	['ball', 'Event', 'ball', { the: true, aka: ['the St. John dance'] }],
	['thursday', 'Weekday', 'Thursday']
];

const role = (type: string, more: object = {}) => ({ type, ...more });

const RELATIONS = {
	won: {
		roles: { boat: role('Boat'), event: role('Event') },
		say: ['{boat} won {event}', '{event} was won by {boat}'],
		ask: { boat: ['Which boat won {event}?'], event: ['Which event did {boat} win?'] },
		one: ['boat']
	},
	took: {
		roles: { event: role('Event'), date: role('Date') },
		say: ['{event} took place {date:when}'],
		ask: { date: ['When did {event} take place?'], event: ['What took place {date:when}?'] },
		one: ['date']
	},
	rebuilt: {
		roles: { work: role('Work'), date: role('Date') },
		say: ['{work} is to be rebuilt {date:when}'],
		ask: { date: ['When is {work} to be rebuilt?'] },
		one: ['date']
	},
	member: {
		roles: { person: role('Person', { list: true }), body: role('Body') },
		say: ['{person} {person?is:are} on {body}'],
		ask: { person: ['Who is on {body}?'], body: ['On which body is {person}?'] },
		askAll: { person: ['Which people are on {body}?'] },
		complete: ['person']
	},
	guest: {
		roles: { town: role('Town', { list: true }) },
		say: ['{town} {town?was:were} among the guests'],
		ask: { town: ['Which town was among the guests?'] },
		never: { town: ['Lowmere'] }
	},
	lavish: {
		roles: { event: role('Event'), how: role('Text', { wrong: ['frugal', 'dull'] }) },
		say: ['{event} was {how}'],
		ask: { how: ['How was {event}?'] },
		one: ['how']
	},
	lasts: {
		roles: { event: role('Event'), length: role('Duration') },
		say: ['{event} takes {length} to prepare'],
		ask: { length: ['How long does {event} take to prepare?'] },
		one: ['length']
	},
	before: {
		roles: { earlier: role('Event'), later: role('Event') },
		say: ['{earlier} came before {later}'],
		order: ['earlier', 'later']
	},
	pays: {
		roles: { person: role('Person'), work: role('Work') },
		say: ['{person} will pay for {work}'],
		ask: { person: ['Who will pay for {work}?'] }
	},
	finds: {
		roles: {
			holder: role('Person'),
			work: role('Work'),
			how: role('Text', { wrong: ['too high'] })
		},
		say: ['{holder} finds {work} {how}'],
		ask: { how: ['How does {holder} find {work}?'] },
		opinion: 'holder',
		one: ['how']
	},
	judges: {
		roles: { person: role('Person'), event: role('Event') },
		say: ['{person} judges {event}']
	},
	day: {
		roles: { event: role('Event'), weekday: role('Weekday') },
		say: ['{event} took place on a {weekday}'],
		one: ['weekday']
	},
	announced: {
		roles: { who: role('Person'), claim: role('Claim') },
		say: ['{who} announced that {claim}'],
		ask: { who: ['Who announced that {claim}?'] },
		one: ['who']
	},
	leads: {
		roles: { person: role('Person', { acts: true }), body: role('Body') },
		say: ['{person} leads {body}'],
		ask: { person: ['Who leads {body}?'], body: ['Which body does {person} lead?'] },
		one: ['person', 'body']
	}
};

const SAID = { by: '@ada', via: '@gazette' };
const FACTS: readonly (readonly [
	rel: string,
	roles: object,
	s: keyof typeof SENTENCES,
	more?: object
])[] = [
	['won', { boat: '@otter', event: '@regatta' }, 'S1'],
	['took', { event: '@regatta', date: 'XXXX-06-12' }, 'S1'],
	['took', { event: '@feast', date: 'XXXX-06-20' }, 'S5'],
	['took', { event: '@founding', date: '1950' }, 'S6'],
	['took', { event: '@closing', date: '1962' }, 'S6'],
	['rebuilt', { work: '@pier', date: '1990' }, 'S2', { status: 'planned', said: SAID }],
	['member', { person: ['@ada', '@tom', '@ines'], body: '@committee' }, 'S3'],
	['guest', { town: ['@ellis', '@sandby'] }, 'S4'],
	['lavish', { event: '@feast', how: 'lavish' }, 'S5', { status: 'characterised' }],
	['lasts', { event: '@regatta', length: 'P3D' }, 'S6'],
	['before', { earlier: '@feast', later: '@ball' }, 'S7'],
	['pays', { person: { unknown: 'not-specified' }, work: '@pier' }, 'S7'],
	['finds', { holder: '@tom', work: '@pier', how: 'too short' }, 'S8', { status: 'opinion' }],
	['judges', { person: '@tom', event: '@regatta' }, 'S8', { not: true }],
	['day', { event: '@regatta', weekday: '@thursday' }, 'S9'],
	['announced', { who: '@ada', claim: '#F06' }, 'S2'],
	['leads', { person: '@ines', body: '@committee' }, 'S3'],
	['leads', { person: '@max', body: '@jury' }, 'S3']
];

const type = (noun: string, plural: string, pool: readonly string[] = []) => ({
	noun,
	plural,
	wh: 'which',
	pool
});

/** The regatta; its year is vouched for by the author, and stands in no sentence. */
export const SAMPLE: FactIndex = sample();

function sample(): FactIndex {
	const { set, diagnostics } = parseFactSet({
		format: 'parley-facts/1',
		id: 'regatta',
		title: 'The regatta',
		year: 1986,
		sources: [
			{
				id: 'letter',
				call: 'the letter',
				sentences: Object.entries(SENTENCES).map(([id, text]) => ({ id, text }))
			},
			{ id: 'poster', call: 'the poster', sentences: [{ id: 'P1', text: 'A poster of nothing.' }] }
		],
		types: {
			Boat: type('boat', 'boats', ['the Seal', 'the Swift']),
			Person: type('person', 'people', ['Kim Lake', 'Lee Hart']),
			Paper: type('paper', 'papers'),
			Body: type('body', 'bodies'),
			Town: type('town', 'towns', ['Norwick', 'Lowmere', 'Ashford']),
			Work: type('work', 'works'),
			Event: type('event', 'events', ['the parade']),
			Weekday: type('day of the week', 'days of the week')
		},
		entities: ENTITIES.map(([id, kind, name, more]) => ({ id, type: kind, name, ...more })),
		relations: RELATIONS,
		facts: FACTS.map(([rel, roles, s, more], at) => ({
			id: `F${String(at + 1).padStart(2, '0')}`,
			rel,
			roles,
			cite: cite(s),
			...more
		}))
	});
	// Entities that no fact uses are wrong answers here; nothing else may be amiss.
	const amiss = diagnostics.filter(({ reason }) => !reason.startsWith('No fact uses'));
	if (!set || amiss.length > 0) throw new Error(JSON.stringify(amiss));
	return indexFacts(set);
}

export type SampleSentence = keyof typeof SENTENCES;

/** The exact words of a sentence, as an item cites them. */
export function citing(...sentences: readonly SampleSentence[]) {
	return sentences.map((sentence) => ({ sentence, quote: SENTENCES[sentence].slice(0, -1) }));
}
