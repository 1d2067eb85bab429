/**
 * Days since 1970-01-01 of a day in the Gregorian calendar, counted back before its adoption too.
 *
 * @see "days_from_civil" in Howard Hinnant, chrono-Compatible Low-Level Date Algorithms,
 *      https://howardhinnant.github.io/date_algorithms.html
 */
export function dayNumber(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
	return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** @param month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** First day of a month counted on beyond its year: month 13 is January of the next year, 0 December of the last. */
export function firstOfMonth(year: number, month: number): number {
	const months = year * 12 + month - 1;
	return dayNumber(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}
