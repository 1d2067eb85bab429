import { compareDates, daysOf, lengthInDays, parseDate, parsePeriod } from '../facts/calendar';
import type { Relation, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';

/**
 * Whether the claim's own dates cannot be: it begins after it ends, or lasts longer or shorter than
 * from its beginning to its end. Looks at relations whose `order` is of two dates.
 */
export function contradictsCalendar(
	index: FactIndex,
	{ order, roles: known }: Relation,
	roles: ReadonlyMap<string, Value>
): boolean {
	const [start, end] = (order ?? []).map((role) => dateIn(roles.get(role)));
	if (!start || !end) return false;
	const { year } = index.set;
	if (compareDates(start, end, year) === 'after') return true;
	const [from, to] = [daysOf(start, year), daysOf(end, year)];
	const lengths = [...known.keys()]
		.map((role) => roles.get(role))
		.filter((value) => value !== undefined);
	return lengths.some((value) => {
		const period = value.kind === 'duration' ? parsePeriod(value.iso) : undefined;
		if (!period || !from || !to) return false;
		const [fewest, most] = lengthInDays(period);
		// A span told from its first day to its last may count that last day or not.
		return most < to[0] - from[1] || fewest > to[1] - from[0] + 1;
	});
}

function dateIn(value: Value | undefined) {
	return value?.kind === 'date' ? parseDate(value.edtf) : undefined;
}
