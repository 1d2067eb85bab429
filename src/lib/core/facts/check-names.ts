import { placeOf } from './diagnostics';
import type { Draft } from './draft';
import type { Entity, EntityId, Value } from './fact-set';
import { shown } from './plain';

/** Warns of names that two entities share, and of entities that no fact uses. */
export function checkNames(draft: Draft): void {
	const owners = new Map<string, Entity>();
	const used = usedEntities(draft);
	for (const entity of draft.entities.values()) {
		const place = placeOf('entities', entity.id);
		const names = new Set([entity.name, ...entity.aka].map((name) => name.toLowerCase()));
		for (const name of names) {
			const owner = owners.get(name);
			if (!owner) owners.set(name, entity);
			else {
				draft.report.warn(
					place,
					`The name ${shown(name)} is also one of “${owner.id}”, so an answer cannot tell them apart.`,
					'Give them different names; a name that stands for another in some roles is a metonym.'
				);
			}
		}
		if (!used.has(entity.id)) {
			draft.report.warn(
				place,
				`No fact uses the entity “${entity.id}”.`,
				'Use it in a fact, or keep it only if it is wanted as a wrong answer.'
			);
		}
	}
}

function usedEntities(draft: Draft): ReadonlySet<EntityId> {
	const used = new Set<EntityId>();
	const use = (value: Value): void => {
		if (value.kind === 'entity') used.add(value.id);
		if (value.kind === 'list') value.values.forEach(use);
	};
	for (const fact of draft.facts.values()) {
		fact.roles.forEach(use);
		if (fact.said) used.add(fact.said.by);
		if (fact.said?.via) used.add(fact.said.via);
	}
	return used;
}
