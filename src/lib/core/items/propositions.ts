import type { Fact } from '../facts/fact-set';
import type { ItemKind, ItemId, Proposition } from './item';

/** What `F04` says of `date`. */
export function propositionOf(fact: Fact, role: string): Proposition {
	return `${fact.id}.${role}` as Proposition;
}

/** The fact and the role of a proposition. */
export function partsOfProposition(proposition: Proposition): { fact: string; role: string } {
	const [fact = '', role = ''] = proposition.split('.');
	return { fact, role };
}

/** Who said it, and who passed it on, as if they were roles; the names of roles begin with a letter. */
export const BY = '_by';
export const VIA = '_via';

/**
 * Every proposition that the fact gives away when it is told, except the one for the role left out:
 * its fillers, and who said it, as the sentence names the speaker in front.
 */
export function propositionsOf(fact: Fact, except?: string): readonly Proposition[] {
	return [...fact.roles.keys(), ...(fact.said ? [BY] : [])]
		.filter((role) => role !== except)
		.map((role) => propositionOf(fact, role));
}

/** The structure of a question, from which its id is made and the question can be made again. */
export interface ItemParts {
	readonly fact: string;
	/** The asked role; of a list, also the member asked: `member@iran`. */
	readonly role: string;
	readonly kind: ItemKind;
	/** What it is made from besides: wrong fillers, or other facts; already in canonical order. */
	readonly others: readonly string[];
}

export function itemIdOf({ fact, role, kind, others }: ItemParts): ItemId {
	return `${fact}/${role}/${kind}/${others.join(',')}` as ItemId;
}

/** The parts of an id, or nothing when the text has not the form of one. */
export function partsOfItemId(id: string): ItemParts | undefined {
	const parts = /^([^/]+)\/([^/]+)\/([a-z-]+)\/([^/]*)$/.exec(id);
	const [, fact, role, kind, others = ''] = parts ?? [];
	if (!fact || !role || !kind) return undefined;
	return { fact, role, kind: kind as ItemKind, others: others === '' ? [] : others.split(',') };
}
