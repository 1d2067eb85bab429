import type { Item, ItemKind } from '../items/item';
import { rngFrom } from '../rng';
import type { CardState, NewCard } from './card';

/** Below this stability, in days, a card is asked with options to choose from. */
const CHOICE_BELOW = 4;
/** Below this one the sentence with a gap; from here on the bare question. */
const CLOZE_BELOW = 21;

/**
 * The item to ask a card with: choosing while the memory is young, then filling a gap, then typing
 * the answer to a bare question. Where the set has no item of that kind, the nearest easier one, then
 * a harder one. Which of several is chance, but the same until the card's next review.
 */
export function itemForCard(card: CardState | NewCard, items: readonly Item[]): Item | undefined {
	const { stability, reviews } =
		'memory' in card
			? { stability: card.memory.stability, reviews: card.reviews }
			: { stability: 0, reviews: 0 };
	for (const kinds of kindsFor(stability)) {
		const fit = items.filter(({ kind }) => kinds.includes(kind));
		const rng = rngFrom(`${card.id}/${reviews}/item`);
		if (fit.length > 0) return fit[rng.below(fit.length)];
	}
	return undefined;
}

const CHOICE: readonly ItemKind[] = ['single-choice'];
const SEVERAL: readonly ItemKind[] = ['multiple-choice', 'matching', 'sorting'];
const COIN: readonly ItemKind[] = ['true-false', 'true-false-not-stated'];
const CLOZE: readonly ItemKind[] = ['cloze'];
const TYPED: readonly ItemKind[] = ['short-answer', 'number'];
const LIST: readonly ItemKind[] = ['set-answer'];

function kindsFor(stability: number): readonly (readonly ItemKind[])[] {
	if (stability < CHOICE_BELOW) return [CHOICE, SEVERAL, CLOZE, TYPED, LIST, COIN];
	if (stability < CLOZE_BELOW) return [CLOZE, CHOICE, SEVERAL, TYPED, LIST, COIN];
	return [TYPED, LIST, CLOZE, CHOICE, SEVERAL, COIN];
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
