import { daysOf, weekdayOf } from '../../facts/calendar';
import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { isOwnWord, momentOf, type Moment } from './moments';

/** As the calendar counts them. */
export const WEEK = [
	'Sunday',
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday'
] as const;

/** A dated thing whose day of the week a fact tells. */
export interface Mark {
	readonly moment: Moment;
	/** Place in the week of day number 0. */
	readonly shift: number;
	readonly fact: Fact;
	readonly role: string;
}

/** Things whose days of the week help with this one; none where they contradict each other, or where its own is told. */
export function marksFor(index: FactIndex, moment: Moment): readonly Mark[] {
	const group = groupOf(moment);
	const { byGroup, told: known } = marksOf(index);
	if (group === undefined || known.has(moment.entity.id)) return [];
	return byGroup.get(group) ?? [];
}

/** Dates between which days can be counted; the end of February is a border where no year is told. */
function groupOf({ date }: Moment): string | undefined {
	if (date?.granularity !== 'day' || date.approximate) return undefined;
	if (date.year !== undefined) return String(date.year);
	return (date.month ?? 0) > 2 ? 'later' : 'earlier';
}

/** A day number that is right within its group. */
export function numberOf({ date }: Moment): number | undefined {
	return date && daysOf(date, 2000)?.[0];
}

interface Marks {
	/** Only where all of a group agree. */
	readonly byGroup: ReadonlyMap<string, readonly Mark[]>;
	/** Things whose day of the week is told. */
	readonly told: ReadonlySet<string>;
}

const cache = new WeakMap<FactIndex, Marks>();

function marksOf(index: FactIndex): Marks {
	let marks = cache.get(index);
	if (!marks) cache.set(index, (marks = gather(index)));
	return marks;
}

function gather(index: FactIndex): Marks {
	const byGroup = new Map<string, Mark[]>();
	const known = new Set<string>();
	for (const fact of index.set.facts) {
		const found = weekdayIn(index, fact);
		if (!found) continue;
		known.add(found.entity);
		const moment = momentOf(index, found.entity);
		const group = moment && groupOf(moment);
		const number = moment && numberOf(moment);
		if (!moment || group === undefined || number === undefined) continue;
		if (!isByCalendar(moment, found.day)) continue;
		const shift = (((found.day - number) % 7) + 7) % 7;
		const list = byGroup.get(group) ?? [];
		list.push({ moment, shift, fact, role: found.role });
		byGroup.set(group, list);
	}
	for (const [group, marks] of byGroup) {
		if (marks.some(({ shift }) => shift !== marks[0]?.shift)) byGroup.delete(group);
	}
	return { byGroup, told: known };
}

/** A full date has a day of the week of its own, and a fact that gives another is not built upon. */
function isByCalendar({ date }: Moment, day: number): boolean {
	const own = date && weekdayOf(date);
	return own === undefined || own === day;
}

/** The thing whose day of the week the fact tells, as all that it says. */
function weekdayIn(index: FactIndex, fact: Fact) {
	const { one } = index.relation(fact.rel);
	if (!isOwnWord(fact) || fact.roles.size !== 2) return undefined;
	for (const [role, filler] of fact.roles) {
		const day = one.includes(role) ? dayIn(index, filler) : -1;
		const other = [...fact.roles].find(([name]) => name !== role)?.[1];
		if (day >= 0 && other?.kind === 'entity') return { role, day, entity: other.id };
	}
	return undefined;
}

function dayIn(index: FactIndex, value: Value): number {
	const name = value.kind === 'entity' ? index.entity(value.id)?.name : undefined;
	const text = value.kind === 'text' ? value.text : (name ?? '');
	return WEEK.findIndex((day) => day.toLowerCase() === text.toLowerCase());
}
