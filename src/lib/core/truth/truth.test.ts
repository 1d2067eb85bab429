import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import type { EntityId, FactId, Status, Value } from '../facts/fact-set';
import { parseFactSetText } from '../facts/parse-fact-set';
import { sameValue, truthOf, type Claim, type Truth } from './truth';

const parsed = parseFactSetText(readFileSync('tests/fixtures/sets/tiny.json', 'utf8'));
if (!parsed.set) throw new Error(`the fixture does not hold: ${JSON.stringify(parsed)}`);
const index = indexFacts(parsed.set);

/** A filler in short: `@entity`, `#fact`, a date or length as in EDTF, a number, `?`, `-`, or text. */
type Short = string | number | readonly string[];

function value(short: Short): Value {
	if (typeof short === 'number') return { kind: 'number', value: short };
	if (typeof short !== 'string') return { kind: 'list', values: short.map(value) };
	if (short.startsWith('@')) return { kind: 'entity', id: short.slice(1) as EntityId };
	if (short.startsWith('#')) return { kind: 'fact', id: short.slice(1) as FactId };
	if (short === '?') return { kind: 'unknown', why: 'not-specified' };
	if (short === '-') return { kind: 'none' };
	if (/^P\d/.test(short)) return { kind: 'duration', iso: short };
	if (/^(\d{4}|XXXX)/.test(short)) return { kind: 'date', edtf: short };
	return { kind: 'text', text: short };
}

interface Level {
	readonly status?: Status;
	readonly by?: string;
	readonly not?: boolean;
}

function claim(rel: string, roles: Readonly<Record<string, Short>>, level: Level): Claim {
	const { by, ...rest } = level;
	const filled = Object.entries(roles).map(([role, short]) => [role, value(short)] as const);
	return { rel, roles: new Map(filled), ...rest, ...(by && { by: by as EntityId }) };
}

const PLANNED: Level = { status: 'planned' };

type Row = [
	why: string,
	rel: string,
	roles: Readonly<Record<string, Short>>,
	truth: Truth,
	level?: Level
];

