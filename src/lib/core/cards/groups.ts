import type { Entity, EntityId, Fact, FactId } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';
import { namesOf, plainWords } from '../items/names';
import { partsOfCardId, type CardId } from './card';

/**
 * The groups whose cards are kept apart: that of the card's own fact first, then one for each pair of
 * confusable entities that it tells of, shared by the facts that tell the same of the other and are
 * asked for the same role. Without its set, a card is only of its own fact.
 */
export function groupsOf(index: FactIndex | undefined, card: CardId): readonly string[] {
	const parts = partsOfCardId(card);
	if (!parts) return [card];
	const own = `${parts.set}/${parts.fact}`;
	const fact = index?.fact(parts.fact as FactId);
	if (!index || !fact) return [own];
	const asked = `${parts.set}/${fact.rel}#${parts.role}`;
	return [own, ...pairsIn(index, fact).map((pair) => `${asked}/${pair}`)];
}

/** Each confusable pair of which one fills a role, with that role. */
function pairsIn(index: FactIndex, fact: Fact): readonly string[] {
	const confusable = confusableIn(index);
	if (confusable.size === 0) return [];
	const pairs = [...fact.roles].flatMap(([role, filler]) =>
		membersOf(filler).flatMap((value) =>
			value.kind === 'entity'
				? (confusable.get(value.id) ?? []).map((other) => pairOf(role, value.id, other))
				: []
		)
	);
	return [...new Set(pairs)].sort();
}

function pairOf(role: string, a: EntityId, b: EntityId): string {
	return `${role}/${a < b ? `${a}~${b}` : `${b}~${a}`}`;
}

type Confusable = ReadonlyMap<EntityId, readonly EntityId[]>;

const cache = new WeakMap<FactIndex, Confusable>();

/** The entities that each may be taken for, whichever of the two the author has said it of. */
function confusableIn(index: FactIndex): Confusable {
	const known = cache.get(index);
	if (known) return known;
	const entities = [...index.set.entities.values()];
	const wary = entities.filter((entity) => entity.confusable.length > 0);
	const byName = wary.length > 0 ? entitiesByName(entities) : undefined;
	const others = new Map<EntityId, Set<EntityId>>();
	const add = (a: EntityId, b: EntityId) =>
		others.set(a, (others.get(a) ?? new Set<EntityId>()).add(b));
	for (const { id, confusable } of wary) {
		for (const other of confusable.flatMap((name) => byName?.get(plainWords(name)) ?? [])) {
			if (other === id) continue;
			add(id, other);
			add(other, id);
		}
	}
	const made = new Map([...others].map(([id, ids]) => [id, [...ids].sort()] as const));
	cache.set(index, made);
	return made;
}

function entitiesByName(entities: readonly Entity[]): ReadonlyMap<string, readonly EntityId[]> {
	const byName = new Map<string, EntityId[]>();
	for (const entity of entities) {
		for (const name of new Set(namesOf(entity, false).map(plainWords))) {
			byName.set(name, [...(byName.get(name) ?? []), entity.id]);
		}
	}
	return byName;
}
