import { parseDate, type CalendarDate } from '../../facts/calendar';
import { dateIn, dateWhen } from '../reading/date-words';

/** Whether the spelling is a date that leaves out what the key gives; the year only where the hint asks for it. */
export function isCoarser(spelling: string, key: string, hint: string): boolean {
	const [given, wanted] = [inWords(spelling), inWords(key)];
	if (!given || !wanted) return false;
	if (given.granularity !== wanted.granularity) return true;
	if (given.approximate && !wanted.approximate) return true;
	const wantsYear = wanted.year !== undefined && !/^a day and a month$|^a month$/.test(hint);
	return wantsYear && given.year === undefined;
}

/** Whether both are one date, however its day and month are written: “2021-05-03”, “May 3rd, 2021”. */
export function isSameDate(text: string, key: string): boolean {
	const [given, wanted] = [inAnyForm(text), inWords(key)];
	if (!given || !wanted || given.approximate !== wanted.approximate) return false;
	const isSameYear = (given.year ?? wanted.year) === (wanted.year ?? given.year);
	const parts = ['day', 'month', 'season', 'granularity'] as const;
	return isSameYear && parts.every((part) => given[part] === wanted[part]);
}

function inWords(text: string): CalendarDate | undefined {
	return parseDate(dateIn(text) ?? dateWhen(text) ?? '');
}

function inAnyForm(text: string): CalendarDate | undefined {
	const plain = text.replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/i, '$1').replace(/^the /i, '');
	const dayFirst = plain
		.replace(/^(\d{1,2}) of /i, '$1 ')
		.replace(/^([a-z]+) (\d{1,2})(?=,|$| \d{3,4}$)/i, '$2 $1')
		.replace(/,/g, '');
	return inWords(text) ?? inWords(dayFirst) ?? parseDate(plain) ?? inFigures(plain);
}

/** “3.5.2021”, “03/05/2021”: the day stands first. */
function inFigures(text: string): CalendarDate | undefined {
	const [, day = '', month = '', year = ''] =
		/^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text)?.filter((_, at) => at !== 2) ?? [];
	return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
