import { partsOfCardId, type CardId } from '$lib/core/cards/card';
import { groupsOf } from '$lib/core/cards/groups';
import { newCardsOf } from '$lib/core/cards/new-cards';
import type { FactIndex } from '$lib/core/facts/fact-index';
import type { FactId } from '$lib/core/facts/fact-set';
import type { Item } from '$lib/core/items/item';
import { itemsFor } from '$lib/core/items/write';
import type { Deck } from '$lib/ui/state/deck';
import type { Device } from '$lib/ui/state/device';
import { sidesIn } from '$lib/ui/state/sides';
import { factAnsweredBy } from '$lib/ui/state/telling';
import { chosenSet } from './chosen-set';
import { loadSet } from './fact-sets';

/** As many new cards as a day may bring; to find more takes time. */
const NEW_CARDS = 24;

/** The cards of all fact sets on this device. Items are written once, as long as the page is open. */
export function deckOn(device: Device): Deck {
	const written = new Map<CardId, readonly Item[]>();

	async function indexOf(card: CardId): Promise<FactIndex | undefined> {
		const parts = partsOfCardId(card);
		return parts && loadSet(parts.set, await device.store);
	}

	return {
		async itemsOf(card) {
			const known = written.get(card);
			if (known) return known;
			const parts = partsOfCardId(card);
			const index = await indexOf(card);
			if (!parts || !index) return [];
			const items = itemsFor(index, parts.fact as FactId, parts.role);
			written.set(card, items);
			return items;
		},
		async sidesOf(card) {
			const parts = partsOfCardId(card);
			const index = await indexOf(card);
			return parts && index && sidesIn(index, parts.fact as FactId, parts.role);
		},
		async freshBeside(known) {
			const store = await device.store;
			const index = await loadSet(await chosenSet(store), store);
			return index ? newCardsOf(index, known, NEW_CARDS) : [];
		},
		async answeredBy(card, answer) {
			const index = await indexOf(card);
			return index && factAnsweredBy(index, card, answer);
		},
		async groupingOf(cards) {
			const sets = new Map<string, FactIndex | undefined>();
			for (const card of cards) {
				const set = partsOfCardId(card)?.set ?? '';
				if (!sets.has(set)) sets.set(set, await indexOf(card));
			}
			return (card) => groupsOf(sets.get(partsOfCardId(card)?.set ?? ''), card);
		}
	};
}