// Decided by hand from the sentences of the fixture, not by running the code.
const ROWS: readonly Row[] = [
	// Dates under `one`
	['it is said', 'opensOn', { event: '@fair', date: 'XXXX-06-12' }, 'true', PLANNED],
	['a plan is not a deed', 'opensOn', { event: '@fair', date: 'XXXX-06-12' }, 'not-stated'],
	['another day', 'opensOn', { event: '@fair', date: 'XXXX-06-13' }, 'false', PLANNED],
	[
		'another day, but told as done',
		'opensOn',
		{ event: '@fair', date: 'XXXX-06-13' },
		'not-stated'
	],
	['the month holds the day', 'opensOn', { event: '@fair', date: 'XXXX-06' }, 'true', PLANNED],
	['the season holds the day', 'opensOn', { event: '@fair', date: 'XXXX-22' }, 'true', PLANNED],
	['another season', 'opensOn', { event: '@fair', date: 'XXXX-23' }, 'false', PLANNED],
	['no year is given', 'opensOn', { event: '@fair', date: '2021-06-12' }, 'not-stated', PLANNED],
	['another day in any year', 'opensOn', { event: '@fair', date: '2021-06-13' }, 'false', PLANNED],
	[
		'August may hold the 15th',
		'painted',
		{ building: '@bandstand', date: 'XXXX-08-15' },
		'not-stated'
	],
	['August is not July', 'painted', { building: '@bandstand', date: 'XXXX-07' }, 'false'],
	['about 1950 may be 1951', 'repaired', { building: '@bandstand', date: '1951' }, 'not-stated'],
	['about 1950 is not 1952', 'repaired', { building: '@bandstand', date: '1952' }, 'false'],
	['about 1950 is said', 'repaired', { building: '@bandstand', date: '1950~' }, 'true'],
	['1911 is also about 1911', 'built', { building: '@bandstand', date: '1911~' }, 'true'],
	['nothing is said of the bridge', 'built', { building: '@bridge', date: '1911' }, 'not-stated'],
	// Other fillers under `one`
	['it is said', 'heldOn', { event: '@fair', place: '@green' }, 'true', PLANNED],
	['another place', 'heldOn', { event: '@fair', place: '@bandstand' }, 'false', PLANNED],
	['a name from nowhere', 'chairs', { person: 'Hugh Marsh', body: '@committee' }, 'false'],
	['another name of hers', 'chairs', { person: 'Mrs Bell', body: '@committee' }, 'true'],
	['part of her name', 'chairs', { person: 'Bell', body: '@committee' }, 'not-stated'],
	['another chair', 'chairs', { person: '@tom', body: '@committee' }, 'false'],
	['she may chair two bodies', 'chairs', { person: '@ada', body: '@council' }, 'not-stated'],
	['two weeks are 14 days', 'lasts', { event: '@show', length: 'P14D' }, 'true'],
	['two weeks are about two weeks', 'lasts', { event: '@show', length: 'P2W~' }, 'true'],
	['three weeks', 'lasts', { event: '@show', length: 'P3W' }, 'false'],
	['a number without `one`', 'seats', { event: '@show', seats: 90 }, 'not-stated'],
	// Lists
	['one of a closed list', 'memberOf', { member: '@tom', body: '@committee' }, 'true'],
	['two of a closed list', 'memberOf', { member: ['@tom', '@ines'], body: '@committee' }, 'true'],
	['a pool name not listed', 'memberOf', { member: 'Hugh Marsh', body: '@committee' }, 'false'],
	[
		'one listed, one not',
		'memberOf',
		{ member: ['@tom', 'Hugh Marsh'], body: '@committee' },
		'false'
	],
	['nobody belongs', 'memberOf', { member: '-', body: '@committee' }, 'false'],
	['the list of another body', 'memberOf', { member: '@tom', body: '@council' }, 'not-stated'],
	['one of an open list', 'hasStall', { event: '@fair', stall: '@bakery' }, 'true'],
	[
		'an open list proves nothing',
		'hasStall',
		{ event: '@fair', stall: 'the toy stall' },
		'not-stated'
	],
	['no stalls at all', 'hasStall', { event: '@fair', stall: '-' }, 'false'],
	// Order
	['it is said', 'before', { earlier: '@tug', later: '@raffle' }, 'true'],
	['the reverse', 'before', { earlier: '@raffle', later: '@tug' }, 'false'],
	['through the raffle', 'before', { earlier: '@tug', later: '@fireworks' }, 'true'],
	['the reverse through the raffle', 'before', { earlier: '@fireworks', later: '@tug' }, 'false'],
	['nothing precedes itself', 'before', { earlier: '@tug', later: '@tug' }, 'false'],
	['by their dates', 'before', { earlier: '@fair', later: '@market' }, 'true'],
	['against their dates', 'before', { earlier: '@market', later: '@fair' }, 'false'],
	['no date tells', 'before', { earlier: '@fair', later: '@tug' }, 'not-stated'],
	// Symmetry
	['as written', 'twinnedWith', { a: '@larkfield', b: '@merrow' }, 'true'],
	['changed about', 'twinnedWith', { a: '@merrow', b: '@larkfield' }, 'true'],
	['another twin', 'twinnedWith', { a: '@larkfield', b: 'Upper Down' }, 'false'],
	['another twin, changed about', 'twinnedWith', { a: 'Upper Down', b: '@larkfield' }, 'false'],
	// Attribution
	[
		'she says so',
		'costs',
		{ event: '@fair', pounds: 900 },
		'true',
		{ status: 'reported', by: 'ada' }
	],
	['her word is not the source’s', 'costs', { event: '@fair', pounds: 900 }, 'not-stated'],
	[
		'reported by nobody',
		'costs',
		{ event: '@fair', pounds: 900 },
		'not-stated',
		{ status: 'reported' }
	],
	[
		'he does not say so',
		'costs',
		{ event: '@fair', pounds: 900 },
		'not-stated',
		{ status: 'reported', by: 'tom' }
	],
	[
		'she says another sum',
		'costs',
		{ event: '@fair', pounds: 800 },
		'false',
		{ status: 'reported', by: 'ada' }
	],
	[
		'he names no sum',
		'costs',
		{ event: '@fair', pounds: 800 },
		'not-stated',
		{ status: 'reported', by: 'tom' }
	],
	['passed on as asserted', 'opensOn', { event: '@market', date: 'XXXX-12' }, 'true'],
	['and by its speaker', 'opensOn', { event: '@market', date: 'XXXX-12' }, 'true', { by: 'ines' }],
	[
		'not by who passed it on',
		'opensOn',
		{ event: '@market', date: 'XXXX-12' },
		'not-stated',
		{ by: 'committee' }
	],
	[
		'a view of his',
		'finds',
		{ holder: '@tom', target: '@bandstand', label: 'too small' },
		'true',
		{ status: 'opinion', by: 'tom' }
	],
	[
		'a view is not a fact',
		'finds',
		{ holder: '@tom', target: '@bandstand', label: 'too small' },
		'not-stated'
	],
	[
		'no view of hers',
		'finds',
		{ holder: '@ada', target: '@bandstand', label: 'too small' },
		'not-stated',
		{ status: 'opinion', by: 'ada' }
	],
	[
		'another view',
		'finds',
		{ holder: '@tom', target: '@bandstand', label: 'handsome' },
		'false',
		{ status: 'opinion', by: 'tom' }
	],
	[
		'perhaps the same view',
		'finds',
		{ holder: '@tom', target: '@bandstand', label: 'small' },
		'not-stated',
		{ status: 'opinion', by: 'tom' }
	],
	[
		'a promise by its maker',
		'widens',
		{ who: '@council', what: '@bandstand' },
		'true',
		{ status: 'promised', by: 'council' }
	],
	[
		'a promise is not a plan',
		'widens',
		{ who: '@council', what: '@bandstand' },
		'not-stated',
		PLANNED
	],
	['a promise is not a deed', 'widens', { who: '@council', what: '@bandstand' }, 'not-stated'],
	['a claim about a claim', 'states', { speaker: '@ines', claim: '#F21' }, 'true'],
	['not about that claim', 'states', { speaker: '@ines', claim: '#F20' }, 'not-stated'],
	[
		'stated, but not true for that',
		'rejected',
		{ who: '@committee', what: 'a longer fair' },
		'not-stated'
	],
	// Denial
	['it is denied', 'judges', { judge: '@tom', what: 'the cakes' }, 'false'],
	['its denial', 'judges', { judge: '@tom', what: 'the cakes' }, 'true', { not: true }],
	['denial of what is so', 'judges', { judge: '@ines', what: 'cakes' }, 'false', { not: true }],
	[
		'denial of what is open',
		'judges',
		{ judge: '@ada', what: 'the cakes' },
		'not-stated',
		{ not: true }
	],
	[
		'denial of another day',
		'opensOn',
		{ event: '@fair', date: 'XXXX-06-13' },
		'true',
		{ status: 'planned', not: true }
	],
	// Open and empty
	['left open', 'openedBy', { event: '@fair', person: '?' }, 'true', PLANNED],
	[
		'left open, so anybody may',
		'openedBy',
		{ event: '@fair', person: '@ada' },
		'not-stated',
		PLANNED
	],
	[
		'left open, so perhaps nobody will',
		'openedBy',
		{ event: '@fair', person: '-' },
		'not-stated',
		PLANNED
	],
	['given, so not left open', 'opensOn', { event: '@fair', date: '?' }, 'false', PLANNED],
	['nobody', 'sponsors', { sponsor: '-', event: '@raffle' }, 'true'],
	['nobody, so not he', 'sponsors', { sponsor: '@tom', event: '@raffle' }, 'false'],
	['somebody or nobody, elsewhere', 'sponsors', { sponsor: '@tom', event: '@tug' }, 'not-stated'],
	// Types and calendar
	['a person is no body', 'memberOf', { member: '@tom', body: '@ada' }, 'false'],
	['a stall is no event', 'lasts', { event: '@bakery', length: 'P2W' }, 'false'],
	['a date is no number', 'seats', { event: '@show', seats: '1980' }, 'false'],
	['a village is a place', 'heldOn', { event: '@market', place: '@merrow' }, 'not-stated', PLANNED],
	[
		'it is said',
		'closed',
		{ building: '@bridge', start: '2019-03-01', end: '2019-03-31', length: 'P31D' },
		'true'
	],
	[
		'it ends before it begins',
		'closed',
		{ building: '@bandstand', start: '2019-04', end: '2019-03', length: 'P31D' },
		'false'
	],
	[
		'March has no 40 days',
		'closed',
		{ building: '@bandstand', start: '2019-03-01', end: '2019-03-31', length: 'P40D' },
		'false'
	],
	[
		'dates in order prove nothing',
		'closed',
		{ building: '@bandstand', start: '2019-03-01', end: '2019-03-31', length: 'P31D' },
		'not-stated'
	],
	// Roles
	['a role is left out', 'chairs', { person: '@ada' }, 'not-stated'],
	[
		'a role too many',
		'chairs',
		{ person: '@ada', body: '@committee', since: '1990' },
		'not-stated'
	],
	['no such relation', 'marriedTo', { person: '@ada' }, 'not-stated']
];

