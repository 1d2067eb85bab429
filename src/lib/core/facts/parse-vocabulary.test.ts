import { describe, expect, test } from 'vitest';
import {
	ALL,
	changed,
	entityNamed,
	factNamed,
	raw,
	relation,
	type Json,
	type Slip
} from '../../../../tests/fixtures/sets/tiny';
import { parseFactSet } from './parse-fact-set';

/** Slips in sources, types, entities and relations. */
const SLIPS: readonly Slip[] = [
	[
		'two entities with one id',
		(set) => (entityNamed(set, 'bridge')['id'] = raw('bandstand')),
		'entities › bandstand',
		'There are two entities with the id “bandstand”; only the first one counts.',
		'Give one of them an id of its own.',
		['F24']
	],
	[
		'an entity of an unknown type',
		(set) => (entityNamed(set, 'bridge')['type'] = raw('Bulding')),
		'entities › bridge › type',
		'The set has no type “Bulding”.',
		'Did you mean “Building”?',
		['F24']
	],
	[
		'a fact that names an entity with an error',
		(set) => delete entityNamed(set, 'bridge')['name'],
		'facts › F24 › roles › building',
		'The entity “@bridge” has an error of its own and was left out, so this part is too.',
		'Mend that entity first.',
		['F24']
	],
	[
		'a wrong extra field of an entity',
		(set) => (entityNamed(set, 'bridge')['aka'] = raw(['the ford', 7])),
		'entities › bridge › aka',
		'This should be a list of texts in quotes, but its 2nd member is the number 7.',
		'Change it to a list of texts in quotes.',
		[]
	],
	[
		'a type that is wider than itself',
		(set) => (((set['types'] as Json)['Agent'] as Json)['is'] = raw('Person')),
		'types › Person › is',
		'“Person” is a kind of “Agent”, which is in turn a kind of “Person”.',
		'A type cannot be wider than itself: remove one of these links.',
		['F09']
	],
	[
		'an unknown wider type',
		(set) => (((set['types'] as Json)['Stall'] as Json)['is'] = raw('Plaice')),
		'types › Stall › is',
		'The set has no type “Plaice”.',
		'Did you mean “Place”?',
		[]
	],
	[
		'a type with the name of one that is there already',
		(set) => ((set['types'] as Json)['Date'] = raw({ noun: 'date', plural: 'dates' })),
		'types › Date',
		'“Date” is a type that Parley has already.',
		'Choose another name.',
		[]
	],
	[
		'a wording with a slot for no role',
		(set) => (relation(set, 'chairs')['say'] = raw('{persons} chairs {body}')),
		'relations › chairs › say',
		'The slot {persons} names no role of this relation.',
		'Did you mean {person}?',
		['F03']
	],
	[
		'a wording with a brace too few',
		(set) => (relation(set, 'chairs')['say'] = raw('{person chairs {body}')),
		'relations › chairs › say',
		'The braces do not pair up at “{person chairs {body”.',
		'Every slot is one { and one }, with no braces inside.',
		['F03']
	],
	[
		'a wording with an unknown form',
		(set) => (relation(set, 'chairs')['say'] = raw('{person:posessive} body is {body}')),
		'relations › chairs › say',
		'The slot “{person:posessive}” asks for a form that Parley does not know.',
		'Did you mean “:possessive”?',
		['F03']
	],
	[
		'one bad wording beside a good one',
		(set) =>
			(relation(set, 'chairs')['say'] = raw([
				'{person?chairs:chair} {bodi}',
				'{person} heads {body}'
			])),
		'relations › chairs › say › number 1',
		'The slot {bodi} names no role of this relation.',
		'Did you mean {body}?',
		[]
	],
	[
		'a question that gives its answer away',
		(set) =>
			(relation(set, 'chairs')['ask'] = raw({ person: 'Who {person?chairs:chair} {body}?' })),
		'relations › chairs › ask › person',
		'The question asks for “person” and has a slot for it, so it would print its own answer.',
		'Word it without {person…}.',
		[]
	],
	[
		'a question without its mark',
		(set) => (relation(set, 'chairs')['ask'] = raw({ person: 'Who chairs {body}' })),
		'relations › chairs › ask › person',
		'The question does not end with “?”.',
		'Add a question mark at its end.',
		[]
	],
	[
		'a question for no role',
		(set) => (relation(set, 'chairs')['ask'] = raw({ parson: 'Who chairs {body}?' })),
		'relations › chairs › ask › parson',
		'The relation has no role “parson”.',
		'Did you mean “person”?',
		[]
	],
	[
		'a question for all that prints one',
		(set) =>
			(relation(set, 'memberOf')['askAll'] = raw({ member: 'Do {member} belong to {body}?' })),
		'relations › memberOf › askAll › member',
		'The question asks for “member” and has a slot for it, so it would print its own answer.',
		'Word it without {member',
		[]
	],
	...(['one', 'complete'] as const).map((key): Slip => [
		`“${key}” with no such role`,
		(set) => (relation(set, 'chairs')[key] = raw(['persn'])),
		`relations › chairs › ${key}`,
		'The relation has no role “persn”.',
		'Did you mean “person”?',
		[]
	]),
	...(['order', 'symmetric'] as const).map((key): Slip => [
		`“${key}” with no such role`,
		(set) => (relation(set, 'chairs')[key] = raw(['persn', 'body'])),
		`relations › chairs › ${key}`,
		'The relation has no role “persn”.',
		'Did you mean “person”?',
		[]
	]),
	[
		'“order” with three roles',
		(set) => (relation(set, 'closed')['order'] = raw(['start', 'end', 'length'])),
		'relations › closed › order',
		'This should be a list of exactly 2 texts, but it is a list of 3.',
		'Change it to a list of exactly 2 texts.',
		[]
	],
	[
		'a holder of views that is no role, which costs the relation',
		(set) => (relation(set, 'finds')['opinion'] = raw('holdr')),
		'relations › finds › opinion',
		'The relation has no role “holdr”.',
		'Did you mean “holder”?',
		['F09']
	],
	[
		'“never” with no such role',
		(set) => (relation(set, 'chairs')['never'] = raw({ persn: ['@tom'] })),
		'relations › chairs › never › persn',
		'The relation has no role “persn”.',
		'Did you mean “person”?',
		[]
	],
	[
		'“never” with no such entity',
		(set) => (relation(set, 'chairs')['never'] = raw({ person: ['@tomm'] })),
		'relations › chairs › never › person › number 1',
		'The set has no entity “@tomm”.',
		'Did you mean “@tom”?',
		[]
	],
	[
		'a role of an unknown type',
		(set) => (relation(set, 'chairs')['roles'] = raw({ person: { type: 'Persn' }, body: {} })),
		'relations › chairs › roles › person › type',
		'The set has no type “Persn”.',
		'Did you mean “Person”?',
		['F03']
	],
	[
		'a role whose name no slot can hold',
		(set) => (relation(set, 'chairs')['roles'] = raw({ 'the person': {}, body: {} })),
		'relations › chairs › roles › the person',
		'“the person” cannot be the name of a role, as slots could not name it.',
		'A role’s name begins with a letter',
		['F03']
	],
	[
		'a sentence without its text',
		(set) =>
			delete ((set['sources'] as unknown as Json[])[0]?.['sentences'] as unknown as Json[])[11]?.[
				'text'
			],
		'sources › notice › S12',
		'“text” is missing.',
		'Add "text": it should be a text in quotes.',
		['F18']
	],
	[
		'a year that is none',
		(set) => (set['year'] = raw(20.21)),
		'the set › year',
		'A year is a whole number.',
		'Now it is the number 20.21; change it.',
		[]
	]
];

