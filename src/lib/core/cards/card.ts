import type { Brand } from '../brand';

/** A fact with one of its roles asked, `moscow-talks/F04#date`; stable for ever, like the fact's id. */
export type CardId = Brand<string, 'CardId'>;

/** A day of the learner's own calendar, as days since 1970-01-01; it begins at the rollover hour. */
export type StudyDay = Brand<number, 'StudyDay'>;

/** Again, Hard, Good, Easy. */
export type Rating = 1 | 2 | 3 | 4;

/** One card graded once. */
export interface Review {
	readonly card: CardId;
	readonly rating: Rating;
	readonly at: number;
	/** The learner's study day at that moment, as it was judged then. */
	readonly day: StudyDay;
	/** How long the answer took, in milliseconds. */
	readonly ms: number;
	/** Whether the learner had said to be sure of it. */
	readonly sure?: boolean;
	/** Study days until the card should come back, as picked among nearby days of little work. */
	readonly days?: number;
}

/** What FSRS keeps of a card. */
export interface Memory {
	/** Days until recall is expected to fall to 0.9; from 0.001 to 36,500. */
	readonly stability: number;
	/** From 1 to 10. */
	readonly difficulty: number;
}

/** A card as its reviews have left it: a fold over the log, never truth of its own. */
export interface CardState {
	readonly id: CardId;
	readonly memory: Memory;
	readonly reviews: number;
	/** Times it was known (recalled on an earlier study day) and then missed. */
	readonly lapses: number;
	readonly lastAt: number;
	readonly lastDay: StudyDay;
	readonly lastRating: Rating;
	/** The first study day on which it should be asked again. */
	readonly dueDay: StudyDay;
	readonly suspended: boolean;
	/** Kept out of the way until that study day, whatever its due day. */
	readonly buriedUntil?: StudyDay;
	/** Set by an answer that was wrong and yet sure: it comes back by then, however well relearnt. */
	readonly recheckDay?: StudyDay;
	/** When it was last suspended, buried or given a day, if that was after its last review. */
	readonly changedAt?: number;
}

/** A card that was never asked, or was begun anew. */
export interface NewCard {
	readonly id: CardId;
	/** How much its fact matters, 1 to 3, as the author says. */
	readonly weight: number;
}

/** Why a card is not asked, whether or not it was ever reviewed. */
export interface SetAside {
	readonly suspended: boolean;
	readonly buriedUntil?: StudyDay;
}

export function cardIdOf(set: string, fact: string, role: string): CardId {
	return `${set}/${fact}#${role}` as CardId;
}

/** The parts of a card's id, or nothing when the text is none. */
export function partsOfCardId(
	id: string
): { readonly set: string; readonly fact: string; readonly role: string } | undefined {
	const parts = /^([A-Za-z0-9_-]+)\/([A-Za-z0-9_-]+)#([A-Za-z0-9_-]+)$/.exec(id);
	const [, set, fact, role] = parts ?? [];
	return set && fact && role ? { set, fact, role } : undefined;
}
