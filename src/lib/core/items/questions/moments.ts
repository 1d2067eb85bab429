import { daysOf, type CalendarDate } from '../../facts/calendar';
import type { Entity, EntityId, EntityType, Fact, FactId, Relation } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { datedEntities, type Dated } from '../../truth/order';

/** A thing that stands in time, so that it can be said to come before another. */
export interface Moment {
	readonly entity: Entity;
	/** The fact that places it, and the role that does: its date, or its place in an order. */
	readonly fact: Fact;
	readonly role: string;
	/** Its only date; missing where nothing but an order places it. */
	readonly date?: CalendarDate;
}

interface Moments {
	readonly of: ReadonlyMap<EntityId, Moment>;
	readonly at: ReadonlyMap<FactId, readonly Moment[]>;
	/** Where each dated one stands by its first day; those with a year apart from those without. */
	readonly place: ReadonlyMap<Moment, { readonly list: readonly Moment[]; readonly at: number }>;
}

/** Type that an author may give to whatever takes place. */
const EVENT = 'Event';
/** Words for types whose members a date does not place: a birthday is not a person's time. */
const TIMELESS: ReadonlySet<EntityType['wh']> = new Set(['who', 'where']);
/** Any leap year, to sort dates without a year in. */
const SOME_YEAR = 2000;

const cache = new WeakMap<FactIndex, Moments>();

/** What the fact places in time, and no fact before it has placed. */
export function momentsAt(index: FactIndex, fact: Fact): readonly Moment[] {
	return momentsOf(index).at.get(fact.id) ?? [];
}

/** The moment that a fact and a role stand for, if they do. */
export function momentIn(
	index: FactIndex,
	place: { readonly fact: FactId; readonly role: string } | undefined
): Moment | undefined {
	const moments = place && momentsOf(index).at.get(place.fact);
	return moments?.find(({ role }) => role === place?.role);
}

export function momentOf(index: FactIndex, entity: EntityId): Moment | undefined {
	return momentsOf(index).of.get(entity);
}

/** Dated things of the same sort of date that stand next to it, nearest first; at most so many. */
export function momentsBeside(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after',
	most: number
): readonly Moment[] {
	const { list, at } = momentsOf(index).place.get(moment) ?? { list: [], at: 0 };
	return side === 'after'
		? list.slice(at + 1, at + 1 + most)
		: list.slice(Math.max(0, at - most), at).reverse();
}

function momentsOf(index: FactIndex): Moments {
	let moments = cache.get(index);
	if (!moments) cache.set(index, (moments = gather(index)));
	return moments;
}

function gather(index: FactIndex): Moments {
	const timely = timelyTypes(index);
	const of = new Map<EntityId, Moment>();
	for (const moment of timely.size === 0 ? [] : [...dated(index), ...ordered(index)]) {
		const { entity } = moment;
		if (timely.has(entity.type) && !of.has(entity.id)) of.set(entity.id, moment);
	}
	const at = new Map<FactId, readonly Moment[]>();
	for (const moment of of.values()) {
		at.set(moment.fact.id, [...(at.get(moment.fact.id) ?? []), moment]);
	}
	const all = [...of.values()];
	const lists = [
		byFirstDay(all.filter(({ date }) => date?.year !== undefined)),
		byFirstDay(all.filter(({ date }) => date && date.year === undefined))
	];
	const place = new Map(
		lists.flatMap((list) => list.map((moment, n) => [moment, { list, at: n }] as const))
	);
	return { of, at, place };
}

/**
 * Types whose members stand in time: what takes place, and what some relation puts in order. A thing of
 * another type has a date without being one: the figures for a lake date from 1639, and the lake does not.
 */
function timelyTypes(index: FactIndex): ReadonlySet<string> {
	const inOrder = [...index.set.relations.values()].flatMap(({ order = [], roles }) =>
		order.flatMap((name) => roles.get(name)?.types ?? [])
	);
	const wide = [EVENT, ...inOrder];
	const { types } = index.set;
	const timely = [...types.values()].filter(
		({ name, wh }) => !TIMELESS.has(wh) && wide.some((wider) => index.isA(name, wider))
	);
	return new Set(timely.map(({ name }) => name));
}

/** Things with one date and no other, from a fact that dates nothing else. */
function dated(index: FactIndex): readonly Moment[] {
	const all = datedEntities(index);
	const things = countBy(all, ({ fact }) => fact.id);
	const dates = new Map<EntityId, Set<string>>();
	for (const { entity, date } of all) {
		dates.set(entity, (dates.get(entity) ?? new Set()).add(date.edtf));
	}
	const isPlain = ({ entity, fact }: Dated) =>
		things.get(fact.id) === 1 && dates.get(entity)?.size === 1;
	return all.filter(isPlain).flatMap(({ entity: id, fact, role, date }) => {
		const entity = index.entity(id);
		return entity ? [{ entity, fact, role, date }] : [];
	});
}

/** Things that a fact puts before or after another, and that no fact dates. */
function ordered(index: FactIndex): readonly Moment[] {
	const datedIds = new Set(datedEntities(index).map(({ entity }) => entity));
	return [...index.set.relations.values()].filter(ordersThings).flatMap(({ name, order = [] }) =>
		index.factsOf(name).flatMap((fact) =>
			isOwnWord(fact)
				? order.flatMap((role) => {
						const filler = fact.roles.get(role);
						const entity = filler?.kind === 'entity' ? index.entity(filler.id) : undefined;
						return entity && !datedIds.has(entity.id) ? [{ entity, fact, role }] : [];
					})
				: []
		)
	);
}

function ordersThings({ order, roles }: Relation): boolean {
	return order?.every((name) => !roles.get(name)?.types.includes('Date')) ?? false;
}

/** Whether the source vouches for the fact itself, so that it has a say in the order of things. */
export function isOwnWord({ not, status }: Fact): boolean {
	return !not && (status === 'asserted' || status === 'planned');
}

function byFirstDay(moments: readonly Moment[]): readonly Moment[] {
	const days = moments.map((moment) => ({
		moment,
		day: (moment.date && daysOf(moment.date, SOME_YEAR)?.[0]) ?? 0
	}));
	return days.sort((a, b) => a.day - b.day).map(({ moment }) => moment);
}

function countBy<T, Key>(list: readonly T[], keyOf: (member: T) => Key): ReadonlyMap<Key, number> {
	const counts = new Map<Key, number>();
	for (const member of list) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
	return counts;
}

/** Whether it takes place on that date and on no other. */
export function isOnlyThen(index: FactIndex, { fact, role }: Moment): boolean {
	return index.relation(fact.rel).one.includes(role);
}

/** Whether a fact tells how much time lies between the two, so that nothing is left to reckon. */
export function isSpanStated(index: FactIndex, a: EntityId, b: EntityId): boolean {
	let spans = statedSpans.get(index);
	if (!spans) statedSpans.set(index, (spans = gatherSpans(index)));
	return spans.has(`${a} ${b}`) || spans.has(`${b} ${a}`);
}

const statedSpans = new WeakMap<FactIndex, ReadonlySet<string>>();

function gatherSpans(index: FactIndex): ReadonlySet<string> {
	const spans = new Set<string>();
	for (const { roles } of index.set.facts) {
		const fillers = [...roles.values()];
		if (!fillers.some(({ kind }) => kind === 'duration' || kind === 'number')) continue;
		const ids = fillers.flatMap((filler) => (filler.kind === 'entity' ? [filler.id] : []));
		for (const a of ids) for (const b of ids) if (a !== b) spans.add(`${a} ${b}`);
	}
	return spans;
}
