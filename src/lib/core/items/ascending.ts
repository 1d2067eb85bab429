import { parsePeriod } from '../facts/calendar';
import type { Value } from '../facts/fact-set';

/** Numbers, dates and lengths of time from the smallest to the largest, as a new list. */
export function ascending(values: readonly Value[]): readonly Value[] {
	return [...values].sort((a, b) => {
		const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
		return sizeA < sizeB ? -1 : sizeA > sizeB ? 1 : 0;
	});
}

/** A number or a text that sorts as the value does among values of its own granularity. */
function sizeOf(value: Value): number | string {
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
