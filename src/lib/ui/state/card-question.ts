import type { CardState } from '../../core/cards/card';
import type { Item, ItemKind } from '../../core/items/item';
import { rngFrom } from '../../core/rng';

/** Below this stability, in days, a card is asked with options to choose from. */
const CHOICE_BELOW = 4;
/** Below this one the sentence with a gap; from here on the bare question. */
const CLOZE_BELOW = 21;

/**
 * The item to ask a card with: choosing while the memory is young, then filling a gap, then typing
 * the answer to a bare question. Where the set has no item of that kind, the nearest easier one, then
 * a harder one. Which of several is chance, but the same until the card's next review.
 */
export function itemForCard(
	{ id, memory, reviews }: CardState,
	items: readonly Item[]
): Item | undefined {
	for (const kinds of kindsFor(memory.stability)) {
		const fit = items.filter(({ kind }) => kinds.includes(kind));
		const rng = rngFrom(`${id}/${reviews}/item`);
		if (fit.length > 0) return fit[rng.below(fit.length)];
	}
	return undefined;
}

const CHOICE: readonly ItemKind[] = ['single-choice'];
const COIN: readonly ItemKind[] = ['true-false'];
const CLOZE: readonly ItemKind[] = ['cloze'];
const TYPED: readonly ItemKind[] = ['short-answer', 'number'];

function kindsFor(stability: number): readonly (readonly ItemKind[])[] {
	if (stability < CHOICE_BELOW) return [CHOICE, CLOZE, TYPED, COIN];
	if (stability < CLOZE_BELOW) return [CLOZE, CHOICE, TYPED, COIN];
	return [TYPED, CLOZE, CHOICE, COIN];
}

/**
 * The item whose stem and key serve as the two sides of a card that learners grade themselves: one
 * that has a single answer without options in sight. Nothing when the card has no such item.
 */
export function itemToRecall(items: readonly Item[]): Item | undefined {
	return [TYPED, CLOZE]
		.map((wanted) => items.find(({ kind }) => wanted.includes(kind)))
		.find((item) => item !== undefined);
}
