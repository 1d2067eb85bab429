import { daysOf, parseDate, parsePeriod } from '../../facts/calendar';
import type { Value } from '../../facts/fact-set';

/** Numbers, dates and lengths of time from the smallest to the largest, as a new list. */
export function ascending(values: readonly Value[]): readonly Value[] {
	return values
		.map((value) => ({ value, size: sizeOf(value) }))
		.sort((a, b) => (a.size < b.size ? -1 : a.size > b.size ? 1 : 0))
		.map(({ value }) => value);
}

/** A number or a text that sorts as the value does among values of its own granularity. */
export function sizeOf(value: Value): number | string {
	switch (value.kind) {
		case 'number':
			return value.value;
		case 'date':
			return value.edtf;
		case 'duration': {
			const period = parsePeriod(value.iso);
			return period ? period.years * 365.25 + period.months * 30.4 + period.days : 0;
		}
		default:
			return 0;
	}
}

/** How much a value of a scale measures, in years where dates are years and else in days; nothing for others. */
export function measureOf(value: Value): number | undefined {
	if (value.kind !== 'date') {
		const size = sizeOf(value);
		return value.kind === 'number' || value.kind === 'duration' ? Number(size) : undefined;
	}
	const date = parseDate(value.edtf);
	return date?.granularity === 'year' ? date.year : date && daysOf(date, SOME_YEAR)?.[0];
}

/** Any year, to count the days between dates without one. */
const SOME_YEAR = 2001;
