import type { CardId, CardState, NewCard } from '../card';
import { isNew } from './costs';

/** From this stability on, in days, a card counts as known. */
const KNOWN = 21;

type GroupsOf = (card: CardId) => readonly string[];
type AnyCard = CardState | NewCard;

/** The cards that have their place today, by the groups that they stand in. */
export class Taken {
	readonly #groupsOf: GroupsOf;
	readonly #byGroup = new Map<string, AnyCard[]>();

	constructor(groupsOf: GroupsOf, cards: readonly AnyCard[]) {
		this.#groupsOf = groupsOf;
		for (const card of cards) this.add(card);
	}

	add(card: AnyCard): void {
		for (const group of this.#groupsOf(card.id)) {
			const cards = this.#byGroup.get(group);
			if (cards) cards.push(card);
			else this.#byGroup.set(group, [card]);
		}
	}

	/** Whether another card of its fact, or of one that it is still confusable with, has a place. */
	bars(card: AnyCard): boolean {
		return this.#groupsOf(card.id).some((group, place) =>
			(this.#byGroup.get(group) ?? []).some(
				(other) => other.id !== card.id && (place === 0 || !areKnown(card, other))
			)
		);
	}
}

/** Whether the two may not follow each other: one group, and it is not to tell them apart. */
export function clash(a: AnyCard, b: AnyCard, groupsOf: GroupsOf): boolean {
	return share(groupsOf(a.id), groupsOf(b.id)) && !arePair(a, b, groupsOf);
}

/** Whether they are known cards of confusable facts, which are asked one after the other on purpose. */
export function arePair(a: AnyCard, b: AnyCard, groupsOf: GroupsOf): boolean {
	const [[fact, ...confusable], [otherFact, ...others]] = [groupsOf(a.id), groupsOf(b.id)];
	return fact !== otherFact && areKnown(a, b) && share(confusable, others);
}

function areKnown(a: AnyCard, b: AnyCard): boolean {
	return [a, b].every((card) => !isNew(card) && card.memory.stability >= KNOWN);
}

function share(some: readonly string[], others: readonly string[]): boolean {
	return some.some((group) => others.includes(group));
}
