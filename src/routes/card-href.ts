import { resolve } from '$app/paths';
import type { CardId } from '$lib/core/cards/card';

/** Where all that is known of a card stands. */
export function cardHref(card: CardId): string {
	return `${resolve('/cards/card/')}?id=${encodeURIComponent(card)}`;
}