describe('one slip', () => {
	test.each(SLIPS)(
		'%s is told and costs only what rests on it',
		(_, change, place, reason, mend, lost) => {
			const { set, diagnostics } = parseFactSet(changed(change));
			expect(diagnostics).toContainEqual({
				severity: 'error',
				place,
				reason,
				mend: expect.stringContaining(mend) as string
			});
			expect(set?.facts.map(({ id }) => id)).toEqual(ALL.filter((id) => !lost?.includes(id)));
		}
	);

	test.each<[string, (set: Json) => void, string, string, string]>([
		[
			'an unknown key of the set',
			(set) => (set['titel'] = raw('x')),
			'the set › titel',
			'“titel” is not a key that Parley knows here, so it is passed over.',
			'Did you mean “title”?'
		],
		[
			'an unknown key of a fact',
			(set) => (factNamed(set, 'F01')['wieght'] = raw(3)),
			'facts › F01 › wieght',
			'“wieght” is not a key that Parley knows here, so it is passed over.',
			'Did you mean “weight”?'
		],
		[
			'two entities with one name',
			(set) => (entityNamed(set, 'show')['aka'] = raw(['Village Fair'])),
			'entities › show',
			'The name “village fair” is also one of “fair”, so an answer cannot tell them apart.',
			'Give them different names; a name that stands for another in some roles is a metonym.'
		],
		[
			'an entity that no fact uses',
			(set) =>
				(set['entities'] as unknown as unknown[]).push({ id: 'pond', type: 'Place', name: 'pond' }),
			'entities › pond',
			'No fact uses the entity “pond”.',
			'Use it in a fact, or keep it only if it is wanted as a wrong answer.'
		],
		[
			'a wording with a full stop',
			(set) => (relation(set, 'chairs')['say'] = raw('{person} heads {body}.')),
			'relations › chairs › say',
			'The wording ends with a full stop or another closing mark, and Parley adds one by itself.',
			'Remove the closing mark.'
		]
	])('%s is a warning and costs nothing', (_, change, place, reason, mend) => {
		const { set, diagnostics } = parseFactSet(changed(change));
		expect(diagnostics).toEqual([{ severity: 'warning', place, reason, mend }]);
		expect(set?.facts).toHaveLength(24);
	});
});
