import type { FactIndex } from '../../core/facts/fact-index';
import type { FactId } from '../../core/facts/fact-set';
import type { Item, ItemKind } from '../../core/items/item';
import { propositionOf } from '../../core/items/propositions';
import { itemsOfFact } from '../../core/items/write';
import type { Sides } from './deck';

/** The kinds that name a card best, and are quick to write, first. */
const BEST_FIRST: readonly ItemKind[] = [
	'short-answer',
	'number',
	'cloze',
	'set-answer',
	'true-false',
	'single-choice'
];

/** The sides of a card by its plainest item; nothing when none asks for it alone. */
export function sidesIn(index: FactIndex, factId: FactId, role: string): Sides | undefined {
	const fact = index.fact(factId);
	if (!fact) return undefined;
	const proposition = propositionOf(fact, role);
	for (const kind of BEST_FIRST) {
		const item = itemsOfFact(index, fact, [kind]).find(
			({ tests }) => tests.length === 1 && tests[0] === proposition
		);
		if (item) return sidesOfItem(item);
	}
	return undefined;
}

export function sidesOfItem(item: Item): Sides {
	const { key } = item;
	return {
		question: item.kind === 'cloze' ? `${item.before}…${item.after}` : item.stem,
		answer: typeof key === 'string' ? key : key.join(', ')
	};
}
