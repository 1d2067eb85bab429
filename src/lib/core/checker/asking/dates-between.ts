import type { CalendarDate } from '../../facts/calendar';
import type { EntityId, Fact } from '../../facts/fact-set';
import type { Reader } from '../reading/reader';

/** An entity's one date, with the facts that give it. */
export interface OneDate {
	readonly date: CalendarDate;
	readonly facts: readonly Fact[];
}

/** The date of an entity that has one only; undefined for none, and for several. */
export function oneDateOf(reader: Reader, entity: EntityId): OneDate | undefined {
	const dated = reader.datesOf(entity);
	const [first] = dated;
	if (!first || dated.some(({ date }) => date.edtf !== first.date.edtf)) return undefined;
	return { date: first.date, facts: dated.map(({ fact }) => fact) };
}

/**
 * Days from one day to another as a reader counts them who knows no more of their years than the
 * dates say: two yearless days are of one year, and if February's end lies between them nobody can tell.
 */
export function daysFrom(a: CalendarDate, b: CalendarDate): number | undefined {
	if (!isDay(a) || !isDay(b)) return undefined;
	if ((a.year === undefined) !== (b.year === undefined)) return undefined;
	if (a.year === undefined && a.month > 2 !== b.month > 2) return undefined;
	return julianDay(b) - julianDay(a);
}

/** Years from one year to another. */
export function yearsFrom(a: CalendarDate, b: CalendarDate): number | undefined {
	const areYears = a.granularity === 'year' && b.granularity === 'year';
	if (!areYears || a.approximate || b.approximate) return undefined;
	return a.year === undefined || b.year === undefined ? undefined : b.year - a.year;
}

/** 0 Monday to 6 Sunday, of a day whose year is given. */
export function weekdayIn(date: CalendarDate): number | undefined {
	return isDay(date) && date.year !== undefined ? julianDay(date) % 7 : undefined;
}

type Day = CalendarDate & { readonly month: number; readonly day: number };

function isDay(date: CalendarDate): date is Day {
	return date.granularity === 'day' && !date.approximate;
}

/** A year for those that have none; which it is does not matter, as both dates have it. */
const ANY_YEAR = 2001;

/**
 * Days since the Julian day number's beginning; day 0 was a Monday.
 *
 * @see Fliegel and Van Flandern, "A machine algorithm for processing calendar dates", Communications
 *      of the ACM 11 (1968), 657
 */
function julianDay({ year = ANY_YEAR, month, day }: Day): number {
	const a = Math.trunc((month - 14) / 12);
	return (
		Math.trunc((1461 * (year + 4800 + a)) / 4) +
		Math.trunc((367 * (month - 2 - 12 * a)) / 12) -
		Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4) +
		day -
		32075
	);
}
