import type { Band, ItemKind } from '../../core/items/item';

/** What each kind of question is called. */
export const KIND_NAMES: Readonly<Record<ItemKind, string>> = {
	'single-choice': 'One right answer',
	'multiple-choice': 'Several right answers',
	'true-false': 'True or false',
	'true-false-not-stated': 'True, false or not stated',
	cloze: 'Fill the gap',
	'short-answer': 'Short answer',
	'set-answer': 'Name them all',
	number: 'A number',
	ordering: 'Put in order',
	matching: 'Match',
	sorting: 'Sort'
};

export const BAND_NAMES: Readonly<Record<Band, string>> = {
	easier: 'Easier',
	middle: 'Middle',
	harder: 'Harder'
};
