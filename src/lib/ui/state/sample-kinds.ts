import type { Item, ItemId, ItemKind, TypedKey } from '../../core/items/item';

function base<K extends ItemKind>(kind: K) {
	return {
		kind,
		id: `F1/role/${kind}/` as ItemId,
		demand: 'stated' as const,
		band: 'middle' as const,
		tests: [],
		reveals: [],
		cite: [
			{
				sentence: 'S02',
				quote: 'rise in the Alps',
				text: 'The Rhine, the Rhône and the Po rise in the Alps.',
				source: 'the atlas'
			}
		]
	};
}

const because = (key: string) => ({ explanations: { key, options: {} } });

function named(key: string, ...accepted: string[]): TypedKey {
	return { key, accepted: [key, ...accepted], refused: [], form: 'name', hint: 'a river' };
}

/** One item of each kind, written by hand, for tests. */
export const SAMPLE_OF_KIND = {
	'single-choice': {
		...base('single-choice'),
		...because('The Rhine flows into the North Sea.'),
		stem: 'Into which sea does the Rhine flow?',
		options: ['the Adriatic Sea', 'the Baltic Sea', 'the North Sea'],
		key: 'the North Sea',
		ordered: true
	},
	'multiple-choice': {
		...base('multiple-choice'),
		...because('The Po, the Rhine and the Rhône rise in the Alps.'),
		stem: 'Which rivers rise in the Alps? Choose all that are right.',
		options: ['the Elbe', 'the Po', 'the Rhine', 'the Rhône', 'the Seine'],
		key: ['the Po', 'the Rhine', 'the Rhône']
	},
	'true-false': {
		...base('true-false'),
		...because('The Po flows into the Adriatic Sea.'),
		stem: 'The Po flows into the Adriatic Sea.',
		options: ['True', 'False'],
		key: 'True'
	},
	'true-false-not-stated': {
		...base('true-false-not-stated'),
		...because('The atlas does not say it.'),
		stem: 'According to the atlas, is this true, false or not stated? The Po flows through Turin.',
		options: ['True', 'False', 'Not stated'],
		key: 'Not stated'
	},
	cloze: {
		...base('cloze'),
		...named('Alps'),
		...because('The Rhine rises in the Alps.'),
		stem: 'The Rhine rises in the ____.',
		before: 'The Rhine rises in the ',
		after: '.',
		hint: 'one word'
	},
	'short-answer': {
		...base('short-answer'),
		...named('Rhine', 'River Rhine'),
		...because('The Rhine flows past Cologne.'),
		stem: 'Which river flows past Cologne?'
	},
	'set-answer': {
		...base('set-answer'),
		...because('The Po, the Rhine and the Rhône rise in the Alps.'),
		stem: 'Which rivers rise in the Alps? Name all three.',
		key: ['the Po', 'the Rhine', 'the Rhône'],
		members: [named('the Po', 'Padus'), named('the Rhine'), named('the Rhône')],
		hint: 'the names of rivers'
	},
	number: {
		...base('number'),
		...because('The Rhine is 1,233 kilometres long.'),
		stem: 'How long is the Rhine?',
		key: '1,233',
		accepted: ['1233'],
		refused: [],
		form: 'number',
		hint: 'a number',
		unit: 'kilometres'
	},
	ordering: {
		...base('ordering'),
		...because('The lengths in order.'),
		stem: 'Put these in order, from the shortest to the longest.',
		options: ['the Po', 'the Rhine', 'the Rhône', 'the Seine'],
		key: ['the Po', 'the Seine', 'the Rhône', 'the Rhine']
	},
	matching: {
		...base('matching'),
		...because('The Elbe flows into the North Sea, and the Oder into the Baltic Sea.'),
		stem: 'Into which sea does each river flow? Match each one.',
		lefts: ['the Elbe', 'the Oder', 'the Po'],
		rights: ['the Adriatic Sea', 'the Baltic Sea', 'the Black Sea', 'the North Sea'],
		key: ['the North Sea', 'the Baltic Sea', 'the Adriatic Sea'],
		ordered: false
	},
	sorting: {
		...base('sorting'),
		...because('The Po and the Rhine rise in the Alps, the Elbe and the Oder elsewhere.'),
		stem: 'In which mountains does each river rise? Sort each one.',
		things: ['the Elbe', 'the Oder', 'the Po', 'the Rhine'],
		groups: ['the Alps', 'the Sudetes'],
		key: ['the Sudetes', 'the Sudetes', 'the Alps', 'the Alps']
	}
} as const satisfies { readonly [K in ItemKind]: Extract<Item, { kind: K }> };
