import type { Fact, FactId } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { Demand, Item, ItemId, ItemKind } from './item';
import type { Part } from './kind';
import { ITEM_KINDS, kindOf } from './kinds/kinds';
import { partsOfItemId, propositionOf } from './propositions';

/** Every item of those kinds that the set yields, in the order of its facts. */
export function writeItems(
	index: FactIndex,
	kinds: readonly ItemKind[] = ITEM_KINDS
): readonly Item[] {
	return index.set.facts.flatMap((fact) => itemsOfFact(index, fact, kinds));
}

/** Every item of those kinds that one fact yields. */
export function itemsOfFact(
	index: FactIndex,
	fact: Fact,
	kinds: readonly ItemKind[] = ITEM_KINDS
): readonly Item[] {
	return kinds.flatMap((kind) => kindOf(kind).write(index, fact));
}

/** The same of one kind, in parts that are written when they are asked for. */
export function partsOfFact(index: FactIndex, fact: Fact, kind: ItemKind): readonly Part<Item>[] {
	const writer = kindOf(kind);
	return writer.parts?.(index, fact) ?? [{ write: () => writer.write(index, fact) }];
}

/** The item of that id, word for word as it was written; nothing when the set no longer supports it. */
export function itemOf(index: FactIndex, id: ItemId): Item | undefined {
	const parts = partsOfItemId(id);
	const fact = parts && index.fact(parts.fact as FactId);
	if (!fact || !ITEM_KINDS.includes(parts.kind)) return undefined;
	return kindOf(parts.kind)
		.write(index, fact, id)
		.find((item) => item.id === id);
}

/**
 * The items that a card of that fact and role can be asked with. A timeline is none of them, and what
 * takes more than the one thing to know, or some reckoning, only where nothing plainer asks for it.
 */
export function itemsFor(index: FactIndex, factId: FactId, role: string): readonly Item[] {
	const fact = index.fact(factId);
	if (!fact) return [];
	const proposition = propositionOf(fact, role);
	const kinds = ITEM_KINDS.filter((kind) => kind !== 'ordering');
	const items = itemsOfFact(index, fact, kinds).filter((item) => item.tests.includes(proposition));
	const plain = items.filter(({ tests, demand }) => tests.length === 1 && !REASONED.has(demand));
	return plain.length > 0 ? plain : items;
}

const REASONED: ReadonlySet<Demand> = new Set(['inferred', 'joined']);
