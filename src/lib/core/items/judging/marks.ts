import type { Item } from '../item';

/**
 * The same mark for every proposition of the item. Where a wrong answer may come from any of the facts
 * that were joined, or from the reckoning, only what was asked for first is to be looked at again.
 */
export function sameMarks({ tests, demand }: Item, score: number): readonly (number | undefined)[] {
	const isBlurred = score < 1 && (demand === 'inferred' || demand === 'joined');
	return tests.map((_, at) => (isBlurred && at > 0 ? undefined : score));
}

/** Whole and partial credit in one word. */
export function verdictOf(score: number): 'right' | 'partly' | 'wrong' {
	return score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong';
}
