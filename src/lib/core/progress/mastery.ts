import { partsOfCardId, type CardState, type StudyDay } from '../cards/card';
import type { MemorySteps } from '../cards/fsrs-steps';
import type { FactIndex } from '../facts/fact-index';
import type { Entity, Fact } from '../facts/fact-set';
import { MATURE_DAYS } from './maturity';

/** How well the cards of one thing are known. */
export interface Mastery {
	/** Cards of it that were ever asked. */
	readonly cards: number;
	/** Mean chance of recall today; 0 where no card was asked. */
	readonly recall: number;
	/** The least stability of its cards, in days; 0 where no card was asked. */
	readonly stability: number;
	readonly level: 'unseen' | 'learning' | 'known';
}

export interface FactMastery extends Mastery {
	readonly fact: Fact;
}

export interface EntityMastery extends Mastery {
	readonly entity: Entity;
	/** Facts that tell of it, and those of them with a card that was asked. */
	readonly facts: number;
	readonly seen: number;
}

export interface SetMastery {
	/** The least likely to be recalled first; facts never asked are last. */
	readonly facts: readonly FactMastery[];
	readonly entities: readonly EntityMastery[];
}

/** How well the facts of a set are known, and the things that they tell of. */
export function masteryOf(
	index: FactIndex,
	cards: readonly CardState[],
	today: StudyDay,
	steps: MemorySteps
): SetMastery {
	const byFact = new Map<string, CardState[]>();
	for (const card of cards) {
		const parts = partsOfCardId(card.id);
		if (parts?.set !== index.set.id) continue;
		const list = byFact.get(parts.fact);
		if (list) list.push(card);
		else byFact.set(parts.fact, [card]);
	}
	const cardsOf = ({ id }: Fact): readonly CardState[] => byFact.get(id) ?? [];
	const facts = index.set.facts.map((fact) => ({
		fact,
		...masteredBy(cardsOf(fact), today, steps)
	}));
	const entities = [...index.set.entities.values()].flatMap((entity) => {
		const about = index.factsWith(entity.id);
		if (about.length === 0) return [];
		const seen = about.filter((fact) => cardsOf(fact).length > 0).length;
		const mastery = masteredBy(about.flatMap(cardsOf), today, steps);
		return [{ entity, facts: about.length, seen, ...mastery }];
	});
	return {
		facts: facts.sort((a, b) => weakestFirst(a, b) || (a.fact.id < b.fact.id ? -1 : 1)),
		entities: entities.sort((a, b) => weakestFirst(a, b) || (a.entity.id < b.entity.id ? -1 : 1))
	};
}

function masteredBy(cards: readonly CardState[], today: StudyDay, steps: MemorySteps): Mastery {
	if (cards.length === 0) return { cards: 0, recall: 0, stability: 0, level: 'unseen' };
	const chances = cards.map(({ lastDay, memory }) =>
		steps.recall(Math.max(0, today - lastDay), memory.stability)
	);
	const stability = Math.min(...cards.map(({ memory }) => memory.stability));
	return {
		cards: cards.length,
		recall: chances.reduce((sum, chance) => sum + chance, 0) / cards.length,
		stability,
		level: stability >= MATURE_DAYS ? 'known' : 'learning'
	};
}

function weakestFirst(a: Mastery, b: Mastery): number {
	const unseen = Number(a.level === 'unseen') - Number(b.level === 'unseen');
	return unseen || a.recall - b.recall;
}
