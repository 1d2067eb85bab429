/** The calendar of fact sets: dates and lengths of time as sources give them, and what follows from them. */
export { parseDate, type CalendarDate } from './edtf';
export { parsePeriod, lengthInDays } from './period';
export { daysOf } from './date-span';
export {
	compareDates,
	possibleDays,
	datesDisjoint,
	dateWithin,
	daysBetween,
	weekdayOf
} from './date-order';
