import { parseDate, parsePeriod, type CalendarDate } from '../../facts/calendar';
import { MONTHS, SEASONS } from './calendar-names';
import { digitsOf } from './digits';

/** A date in words, apart from the preposition that a sentence needs before it. */
export interface DateWords {
	/** “20 October”, “August”, “1989”, “the summer”, “about 1979”. */
	readonly words: string;
	/** “on”, “in” or “during”. */
	readonly preposition: string;
}

/** @throws Error when the text is no date: the parser lets no such value in. */
export function dateWords(edtf: string): DateWords {
	const date = parseDate(edtf);
	if (!date) throw new Error(`not a date: ${edtf}`);
	const words = (date.approximate ? 'about ' : '') + exactWords(date);
	switch (date.granularity) {
		case 'day':
			return { words, preposition: 'on' };
		case 'season':
			return { words, preposition: 'during' };
		default:
			return { words, preposition: 'in' };
	}
}

function exactWords({ year, month, season, day }: CalendarDate): string {
	const named = season
		? `the ${SEASONS[season - 21] ?? ''}`
		: [day, month && MONTHS[month - 1]].filter(Boolean).join(' ');
	if (!year) return named;
	return named === '' ? String(year) : `${named}${season ? ' of' : ''} ${year}`;
}

/** A length of time in words, “10 years”. @throws Error when the text is none. */
export function periodWords(iso: string): string {
	const period = parsePeriod(iso);
	if (!period) throw new Error(`not a length of time: ${iso}`);
	const weeks = /^P(\d+)W/.exec(iso)?.[1];
	if (weeks)
		return `${period.approximate ? 'about ' : ''}${digitsOf(Number(weeks))} ${weeks === '1' ? 'week' : 'weeks'}`;
	const parts = (['years', 'months', 'days'] as const)
		.filter((unit) => period[unit] > 0)
		.map((unit) => `${digitsOf(period[unit])} ${period[unit] === 1 ? unit.slice(0, -1) : unit}`);
	return (period.approximate ? 'about ' : '') + joinWithAnd(parts);
}

/** “a”, “a and b”, “a, b and c”. */
export function joinWithAnd(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
