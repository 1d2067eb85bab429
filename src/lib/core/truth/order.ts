import { parseDate, possibleDays, type CalendarDate } from '../facts/calendar';
import type { EntityId, Fact, FactId, Relation, Value } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';

/** An entity with a date that the source gives it. */
export interface Dated {
	readonly entity: EntityId;
	/** The fact that says so. */
	readonly fact: Fact;
	/** The role of that fact which holds the date. */
	readonly role: string;
	readonly date: CalendarDate;
}

export type Order = 'before' | 'after' | 'unknown';

/** What can stand in time: an entity, a fact, a date. */
type Point = string;

/** The days that a point may take up, by all its dates. */
interface Extent {
	/** Dates with a year and without one cannot be compared, unless the author gives the year. */
	readonly hasYear: boolean;
	readonly first: number;
	readonly last: number;
}

interface Timeline {
	/** Points that facts with an `order` put straight after a point. */
	readonly next: ReadonlyMap<Point, ReadonlySet<Point>>;
	/** The points from which those lead on, the latest to begin first: with a year, and without. */
	readonly starts: readonly (readonly (Extent & { readonly point: Point })[])[];
	readonly extents: Map<Point, Extent | undefined>;
	readonly known: Map<string, Order>;
}

/**
 * Every entity that has a date: through a fact, asserted or planned, whose relation has exactly one
 * role of the type Date and which names no other entity, so that the date can only be its own. In the
 * order of the facts; an entity with two dates comes twice.
 */
export function datedEntities(index: FactIndex): readonly Dated[] {
	let dated = allDated.get(index);
	if (!dated) {
		allDated.set(index, (dated = index.set.facts.flatMap((fact) => datedBy(index, fact))));
	}
	return dated;
}

const allDated = new WeakMap<FactIndex, readonly Dated[]>();

/** The same of one fact. */
export function datedBy(index: FactIndex, fact: Fact): readonly Dated[] {
	if (!datesSomething(index, fact)) return NOTHING_DATED;
	const role = dateRoleOf(index, fact);
	const date = dateOfFact(index, fact);
	if (role === undefined || !date) return NOTHING_DATED;
	return onlyEntitiesOf(fact).map((entity) => ({ entity, fact, role, date }));
}

const NOTHING_DATED: readonly Dated[] = [];

/** Whether the fact can give a date at all: most of a set need no closer look. */
function datesSomething(index: FactIndex, fact: Fact): boolean {
	const role = isOwnWord(fact) ? dateRoleOf(index, fact) : undefined;
	return role !== undefined && fact.roles.get(role)?.kind === 'date';
}

/** The same of one entity. */
export function datesOf(index: FactIndex, entity: EntityId): readonly Dated[] {
	const dates: Dated[] = [];
	for (const fact of index.factsWith(entity)) {
		for (const dated of datedBy(index, fact)) if (dated.entity === entity) dates.push(dated);
	}
	return dates;
}

/** Whether no other fact gives the entity a date. */
export function isDatedBy(index: FactIndex, fact: Fact, entity: EntityId): boolean {
	return index
		.factsWith(entity)
		.every(
			(other) =>
				other === fact ||
				!datesSomething(index, other) ||
				datedBy(index, other).every((dated) => dated.entity !== entity)
		);
}

/** The date of a fact whose relation has exactly one role of the type Date. */
export function dateOfFact(index: FactIndex, fact: Fact): CalendarDate | undefined {
	const role = dateRoleOf(index, fact);
	const value = role === undefined ? undefined : fact.roles.get(role);
	return value?.kind === 'date' ? parseDate(value.edtf) : undefined;
}

/**
 * Which of two entities comes first, by their dates and by facts whose relation has an `order`, each
 * asserted or planned, in chains of any length. Unknown when nothing tells, when their dates overlap,
 * or when the facts contradict each other.
 */
export function orderOf(index: FactIndex, a: EntityId, b: EntityId): Order {
	return orderOfPoints(index, `@${a}`, `@${b}`);
}

/** The same for values: entities, facts and dates. */
export function orderOfValues(index: FactIndex, a: Value, b: Value): Order {
	const [from, to] = [pointOf(a), pointOf(b)];
	return from === undefined || to === undefined ? 'unknown' : orderOfPoints(index, from, to);
}

function orderOfPoints(index: FactIndex, a: Point, b: Point): Order {
	const timeline = timelineOf(index);
	const key = `${a} ${b}`;
	const known = timeline.known.get(key);
	if (known) return known;
	const forth = comesBefore(index, timeline, a, b);
	const back = comesBefore(index, timeline, b, a);
	const order = forth === back ? 'unknown' : forth ? 'before' : 'after';
	timeline.known.set(key, order);
	return order;
}

/**
 * Whether a chain leads from `a` to `b`. Steps from date to date need no chain of their own, as coming
 * before is transitive among dates; so only points that facts put in order can stand between.
 */
