import type { Item, ItemKind } from '../items/item';
import type { Part } from '../items/kind';
import { partsOfProposition } from '../items/propositions';

/**
 * Whether answering takes more than recalling one sentence: an inference, a joining of facts, who
 * said it, what was left open, or several facts side by side. Which answer a statement has must not
 * decide whether it is asked, so one that may be not stated never counts.
 */
export function isBeyondRecall({ kind, demand, tests }: Item): boolean {
	if (kind === 'true-false-not-stated') return false;
	return (
		demand !== 'stated' || new Set(tests.map((test) => partsOfProposition(test).fact)).size > 1
	);
}

/** Whether items of the part may be so, for all that is known before they are written. */
export function mayBeBeyondRecall(kind: ItemKind, { asks }: Part<Item>): boolean {
	if (kind === 'true-false-not-stated') return false;
	return !asks || asks.demand !== 'stated' || asks.facts.length > 1;
}

/** How the question begins, so that a quiz need not begin three of them alike. */
export function openingOf({ stem }: Item): string {
	return stem.split(' ', 2).join(' ');
}
