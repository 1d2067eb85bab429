import { parseDate, type CalendarDate } from '../../facts/calendar';

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const PREPOSITIONS: Readonly<Record<string, readonly CalendarDate['granularity'][]>> = {
	on: ['day'],
	in: ['month', 'year', 'season'],
	during: ['season']
};

/** Days of the week in the order in which questions list them. */
export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A date in words, in EDTF: “20 October”, “about 1979”, “the summer of 2021”. */
export function dateIn(text: string): string | undefined {
	const about = /^about /i.exec(text);
	const bare = text.slice(about?.[0].length ?? 0);
	const edtf = dayOrMonth(bare) ?? season(bare) ?? year(bare);
	if (edtf === undefined) return undefined;
	const written = about ? `${edtf}~` : edtf;
	return parseDate(written) ? written : undefined;
}

/** A date with its preposition, the right one for what it gives: “on 20 October”, “in 1989”. */
export function dateWhen(text: string): string | undefined {
	const [, preposition = '', rest = ''] = /^(on|in|during) (.+)$/i.exec(text) ?? [];
	const edtf = dateIn(rest);
	const date = edtf === undefined ? undefined : parseDate(edtf);
	const fits = date && PREPOSITIONS[preposition.toLowerCase()]?.includes(date.granularity);
	return fits ? edtf : undefined;
}

function dayOrMonth(text: string): string | undefined {
	const [, day, name = '', y] = /^(?:(\d{1,2}) )?([A-Za-z]+)(?: (\d{3,4}))?$/.exec(text) ?? [];
	const month = MONTHS.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
	if (month === 0) return undefined;
	const tail = day === undefined ? '' : `-${day.padStart(2, '0')}`;
	return `${yearOr(y)}-${String(month).padStart(2, '0')}${tail}`;
}

function season(text: string): string | undefined {
	const [, name = '', y] =
		/^(?:the )?(spring|summer|autumn|winter)(?: (?:of )?(\d{3,4}))?$/i.exec(text) ?? [];
	const at = SEASONS.indexOf(name.toLowerCase());
	return at === -1 ? undefined : `${yearOr(y)}-${at + 21}`;
}

function year(text: string): string | undefined {
	return /^\d{1,4}$/.test(text) ? yearOr(text) : undefined;
}

function yearOr(year: string | undefined): string {
	return year === undefined ? 'XXXX' : year.padStart(4, '0');
}
