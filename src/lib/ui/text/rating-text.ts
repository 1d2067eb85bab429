import type { Rating } from '../../core/cards/card';

/** A rating in a word, as its button says it. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
	1: 'Again',
	2: 'Hard',
	3: 'Good',
	4: 'Easy'
};
