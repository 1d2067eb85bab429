/** A length of time as the source gives it. */
export interface Period {
	readonly years: number;
	readonly months: number;
	/** A week counts as seven. */
	readonly days: number;
	/** “About”: may be off by one in its smallest unit. */
	readonly approximate: boolean;
}

const FORM = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(~?)$/;

/**
 * Reads a length of time in ISO 8601, whole units only: `P10Y`, `P3M`, `P12D`, `P2W`, `P1Y6M`; with
 * `~` for “about”. Undefined for anything else, clock times and a length of nothing included.
 */
export function parsePeriod(iso: string): Period | undefined {
	const match = FORM.exec(iso);
	if (!match) return undefined;
	const [, years, months, weeks, days, tilde] = match;
	const period = {
		years: Number(years ?? 0),
		months: Number(months ?? 0),
		days: Number(weeks ?? 0) * 7 + Number(days ?? 0),
		approximate: tilde === '~'
	};
	return period.years + period.months + period.days > 0 ? period : undefined;
}

/**
 * Bounds on the days the period may last, never too narrow: a month has 28 to 31 days, a year 365 or
 * 366, and an approximate period may be one of its smallest unit shorter or longer.
 */
export function lengthInDays(period: Period): readonly [fewest: number, most: number] {
	const months = period.years * 12 + period.months;
	if (!period.approximate) return [fewest(months) + period.days, most(months) + period.days];
	if (period.days > 0) return [fewest(months) + period.days - 1, most(months) + period.days + 1];
	const step = period.months > 0 ? 1 : 12;
	return [fewest(months - step), most(months + step)];
}

/** Days in an average month: 400 years of the Gregorian calendar have 146097. */
const DAYS_PER_MONTH = 146097 / 4800;
/** No run of up to eleven months is further than this from its average. */
const UNEVENNESS = 3;

function fewest(months: number): number {
	const years = Math.floor(months / 12);
	const leapDays = Math.max(0, Math.floor(years / 4) - Math.ceil(years / 100));
	const rest = months % 12;
	return years * 365 + leapDays + (rest && Math.floor(rest * DAYS_PER_MONTH - UNEVENNESS));
}

function most(months: number): number {
	const years = Math.floor(months / 12);
	const rest = months % 12;
	return (
		years * 365 + Math.ceil(years / 4) + (rest && Math.ceil(rest * DAYS_PER_MONTH + UNEVENNESS))
	);
}
