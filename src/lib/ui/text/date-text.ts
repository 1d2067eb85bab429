import type { StudyDay } from '../../core/cards/card';

const MS_PER_DAY = 86_400_000;

/** A study day as a date: “24 November 2026”; without its year where that goes without saying. */
export function dateText(day: StudyDay, today?: StudyDay): string {
	const date = new Date(day * MS_PER_DAY);
	const isThisYear =
		today !== undefined && new Date(today * MS_PER_DAY).getUTCFullYear() === date.getUTCFullYear();
	return date.toLocaleDateString('en-GB', {
		timeZone: 'UTC',
		day: 'numeric',
		month: 'long',
		...(isThisYear ? {} : { year: 'numeric' })
	});
}
