import type { Item, TypedKey } from '../items/item';
import type { KeylessItem } from './assignment';
import { shownOf, type Shown } from './shown';

const BLANK_TYPED: Omit<TypedKey, 'hint'> = { key: '', accepted: [], refused: [], form: 'name' };

/** What only judging needs, and the same for every item, so that it tells nothing. */
const BLANK = {
	demand: 'stated',
	band: 'middle',
	tests: [],
	reveals: [],
	cite: [],
	explanations: { key: '', options: {} }
} as const;

/**
 * The item as a pupil may have it before the key is due. Its id is its place in the quiz, as the
 * structural id names the key. One seed shows both in the same order, but where a shuffle solves an
 * ordering: with no key at hand, that order stands.
 *
 * @param at place in the quiz, from 0.
 */
export function withoutKey(item: Item, at: number): KeylessItem {
	return keylessOf(shownOf(item), at);
}

/** The same, from the parts that are shown. */
export function keylessOf(shown: Shown, at: number): KeylessItem {
	// The only cast: the texts of a blank key are none of the options.
	return { ...shown, ...BLANK, ...blankKeyOf(shown), id: `q${at + 1}` } as unknown as KeylessItem;
}

function blankKeyOf(shown: Shown) {
	switch (shown.kind) {
		case 'single-choice':
			return { key: '' };
		case 'true-false':
			return { key: '', options: ['True', 'False'] };
		case 'true-false-not-stated':
			return { key: '', options: ['True', 'False', 'Not stated'] };
		case 'cloze':
		case 'short-answer':
		case 'number':
			return BLANK_TYPED;
		case 'set-answer': {
			const members = Array.from({ length: shown.count }, () => ({ ...BLANK_TYPED, hint: '' }));
			return { key: members.map(({ key }) => key), members };
		}
		default:
			return { key: [] };
	}
}
