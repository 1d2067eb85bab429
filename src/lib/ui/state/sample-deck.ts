import { partsOfCardId, type CardId } from '../../core/cards/card';
import type { Item } from '../../core/items/item';
import type { Deck } from './deck';
import { SAMPLE_ITEMS } from './sample-items';
import { sidesOfItem } from './sides';

/** For tests: the cards of the sample items, each asked by its one item; no card is new. */
export function sampleDeck(items: readonly Item[] = SAMPLE_ITEMS): Deck {
	const itemsOf = (card: CardId) => {
		const { fact = '', role = '' } = partsOfCardId(card) ?? {};
		return items.filter(({ tests }) => tests[0] === `${fact}.${role}`);
	};
	return {
		itemsOf: async (card) => itemsOf(card),
		sidesOf: async (card) => itemsOf(card).map(sidesOfItem)[0],
		freshBeside: async () => [],
		answeredBy: async (_card, answer) => ({ answer, says: `It is about ${answer}.`, cite: [] }),
		groupingOf: async () => (card) => [card]
	};
}
