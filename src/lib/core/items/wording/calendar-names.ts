export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

/** By EDTF's numbers, from 21. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
