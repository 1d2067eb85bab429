const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
const LAST_IN_DAYS = 30;

/** How long it is until a card comes back, in plain words: “today”, “12 days”, “1.2 years”. */
export function intervalLabel(days: number): string {
	const whole = Math.round(days);
	if (whole <= 0) return 'today';
	if (whole <= LAST_IN_DAYS) return counted(whole, 'day');
	const months = Math.round(days / DAYS_PER_MONTH);
	if (months < 12) return counted(months, 'month');
	return counted(Math.round((days / DAYS_PER_YEAR) * 10) / 10, 'year');
}

function counted(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
