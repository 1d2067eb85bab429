import type { EntityId, Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom } from '../../rng';
import { datedEntities, orderOf } from '../../truth/order';
import { attributionOf } from '../wording/sentence';

/** A thing with the fact that gives it its place in time. */
export interface Placed {
	readonly entity: EntityId;
	readonly fact: Fact;
	/** The role of the fact that says when, or which comes later. */
	readonly role: string;
}

/**
 * Things that can be put in order with each other, because it is plain what is ordered: all by the
 * same relation (“when was each person born?”), or all such as come before and after each other
 * themselves, which the author shows by a relation with an `order` between things of their type.
 */
export interface Timeline {
	/** The relation that dates all of them; absent for things that stand in time by themselves. */
	readonly relation?: string;
	readonly places: readonly Placed[];
}

/** Others looked at for one timeline; a large set has many more. */
const MOST_TRIED = 24;

const cache = new WeakMap<FactIndex, ReadonlyMap<string, readonly Timeline[]>>();

/** The timelines in which the fact places something. */
export function timelinesOf(index: FactIndex, fact: Fact): readonly Timeline[] {
	const known = cache.get(index) ?? gather(index);
	cache.set(index, known);
	return known.get(fact.id) ?? [];
}

/**
 * The anchor with the first others, by chance, that stand in a certain order to all chosen before.
 * Only facts with a larger id take part, so that no timeline is found from two anchors.
 */
export function chainFrom(
	index: FactIndex,
	{ places }: Timeline,
	anchor: Placed,
	length: number,
	seed: string
): readonly Placed[] {
	const rng = rngFrom(seed);
	const chain = [anchor];
	for (let tried = 0; tried < MOST_TRIED && chain.length < length; tried++) {
		const other = places[rng.below(places.length)];
		if (other && other.fact.id > anchor.fact.id && fits(index, chain, other)) chain.push(other);
	}
	return chain;
}

/** Whether the thing stands in a certain order to all of the chain. */
export function fits(index: FactIndex, chain: readonly Placed[], other: Placed): boolean {
	return chain.every(
		({ entity, fact }) =>
			entity !== other.entity &&
			fact.id !== other.fact.id &&
			orderOf(index, entity, other.entity) !== 'unknown'
	);
}

function gather(index: FactIndex): ReadonlyMap<string, readonly Timeline[]> {
	const byRelation = new Map<string, Placed[]>();
	const events = new Map<EntityId, Placed>();
	const isEvent = eventTypes(index);
	for (const placed of singlyDated(index)) {
		const { entity, fact } = placed;
		const key = `${fact.rel} ${attributionOf(index, fact)}`;
		const places = byRelation.get(key);
		if (places) places.push(placed);
		else byRelation.set(key, [placed]);
		if (isEvent(entity) && attributionOf(index, fact) === '') events.set(entity, placed);
	}
	const dated = new Set(datedEntities(index).map(({ entity }) => entity));
	for (const placed of ordered(index)) {
		const { entity } = placed;
		if (!dated.has(entity) && !events.has(entity)) events.set(entity, placed);
	}
	const timelines: Timeline[] = [...byRelation].map(([key, places]) => ({
		relation: key.split(' ')[0] ?? '',
		places
	}));
	const byFact = new Map<string, Timeline[]>();
	for (const timeline of [{ places: [...events.values()] }, ...timelines]) {
		for (const { fact } of timeline.places) {
			byFact.set(fact.id, [...(byFact.get(fact.id) ?? []), timeline]);
		}
	}
	return byFact;
}

/** Things with one date, whose fact dates nothing else. */
function singlyDated(index: FactIndex): readonly Placed[] {
	const all = datedEntities(index);
	const ofFact = new Map<string, number>();
	const ofEntity = new Map<string, number>();
	for (const { fact, entity } of all) {
		ofFact.set(fact.id, (ofFact.get(fact.id) ?? 0) + 1);
		ofEntity.set(entity, (ofEntity.get(entity) ?? 0) + 1);
	}
	return all.filter(({ fact, entity }) => ofFact.get(fact.id) === 1 && ofEntity.get(entity) === 1);
}

/** Things without a date that a fact with an `order` puts before or after another. */
function ordered(index: FactIndex): readonly Placed[] {
	return [...index.set.relations.values()].flatMap(({ name, order }) =>
		(order ? index.factsOf(name) : [])
			.filter((fact) => !fact.not && attributionOf(index, fact) === '')
			.filter(({ status }) => status === 'asserted' || status === 'planned')
			.flatMap((fact) =>
				(order ?? []).flatMap((role) => {
					const filler = fact.roles.get(role);
					return filler?.kind === 'entity' ? [{ entity: filler.id, fact, role }] : [];
				})
			)
	);
}

function eventTypes(index: FactIndex): (entity: EntityId) => boolean {
	const types = new Set(
		[...index.set.relations.values()].flatMap(({ order, roles }) =>
			(order ?? []).flatMap((role) => roles.get(role)?.types ?? [])
		)
	);
	return (id) => {
		const type = index.entity(id)?.type;
		return type !== undefined && [...types].some((wider) => index.isA(type, wider));
	};
}
