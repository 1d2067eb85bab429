import type { CardState, NewCard } from '../../core/cards/card';
import { itemForCard, itemToRecall } from '../../core/cards/card-question';
import type { Item } from '../../core/items/item';
import { stateOf } from './planned-review';

/** A card and the item that asks it. */
export interface Asked {
	readonly card: CardState | NewCard;
	readonly item: Item;
	/** Whether the learner grades it: some cards can only be asked with options. */
	readonly recalls: boolean;
}

/** How to ask the card, graded by the learner where that is wanted and can be; nothing without items. */
export function askedWith(
	card: CardState | NewCard,
	items: readonly Item[],
	grading: 'machine' | 'self'
): Asked | undefined {
	const recall = grading === 'self' ? itemToRecall(items) : undefined;
	const item = recall ?? itemForCard(card, items);
	return item && { card, item, recalls: recall !== undefined };
}

/** Gives the order of the options: another one for each time that the card is asked. */
export function seedOf({ card }: Asked): string {
	return `${card.id}/${stateOf(card)?.reviews ?? 0}`;
}