function comesBefore(index: FactIndex, timeline: Timeline, a: Point, b: Point): boolean {
	const target = extentOf(index, timeline, b);
	const reached = new Set<Point>([a]);
	// Of those in a list that begin after a point reached, all before this place are reached already.
	const done = timeline.starts.map(() => 0);
	for (const point of reached) {
		const extent = extentOf(index, timeline, point);
		if (extent && target && isEarlier(extent, target)) return true;
		for (const next of timeline.next.get(point) ?? []) {
			if (next === b) return true;
			reached.add(next);
		}
		if (!extent) continue;
		for (const [which, starts] of timeline.starts.entries()) {
			let at = done[which] ?? 0;
			for (let start = starts[at]; start && isEarlier(extent, start); start = starts[++at]) {
				reached.add(start.point);
			}
			done[which] = at;
		}
	}
	return false;
}

function isEarlier(a: Extent, b: Extent): boolean {
	return a.hasYear === b.hasYear && a.last < b.first;
}

function extentOf(
	index: FactIndex,
	{ extents }: Pick<Timeline, 'extents'>,
	point: Point
): Extent | undefined {
	if (extents.has(point)) return extents.get(point);
	const extent = extentOfDates(datesAt(index, point), index.set.year);
	extents.set(point, extent);
	return extent;
}

/** None where nothing can be said to come before or after all of the dates. */
function extentOfDates(
	dates: readonly CalendarDate[],
	year: number | undefined
): Extent | undefined {
	const [one] = dates;
	const spans = dates.map((date) => possibleDays(date, year));
	if (!one || spans.some((span) => !span)) return undefined;
	const hasYear = year !== undefined || one.year !== undefined;
	if (dates.some((date) => (year !== undefined || date.year !== undefined) !== hasYear)) {
		return undefined;
	}
	const firsts = spans.map((span) => span?.[0] ?? 0);
	const lasts = spans.map((span) => span?.[1] ?? 0);
	return { hasYear, first: Math.min(...firsts), last: Math.max(...lasts) };
}

function datesAt(index: FactIndex, point: Point): readonly CalendarDate[] {
	const id = point.slice(1);
	if (point.startsWith('@')) return datesOf(index, id as EntityId).map(({ date }) => date);
	const fact = point.startsWith('#') ? index.fact(id as FactId) : undefined;
	const date = fact ? isOwnWord(fact) && dateOfFact(index, fact) : parseDate(point);
	return date ? [date] : [];
}

const timelines = new WeakMap<FactIndex, Timeline>();

function timelineOf(index: FactIndex): Timeline {
	let timeline = timelines.get(index);
	if (!timeline) timelines.set(index, (timeline = gather(index)));
	return timeline;
}

function gather(index: FactIndex): Timeline {
	const next = new Map<Point, Set<Point>>();
	for (const { name, order } of index.set.relations.values()) {
		if (!order) continue;
		for (const fact of index.factsOf(name)) {
			if (isOwnWord(fact)) gatherOrder(fact, order, next);
		}
	}
	const extents = new Map<Point, Extent | undefined>();
	const starts = [...next.keys()].flatMap((point) => {
		const extent = extentOf(index, { extents }, point);
		return extent ? [{ ...extent, point }] : [];
	});
	starts.sort((a, b) => b.first - a.first);
	const split = [true, false].map((way) => starts.filter(({ hasYear }) => hasYear === way));
	return { next, starts: split, extents, known: new Map() };
}

/** What the source says of itself, so that it has a say in the order of things. */
function isOwnWord({ not, status }: Fact): boolean {
	return !not && (status === 'asserted' || status === 'planned');
}

function gatherOrder(
	{ roles }: Fact,
	[earlier, later]: readonly [string, string],
	next: Map<Point, Set<Point>>
): void {
	const [from, to] = [roles.get(earlier), roles.get(later)];
	if (!from || !to) return;
	for (const a of membersOf(from).map(pointOf)) {
		for (const b of membersOf(to).map(pointOf)) {
			if (a === undefined || b === undefined) continue;
			const after = next.get(a);
			if (after) after.add(b);
			else next.set(a, new Set([b]));
		}
	}
}

const dateRoles = new WeakMap<Relation, string | undefined>();

function dateRoleOf(index: FactIndex, fact: Fact): string | undefined {
	const relation = index.relation(fact.rel);
	const known = dateRoles.get(relation);
	if (known !== undefined || dateRoles.has(relation)) return known;
	const roles = [...relation.roles.values()].filter(({ types }) => types.includes('Date'));
	const role = roles.length === 1 ? roles[0]?.name : undefined;
	dateRoles.set(relation, role);
	return role;
}

/** The entities of the one role that holds any; none when two roles do. */
function onlyEntitiesOf(fact: Fact): readonly EntityId[] {
	let only: readonly EntityId[] | undefined;
	for (const filler of fact.roles.values()) {
		if (filler.kind !== 'entity' && filler.kind !== 'list') continue;
		const ids = membersOf(filler).flatMap((value) => (value.kind === 'entity' ? [value.id] : []));
		if (ids.length === 0) continue;
		if (only) return [];
		only = ids;
	}
	return only ?? [];
}

function pointOf(value: Value): Point | undefined {
	if (value.kind === 'entity') return `@${value.id}`;
	if (value.kind === 'fact') return `#${value.id satisfies FactId}`;
	return value.kind === 'date' ? value.edtf : undefined;
}
