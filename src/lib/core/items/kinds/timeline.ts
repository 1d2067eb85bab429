import type { EntityId, Fact, FactId } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom } from '../../rng';
import { datedBy, datesOf, isDatedBy, orderOf } from '../../truth/order';
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
	/** The same by their fact. */
	readonly byFact: ReadonlyMap<FactId, readonly Placed[]>;
}

/** Others looked at for one timeline; a large set has many more. */
const MOST_TRIED = 24;

const cache = new WeakMap<FactIndex, Map<string, readonly Timeline[]>>();

/** The timelines in which the fact places something. */
export function timelinesOf(index: FactIndex, fact: Fact): readonly Timeline[] {
	const known = cache.get(index) ?? new Map<string, readonly Timeline[]>();
	cache.set(index, known);
	const events = known.get('') ?? [timelineOf(eventsOf(index))];
	known.set('', events);
	const ofRelation = known.get(fact.rel) ?? datesIn(index, fact.rel);
	known.set(fact.rel, ofRelation);
	return [...events, ...ofRelation].filter(({ byFact }) => byFact.has(fact.id));
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

/** What one relation dates, by whoever is said to say so. */
function datesIn(index: FactIndex, relation: string): readonly Timeline[] {
	const byVoice = new Map<string, Placed[]>();
	for (const fact of index.factsOf(relation)) {
		const placed = singlyDated(index, fact);
		if (!placed) continue;
		const voice = attributionOf(index, fact);
		const places = byVoice.get(voice);
		if (places) places.push(placed);
		else byVoice.set(voice, [placed]);
	}
	return [...byVoice.values()].map((places) => timelineOf(places, relation));
}

/** What stands in time by itself, dated or put in order. */
function eventsOf(index: FactIndex): readonly Placed[] {
	const isEvent = eventTypes(index);
	if (!isEvent) return [];
	const events = new Map<EntityId, Placed>();
	for (const fact of index.set.facts) {
		const placed = singlyDated(index, fact);
		if (!placed || !isEvent(placed.entity)) continue;
		if (attributionOf(index, fact) === '') events.set(placed.entity, placed);
	}
	for (const placed of ordered(index)) {
		const { entity } = placed;
		if (!events.has(entity) && datesOf(index, entity).length === 0) events.set(entity, placed);
	}
	return [...events.values()];
}

function timelineOf(places: readonly Placed[], relation?: string): Timeline {
	const byFact = new Map<FactId, Placed[]>();
	for (const placed of places) {
		const list = byFact.get(placed.fact.id);
		if (list) list.push(placed);
		else byFact.set(placed.fact.id, [placed]);
	}
	return { places, byFact, ...(relation !== undefined && { relation }) };
}

/** The one thing that the fact dates, where no other does. */
function singlyDated(index: FactIndex, fact: Fact): Placed | undefined {
	const [only, ...more] = datedBy(index, fact);
	return only && more.length === 0 && isDatedBy(index, fact, only.entity) ? only : undefined;
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

/** What tells an event, by the types that the author puts in order; nothing where none are. */
function eventTypes(index: FactIndex): ((entity: EntityId) => boolean) | undefined {
	const types = new Set(
		[...index.set.relations.values()].flatMap(({ order, roles }) =>
			(order ?? []).flatMap((role) => roles.get(role)?.types ?? [])
		)
	);
	if (types.size === 0) return undefined;
	return (id) => {
		const type = index.entity(id)?.type;
		return type !== undefined && [...types].some((wider) => index.isA(type, wider));
	};
}
