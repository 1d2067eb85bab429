import type { FactIndex } from '../facts/fact-index';
import type { EntityId } from '../facts/fact-set';

/** Something that enough facts speak of to make a quiz about it. */
export interface Topic {
	readonly entity: EntityId;
	readonly name: string;
	readonly facts: number;
}

/** Fewer facts give no quiz. */
const FEWEST_FACTS = 3;

/** What quizzes can be about, the most spoken of first. */
export function topicsOf(index: FactIndex): readonly Topic[] {
	return [...index.set.entities.values()]
		.map(({ id, name }) => ({ entity: id, name, facts: index.factsWith(id).length }))
		.filter(({ facts }) => facts >= FEWEST_FACTS)
		.sort((a, b) => b.facts - a.facts || (a.name < b.name ? -1 : 1));
}
