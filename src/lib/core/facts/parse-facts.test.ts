import { describe, expect, test } from 'vitest';
import { ALL, changed, factNamed, raw, type Slip } from '../../../../tests/fixtures/sets/tiny';
import { parseFactSet } from './parse-fact-set';

const SLIPS: readonly Slip[] = [
	[
		'a missing citation',
		(set) => delete factNamed(set, 'F03')['cite'],
		'facts › F03',
		'“cite” is missing.',
		'Add "cite": it should be a list of objects in { }.',
		['F03']
	],
	[
		'an empty list of citations',
		(set) => (factNamed(set, 'F03')['cite'] = raw([])),
		'facts › F03 › cite',
		'The fact cites nothing: its list is an empty list.',
		'Add at least one',
		['F03']
	],
	[
		'a quote with a slip',
		(set) =>
			(factNamed(set, 'F03')['cite'] = raw([
				{ s: 'S02', quote: 'Ada Bel, who chairs the committee' }
			])),
		'facts › F03 › cite',
		'The quote “Ada Bel, who chairs the committee” is not found in S02; nearest: “Ada Bell, who chairs the fair committee”.',
		'Copy the words exactly as they stand in the sentence.',
		['F03']
	],
	[
		'a quote from another sentence',
		(set) => (factNamed(set, 'F03')['cite'] = raw([{ s: 'S02', quote: 'twinned with Merrow' }])),
		'facts › F03 › cite',
		'The quote “twinned with Merrow” is not found in S02.',
		'It stands in S12: cite that sentence.',
		['F03']
	],
	[
		'a quote from nowhere',
		(set) => (factNamed(set, 'F03')['cite'] = raw([{ s: 'S12', quote: 'quarterly profits rose' }])),
		'facts › F03 › cite',
		'The quote “quarterly profits rose” is not found in S12, nor anything like it.',
		'Quote exact words of S12, which reads: “Larkfield is twinned with Merrow.”.',
		['F03']
	],
	[
		'an unknown sentence',
		(set) => (factNamed(set, 'F03')['cite'] = raw([{ s: 'S20', quote: 'Ada Bell' }])),
		'facts › F03 › cite',
		'The set has no sentence “S20”.',
		'Did you mean “S02”?',
		['F03']
	],
	[
		'one bad citation beside a good one',
		(set) =>
			(factNamed(set, 'F24')['cite'] = raw([
				{ s: 'S15', quote: 'for 31 days' },
				{ s: 'S15', quote: 'for 32 days' }
			])),
		'facts › F24 › cite › number 2',
		'The quote “for 32 days” is not found in S15; nearest: “for 31 days”.',
		'Copy the words exactly',
		[]
	],
	[
		'an unknown relation',
		(set) => (factNamed(set, 'F03')['rel'] = raw('chars')),
		'facts › F03 › rel',
		'The set has no relation “chars”.',
		'Did you mean “chairs”?',
		['F03']
	],
	[
		'an unknown role',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ persn: '@ada', body: '@committee' })),
		'facts › F03 › roles › persn',
		'The relation has no role “persn”.',
		'Did you mean “person”?',
		['F03']
	],
	[
		'a missing role',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ person: '@ada' })),
		'facts › F03 › roles',
		'The fact leaves out “body”, and no wording of “chairs” does without.',
		'Fill it; where the source leaves it open, write {"unknown": "not-specified"}.',
		['F03']
	],
	[
		'an unknown entity',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ person: '@ade', body: '@committee' })),
		'facts › F03 › roles › person',
		'The set has no entity “@ade”.',
		'Did you mean “@ada”?',
		['F03']
	],
	[
		'an entity of the wrong type',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ person: '@green', body: '@committee' })),
		'facts › F03 › roles › person',
		'“@green” is of the type “Place”, and the role “person” takes “Person”.',
		'Name another entity, or let the role or the type be wider.',
		['F03']
	],
	[
		'an entity written without @',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ person: 'ada', body: '@committee' })),
		'facts › F03 › roles › person',
		'“ada” does not fit the role “person”, which takes “Person”.',
		'Write "@ada".',
		['F03']
	],
	[
		'an impossible date',
		(set) => (factNamed(set, 'F01')['roles'] = raw({ event: '@fair', date: 'XXXX-02-30' })),
		'facts › F01 › roles › date',
		'“XXXX-02-30” is no date that a calendar has.',
		'Write it as 1989',
		['F01']
	],
	[
		'a date in words',
		(set) => (factNamed(set, 'F01')['roles'] = raw({ event: '@fair', date: '12 June' })),
		'facts › F01 › roles › date',
		'“12 June” does not fit the role “date”, which takes “Date”.',
		'Write it as 1989',
		['F01']
	],
	[
		'a year without quotes',
		(set) => (factNamed(set, 'F14')['roles'] = raw({ building: '@bandstand', date: 1911 })),
		'facts › F14 › roles › date',
		'This is the number 1911, and the role “date” takes “Date”.',
		'Write it in quotes: "1911".',
		['F14']
	],
	[
		'a number in quotes',
		(set) => (factNamed(set, 'F20')['roles'] = raw({ event: '@show', seats: '80' })),
		'facts › F20 › roles › seats',
		'“80” does not fit the role “seats”, which takes “Number”.',
		'Write a number without quotes.',
		['F20']
	],
	[
		'a length in words',
		(set) => (factNamed(set, 'F19')['roles'] = raw({ event: '@show', length: 'two weeks' })),
		'facts › F19 › roles › length',
		'“two weeks” does not fit the role “length”, which takes “Duration”.',
		'Write it as P10Y',
		['F19']
	],
	[
		'a list where one filler goes',
		(set) =>
			(factNamed(set, 'F03')['roles'] = raw({ person: ['@ada', '@tom'], body: '@committee' })),
		'facts › F03 › roles › person',
		'This is a list, and the role “person” takes one filler only.',
		'Write one filler, or give the role "list": true.',
		['F03']
	],
	[
		'an empty list of fillers',
		(set) => (factNamed(set, 'F05')['roles'] = raw({ member: [], body: '@committee' })),
		'facts › F05 › roles › member',
		'This list is empty.',
		'Write {"none": true} where nothing fills the role.',
		['F05']
	],
	[
		'a filler that is null',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ person: null, body: '@committee' })),
		'facts › F03 › roles › person',
		'Here stands null where a filler should be.',
		'A filler is a text',
		['F03']
	],
	[
		'a fact where none goes',
		(set) => (factNamed(set, 'F03')['roles'] = raw({ person: '#F04', body: '@committee' })),
		'facts › F03 › roles › person',
		'“#F04” is a fact, and the role “person” takes “Person”.',
		'Give the role the type Claim, or fill it with something else.',
		['F03']
	],
	[
		'an unknown fact',
		(set) => (factNamed(set, 'F22')['roles'] = raw({ speaker: '@ines', claim: '#F91' })),
		'facts › F22 › roles › claim',
		'The set has no fact “#F91”.',
		'Did you mean “#F01”?',
		['F22']
	],
	[
		'a fact about a fact that was left out',
		(set) => (factNamed(set, 'F21')['rel'] = raw('rejekted')),
		'facts › F22',
		'The fact “#F21” has an error of its own and was left out, so this fact is too.',
		'Mend that fact first.',
		['F21', 'F22']
	],
	[
		'a circle of facts',
		(set) => (factNamed(set, 'F22')['roles'] = raw({ speaker: '@ines', claim: '#F22' })),
		'facts › F22',
		'What the fact is about leads round in a circle of facts about each other.',
		'Break the circle: one of them must stand on entities alone.',
		['F22']
	],
	[
		'a third level of facts',
		(set) =>
			(factNamed(set, 'F03')['rel'] = raw('states')) &&
			(factNamed(set, 'F03')['roles'] = raw({ speaker: '@ada', claim: '#F22' })),
		'facts › F03',
		'The fact is about a fact that is itself about a fact, which is one level too deep.',
		'Let it be about the innermost fact, or fill the role with a text.',
		['F03']
	],
	[
		'an unknown status',
		(set) => (factNamed(set, 'F01')['status'] = raw('plannned')),
		'facts › F01 › status',
		'This should be one of asserted, reported, planned, promised, opinion, characterised, unspecified, denied, assumed, but it is the text “plannned”.',
		'Did you mean “planned”?',
		['F01']
	],
	[
		'a wrong weight, which says nothing about the fact',
		(set) => (factNamed(set, 'F01')['weight'] = raw(5)),
		'facts › F01 › weight',
		'This should be one of 1, 2, 3, but it is the number 5.',
		'Change it to one of 1, 2, 3.',
		[]
	],
	[
		'a denial that is no yes or no',
		(set) => (factNamed(set, 'F12')['not'] = raw('yes')),
		'facts › F12 › not',
		'This should be true or false, without quotes, but it is the text “yes”.',
		'Change it to true or false, without quotes.',
		['F12']
	],
	[
		'an unknown speaker',
		(set) => (factNamed(set, 'F04')['said'] = raw({ by: '@adda' })),
		'facts › F04 › said › by',
		'The set has no entity “@adda”.',
		'Did you mean “@ada”?',
		['F04']
	],
	[
		'a speaker written without @',
		(set) => (factNamed(set, 'F04')['said'] = raw({ by: 'ada' })),
		'facts › F04 › said › by',
		'“ada” should name an entity, and those are written with @.',
		'Write "@ada".',
		['F04']
	],
	[
		'a day of saying that is no date',
		(set) => (factNamed(set, 'F04')['said'] = raw({ by: '@ada', on: 'May' })),
		'facts › F04 › said › on',
		'“May” is no date that Parley can read.',
		'Write it as XXXX-10-07',
		['F04']
	],
	[
		'two facts with one id',
		(set) => (factNamed(set, 'F03')['id'] = raw('F02')),
		'facts › F02',
		'There are two facts with the id “F02”; only the first one counts.',
		'Give one of them an id of its own.',
		['F03']
	],
	[
		'an id with a space',
		(set) => (factNamed(set, 'F03')['id'] = raw('F 03')),
		'facts › F 03 › id',
		'An id has 1 to 64 letters, digits, - or _.',
		'Now it is the text “F 03”; change it.',
		['F03']
	],
	[
		'a fact that is no object',
		(set) => ((set['facts'] as unknown as unknown[])[2] = 'Ada chairs the committee'),
		'facts › number 3',
		'This should be an object in { }, but it is the text “Ada chairs the committee”.',
		'Write it as { … } with the keys',
		['F03']
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
});
