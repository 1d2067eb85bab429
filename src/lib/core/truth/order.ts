import { compareDates, parseDate, type CalendarDate } from '../facts/calendar';
import type { EntityId, Fact, FactId, Value } from '../facts/fact-set';
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

interface Timeline {
	readonly dated: readonly Dated[];
	/** Dates of each point. */
	readonly dates: ReadonlyMap<Point, readonly CalendarDate[]>;
	/** Points that facts with an `order` put straight after a point. */
	readonly next: ReadonlyMap<Point, ReadonlySet<Point>>;
	readonly known: Map<string, Order>;
}

const cache = new WeakMap<FactIndex, Timeline>();

/**
 * Every entity that has a date: through a fact, asserted or planned, whose relation has exactly one
 * role of the type Date and which names no other entity, so that the date can only be its own. In the
 * order of the facts; an entity with two dates comes twice.
 */
export function datedEntities(index: FactIndex): readonly Dated[] {
	return timelineOf(index).dated;
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
	const forth = comesBefore(timeline, index.set.year, a, b);
	const back = comesBefore(timeline, index.set.year, b, a);
	const order = forth === back ? 'unknown' : forth ? 'before' : 'after';
	timeline.known.set(key, order);
	return order;
}

/**
 * Whether a chain leads from `a` to `b`. Steps from date to date need no chain of their own, as coming
 * before is transitive among dates; so only points that facts put in order can stand between.
 */
function comesBefore(timeline: Timeline, year: number | undefined, a: Point, b: Point): boolean {
	const reached = new Set<Point>([a]);
	for (const point of reached) {
		if (isEarlier(timeline, year, point, b)) return true;
		for (const next of timeline.next.get(point) ?? []) {
			if (next === b) return true;
			reached.add(next);
		}
		for (const other of timeline.next.keys()) {
			if (!reached.has(other) && isEarlier(timeline, year, point, other)) reached.add(other);
		}
	}
	return false;
}

/** By their dates alone: every date of the one comes before every date of the other. */
function isEarlier(timeline: Timeline, year: number | undefined, a: Point, b: Point): boolean {
	const [as, bs] = [datesOf(timeline, a), datesOf(timeline, b)];
	if (as.length === 0 || bs.length === 0) return false;
	return as.every((x) => bs.every((y) => compareDates(x, y, year) === 'before'));
}

function datesOf(timeline: Timeline, point: Point): readonly CalendarDate[] {
	if (point.startsWith('@') || point.startsWith('#')) return timeline.dates.get(point) ?? [];
	const date = parseDate(point);
	return date ? [date] : [];
}

function timelineOf(index: FactIndex): Timeline {
	let timeline = cache.get(index);
	if (!timeline) cache.set(index, (timeline = gather(index)));
	return timeline;
}

function gather(index: FactIndex): Timeline {
	const dated: Dated[] = [];
	const dates = new Map<Point, CalendarDate[]>();
	const next = new Map<Point, Set<Point>>();
	for (const fact of index.set.facts) {
		if (fact.not || (fact.status !== 'asserted' && fact.status !== 'planned')) continue;
		gatherOrder(index, fact, next);
		const role = dateRoleOf(index, fact);
		const date = dateOfFact(index, fact);
		if (role === undefined || !date) continue;
		dates.set(`#${fact.id}`, [date]);
		for (const entity of onlyEntitiesOf(fact)) {
			dated.push({ entity, fact, role, date });
			dates.set(`@${entity}`, [...(dates.get(`@${entity}`) ?? []), date]);
		}
	}
	return { dated, dates, next, known: new Map() };
}

function gatherOrder(index: FactIndex, fact: Fact, next: Map<Point, Set<Point>>): void {
	const [earlier, later] = index.relation(fact.rel).order ?? [];
	const from = earlier === undefined ? undefined : fact.roles.get(earlier);
	const to = later === undefined ? undefined : fact.roles.get(later);
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

function dateRoleOf(index: FactIndex, fact: Fact): string | undefined {
	const roles = [...index.relation(fact.rel).roles.values()];
	const dateRoles = roles.filter((role) => role.types.includes('Date'));
	return dateRoles.length === 1 ? dateRoles[0]?.name : undefined;
}

/** The entities of the one role that holds any; none when two roles do. */
function onlyEntitiesOf(fact: Fact): readonly EntityId[] {
	const byRole = [...fact.roles.values()]
		.map((filler) =>
			membersOf(filler).flatMap((value) => (value.kind === 'entity' ? [value.id] : []))
		)
		.filter((ids) => ids.length > 0);
	return byRole.length === 1 ? (byRole[0] ?? []) : [];
}

function pointOf(value: Value): Point | undefined {
	if (value.kind === 'entity') return `@${value.id}`;
	if (value.kind === 'fact') return `#${value.id satisfies FactId}`;
	return value.kind === 'date' ? value.edtf : undefined;
}
