import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { MONTHS, SEASONS } from '../wording/calendar-names';
import { ascending } from './ascending';

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Names that have an order of their own. */
const CYCLES: readonly (readonly string[])[] = [WEEK, MONTHS, SEASONS].map((names) =>
	names.map((name) => name.toLowerCase())
);

/**
 * Dates, numbers and lengths of time in their own order, and so are days of the week, months and
 * seasons, whether texts or entities of that name; nothing for what has no order.
 */
export function inScaleOrder(
	index: FactIndex,
	values: readonly Value[]
): readonly Value[] | undefined {
	if (values.every(isScale)) return ascending(values);
	for (const cycle of CYCLES) {
		const placed = values.map((value) => ({ value, at: cycle.indexOf(nameOf(index, value)) }));
		if (placed.some(({ at }) => at < 0)) continue;
		return placed.sort((a, b) => a.at - b.at).map(({ value }) => value);
	}
	return undefined;
}

export function isScale(value: Value): boolean {
	return value.kind === 'date' || value.kind === 'number' || value.kind === 'duration';
}

/**
 * What two values of a scale have in common when they can stand beside each other: a day with a year
 * beside a day with a year, years beside years, “about” beside “about”.
 */
export function granularityOf(value: Value): string {
	switch (value.kind) {
		case 'date': {
			const exact = value.edtf.replace(/-2[1-4](?=~?$)/, '-season');
			return `date ${exact.replace(/\d+/g, 'n')}`;
		}
		case 'duration':
			return `duration ${value.iso.replace(/\d+/g, 'n')}`;
		default:
			return value.kind;
	}
}

function nameOf(index: FactIndex, value: Value): string {
	if (value.kind === 'text') return value.text.toLowerCase();
	return value.kind === 'entity' ? (index.entity(value.id)?.name.toLowerCase() ?? '') : '';
}
