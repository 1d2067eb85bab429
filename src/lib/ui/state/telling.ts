import type { Fact, FactId } from '../../core/facts/fact-set';
import type { FactIndex } from '../../core/facts/fact-index';
import { partsOfCardId, type CardId } from '../../core/cards/card';
import type { Item, ItemKind } from '../../core/items/item';
import { itemsOfFact } from '../../core/items/write';
import type { Telling } from './contrast-state.svelte';

const ONE_ANSWER: readonly ItemKind[] = ['short-answer', 'number', 'cloze', 'single-choice'];

/** The fact that an item is about, told with its answer. */
export function tellingOf(item: Item): Telling {
	const { key, cite, explanations } = item;
	return {
		answer: typeof key === 'string' ? key : key.join(', '),
		says: explanations.key,
		cite
	};
}

/**
 * The fact in which the wrong answer to a card would have been right: one of the same relation, or
 * else any other. Nothing where the set has none.
 */
export function factAnsweredBy(
	index: FactIndex,
	card: CardId,
	answer: string
): Telling | undefined {
	const parts = partsOfCardId(card);
	const fact = parts && index.fact(parts.fact as FactId);
	if (!fact) return undefined;
	const kin = index.factsOf(fact.rel);
	const others = [...kin, ...factsNaming(index, answer)];
	for (const other of new Set(others)) {
		if (other.id === fact.id) continue;
		const found = itemsOfFact(index, other, ONE_ANSWER).find(
			({ key, tests }) => key === answer && tests.length === 1
		);
		if (found) return tellingOf(found);
	}
	return undefined;
}

function factsNaming(index: FactIndex, name: string): readonly Fact[] {
	const named = [...index.set.entities.values()].find(
		(entity) => entity.name === name || `the ${entity.name}` === name
	);
	return named ? index.factsWith(named.id) : [];
}