describe('truthOf', () => {
	test.each(ROWS)('%s: %s %j is %s', (_, rel, roles, truth, level = {}) => {
		expect(truthOf(index, claim(rel, roles, level))).toBe(truth);
	});

	test('calls every fact of the set true at its own level, and its denial false', () => {
		for (const fact of index.set.facts) {
			const asSaid: Claim = {
				rel: fact.rel,
				roles: fact.roles,
				status: fact.status,
				not: fact.not,
				...(fact.said && { by: fact.said.by })
			};
			expect([fact.id, truthOf(index, asSaid)]).toEqual([fact.id, 'true']);
			expect([fact.id, truthOf(index, { ...asSaid, not: !fact.not })]).toEqual([fact.id, 'false']);
		}
	});
});

describe('sameValue', () => {
	test.each<[Short, Short, boolean]>([
		['@ada', 'mrs. bell', true],
		['the village fair', '@fair', true],
		['@ada', '@tom', false],
		['@larkfield', 'the village', false],
		['P1Y', 'P12M', true],
		['P2W', 'P14D', true],
		['P2W', 'P2W~', false],
		['P30D', 'P1M', false],
		['XXXX-06-12', 'XXXX-06-12', true],
		['XXXX-06-12', '2021-06-12', false],
		['1950~', '1950', false],
		['The  cakes', 'the cakes', true],
		['cakes', 'pies', false],
		[4, 4, true],
		[4, 5, false],
		[4, '4 of them', false],
		['?', '?', true],
		['?', '-', false],
		[['@ada', '@tom'], ['@tom', '@ada'], true],
		[['@ada', '@tom'], ['@tom'], false],
		['#F01', '#F01', true],
		['#F01', '#F02', false]
	])('%j and %j: %s', (a, b, same) => {
		expect(sameValue(index, value(a), value(b))).toBe(same);
		expect(sameValue(index, value(b), value(a))).toBe(same);
	});

	test('reads a date without a year in the year that the author vouches for', () => {
		const dated = indexFacts({ ...index.set, year: 2021 });
		expect(sameValue(dated, value('XXXX-06-12'), value('2021-06-12'))).toBe(true);
		expect(sameValue(dated, value('XXXX-06-12'), value('2020-06-12'))).toBe(false);
	});
});
