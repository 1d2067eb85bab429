import type { CardId, NewCard } from '../../core/cards/card';
import type { Item } from '../../core/items/item';
import type { Telling } from './contrast-state.svelte';

/** The two sides of a card, as a list of cards names it. */
export interface Sides {
	readonly question: string;
	readonly answer: string;
}

/** The cards there are, and what they can be asked with: the fact sets, as studying needs them. */
export interface Deck {
	/** The items that a card can be asked with; none when its set is not here any more. */
	itemsOf(card: CardId): Promise<readonly Item[]>;
	/** What a card asks, and its answer, in few words; nothing when its set is not here any more. */
	sidesOf(card: CardId): Promise<Sides | undefined>;
	/** The next cards of the learner's set that are not known, in the order of introduction. */
	freshBeside(known: ReadonlySet<CardId>): Promise<readonly NewCard[]>;
	/** The fact in which that wrong answer to a card would have been right. */
	answeredBy(card: CardId, answer: string): Promise<Telling | undefined>;
	/** Tells the groups of any of these cards that are kept apart. */
	groupingOf(cards: readonly CardId[]): Promise<(card: CardId) => readonly string[]>;
}
