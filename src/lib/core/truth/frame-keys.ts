import { parseDate } from '../facts/calendar';
import { membersOf } from '../facts/fact-index';
import type { Value } from '../facts/fact-set';

/** Files whatever may agree with values of any other sort: a text may name an entity. */
const LOOSE = 'loose';
const ANY_YEAR = 'date';

/** Under what a frame is filed by a filler of one of its roles. */
export function keysOf(filler: Value): ReadonlySet<string> {
	return new Set(membersOf(filler).map(keyOf));
}

/**
 * The keys of all fillers that may be the same as the value, one of its parts, or less exact than it;
 * undefined where that may be any.
 */
export function keysAgreeing(value: Value): readonly string[] | undefined {
	const key = keyOf(value);
	if (key === LOOSE || key === ANY_YEAR) return undefined;
	const year = value.kind === 'date' ? parseDate(value.edtf)?.year : undefined;
	if (year === undefined) return [key, LOOSE];
	// A winter lies in two years, and a date without a year in any.
	return [...[year - 1, year, year + 1].map(yearKey), ANY_YEAR, LOOSE];
}

function keyOf(value: Value): string {
	switch (value.kind) {
		case 'entity':
			return `@${value.id}`;
		case 'number':
			return `=${value.value}`;
		case 'date': {
			const year = parseDate(value.edtf)?.year;
			return year === undefined ? ANY_YEAR : yearKey(year);
		}
		default:
			return LOOSE;
	}
}

function yearKey(year: number): string {
	return `year ${year}`;
}
