import { compareDates, type CalendarDate } from '../../facts/calendar';
import type { EntityId, Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { orderOf } from '../../truth/order';
import { isOwnWord, momentOf, momentsBeside, type Moment } from './moments';

/** A proposition that an order rests on. */
export interface Ground {
	readonly fact: Fact;
	readonly role: string;
}

/** A fact that puts one thing before another. */
interface Step extends Ground {
	readonly to: EntityId;
}

interface Steps {
	readonly after: ReadonlyMap<EntityId, readonly Step[]>;
	readonly before: ReadonlyMap<EntityId, readonly Step[]>;
}

/** Things that a chain is followed to, before another way is tried. */
const MOST_REACHED = 24;
/** Dated neighbours looked at on either side. */
const MOST_BESIDE = 24;
/** Things in order that a whole chain can be followed through for every pair. */
const MOST_ORDERED = 50;
/** Things looked at on one side. */
const MOST_ON = 48;

const cache = new WeakMap<FactIndex, Steps>();

/**
 * What one must know to tell that the first comes before the second: their dates, or the facts of a
 * chain with at most one step from date to date; nothing where that cannot be told, or only with a
 * year that the source does not speak.
 */
export function groundsFor(index: FactIndex, a: Moment, b: Moment): readonly Ground[] | undefined {
	if (a.entity.id === b.entity.id) return undefined;
	const grounds = byDates(index, a, b) ?? byChain(index, a, b);
	return grounds && isSettled(index, a, b) ? grounds : undefined;
}

/**
 * Whether nothing speaks against it. Without facts that put things in order, dates have the only say;
 * with very many, no more than the nearest of them are heard.
 */
function isSettled(index: FactIndex, a: Moment, b: Moment): boolean {
	const { size } = stepsIn(index).after;
	if (size === 0) return true;
	if (size <= MOST_ORDERED) return orderOf(index, a.entity.id, b.entity.id) === 'before';
	return (byDates(index, b, a) ?? byChain(index, b, a)) === undefined;
}

/** Whether one fact alone says so, and asks for it: then nothing is left to find out. */
export function isOrderStated(index: FactIndex, a: Moment, b: Moment): boolean {
	const steps = stepsIn(index).after.get(a.entity.id) ?? [];
	return steps.some(
		({ fact, to }) =>
			to === b.entity.id &&
			[...index.relation(fact.rel).roles.values()].some(({ ask }) => ask.length > 0)
	);
}

/** Things that may come before or after, those nearest in time or chain first. */
export function momentsOn(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after'
): readonly Moment[] {
	const inChain = [...reach(index, moment.entity.id, side).keys()].flatMap(
		(id) => momentOf(index, id) ?? []
	);
	const beside = inChain.flatMap((each) => momentsBeside(index, each, side, MOST_BESIDE));
	return [...new Set([...beside, ...inChain])].filter((each) => each !== moment).slice(0, MOST_ON);
}

function byDates(index: FactIndex, a: Moment, b: Moment): readonly Ground[] | undefined {
	return a.date && b.date && isEarlier(index, a.date, b.date) ? [a, b] : undefined;
}

/** In a year that nobody names as in the one that the author vouches for. */
function isEarlier({ set }: FactIndex, a: CalendarDate, b: CalendarDate): boolean {
	return compareDates(a, b) === 'before' && compareDates(a, b, set.year) === 'before';
}

function byChain(index: FactIndex, a: Moment, b: Moment): readonly Ground[] | undefined {
	const onwards = reach(index, a.entity.id, 'after');
	const direct = onwards.get(b.entity.id);
	if (direct) return direct;
	const back = reach(index, b.entity.id, 'before');
	for (const [x, there] of onwards) {
		for (const [y, here] of back) {
			const [from, to] = [momentOf(index, x), momentOf(index, y)];
			const dates = from && to && byDates(index, from, to);
			if (dates) return [...there, ...dates, ...here];
		}
	}
	return undefined;
}

/** Everything that chains of facts lead to, itself first, each with the shortest chain. */
function reach(
	index: FactIndex,
	start: EntityId,
	side: 'before' | 'after'
): ReadonlyMap<EntityId, readonly Ground[]> {
	const steps = stepsIn(index)[side];
	const reached = new Map<EntityId, readonly Ground[]>([[start, []]]);
	for (const [id, grounds] of reached) {
		for (const step of steps.get(id) ?? []) {
			if (reached.size > MOST_REACHED) return reached;
			if (!reached.has(step.to)) reached.set(step.to, [...grounds, step]);
		}
	}
	return reached;
}

function stepsIn(index: FactIndex): Steps {
	let steps = cache.get(index);
	if (!steps) cache.set(index, (steps = gather(index)));
	return steps;
}

function gather(index: FactIndex): Steps {
	const after = new Map<EntityId, Step[]>();
	const before = new Map<EntityId, Step[]>();
	for (const { name, order } of index.set.relations.values()) {
		if (!order) continue;
		for (const fact of index.factsOf(name)) {
			const [a, b] = order.map((role) => fact.roles.get(role));
			if (a?.kind !== 'entity' || b?.kind !== 'entity' || !isOwnWord(fact)) continue;
			push(after, a.id, { fact, role: order[1], to: b.id });
			push(before, b.id, { fact, role: order[0], to: a.id });
		}
	}
	return { after, before };
}

function push(lists: Map<EntityId, Step[]>, id: EntityId, step: Step): void {
	const list = lists.get(id);
	if (list) list.push(step);
	else lists.set(id, [step]);
}
