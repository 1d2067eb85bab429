import type { ItemCitation } from '../item';
import type { Flaw } from '../kind';
import { flawIf, isDamaged } from './flaw';

/** What stands around an article on a page, and is no part of it. */
const NAVIGATION =
	/©|\b(read more|click here|sign (up|in)|log in|subscribe|newsletter|cookies|share this|follow us|advertisement|all rights reserved|(next|previous) article)\b/i;

/** Flaws of the words that an item rests on. */
export function lintCitations(citations: readonly ItemCitation[]): readonly Flaw[] {
	return citations.flatMap(({ quote, text }) => [
		...flawIf(isDamaged(text), 'damaged text', text),
		...flawIf(NAVIGATION.test(quote), 'navigation text as evidence', quote)
	]);
}
