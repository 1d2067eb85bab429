import { remembered } from '../remembered';
import { daysInMonth } from './day-number';

/** The smallest unit a date gives. */
export type Granularity = 'day' | 'month' | 'season' | 'year';

/** A date as the source gives it; what the source leaves out is absent. */
export interface CalendarDate {
	/** As written. */
	readonly edtf: string;
	/** 1 to 9999; absent when the source gives none. */
	readonly year?: number;
	/** 1 to 12. */
	readonly month?: number;
	/** 21 spring, 22 summer, 23 autumn, 24 winter. */
	readonly season?: number;
	readonly day?: number;
	/** “About”: the date may be off by one at its granularity. */
	readonly approximate: boolean;
	readonly granularity: Granularity;
}

const FORM = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?(~?)$/;

/**
 * Reads a date in the part of EDTF that fact sets use: `1989`, `1979~`, `2021-08`, `XXXX-08`,
 * `XXXX-10-20`, `XXXX-22` (summer), `2021-10-07`. Undefined for anything else and for days that
 * no calendar has (`XXXX-02-30`, `2021-02-29`).
 *
 * @see Extended Date/Time Format, levels 0 to 1, https://www.loc.gov/standards/datetime/
 */
export const parseDate = remembered(20_000, read);

function read(edtf: string): CalendarDate | undefined {
	const match = FORM.exec(edtf);
	if (!match) return undefined;
	const [, yearText, partText, dayText, tilde] = match;
	const base = { edtf, approximate: tilde === '~', ...yearOf(yearText) };
	if (base.year === 0) return undefined;
	if (partText === undefined) {
		return base.year === undefined ? undefined : { ...base, granularity: 'year' };
	}
	const part = Number(partText);
	if (part >= 21 && part <= 24) {
		return dayText === undefined ? { ...base, season: part, granularity: 'season' } : undefined;
	}
	if (part < 1 || part > 12) return undefined;
	if (dayText === undefined) return { ...base, month: part, granularity: 'month' };
	const day = Number(dayText);
	if (day < 1 || day > daysInMonth(base.year ?? LEAP_YEAR, part)) return undefined;
	return { ...base, month: part, day, granularity: 'day' };
}

/** 29 February exists in some year, so a date without a year may be it. */
const LEAP_YEAR = 2000;

function yearOf(text: string | undefined): { readonly year?: number } {
	return text === undefined || text === 'XXXX' ? {} : { year: Number(text) };
}
