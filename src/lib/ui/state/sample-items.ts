import type { Item, ItemId, Proposition } from '../../core/items/item';

/** Items written by hand, for tests: two choices and a typed answer, each of a fact of its own. */
export const SAMPLE_ITEMS: readonly Item[] = [
	{
		kind: 'single-choice',
		demand: 'stated',
		band: 'easier',
		id: 'F1/date/single-choice/' as ItemId,
		stem: 'On which date are the talks to be held?',
		options: ['7 October', '12 August', '20 October'],
		key: '20 October',
		ordered: true,
		tests: ['F1.date' as Proposition],
		reveals: [],
		cite: [],
		explanations: { key: 'They are to be held on 20 October.', options: {} }
	},
	{
		kind: 'true-false',
		demand: 'stated',
		band: 'easier',
		id: 'F2/event/true-false/' as ItemId,
		stem: 'The talks are to be held in Moscow.',
		options: ['True', 'False'],
		key: 'True',
		tests: ['F2.event' as Proposition],
		reveals: [],
		cite: [],
		explanations: { key: 'They are to be held in Moscow.', options: {} }
	},
	{
		kind: 'short-answer',
		demand: 'stated',
		band: 'easier',
		id: 'F3/who/short-answer/' as ItemId,
		stem: 'Who announced the talks?',
		key: 'Zamir Kabulov',
		accepted: ['Zamir Kabulov', 'Kabulov'],
		refused: ['Kabul'],
		form: 'name',
		hint: 'the name of a person',
		tests: ['F3.who' as Proposition],
		reveals: [],
		cite: [],
		explanations: { key: 'Zamir Kabulov announced them.', options: {} }
	}
];
