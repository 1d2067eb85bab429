/** The calendar of fact sets: dates and lengths of time as sources give them, and what follows from them. */
export { parseDate, type CalendarDate, type Granularity } from './edtf';
export { parsePeriod, lengthInDays, type Period } from './period';
export { daysOf } from './date-span';
export {
	compareDates,
	datesDisjoint,
	dateWithin,
	daysBetween,
	weekdayOf,
	type DateOrder
} from './date-order';
