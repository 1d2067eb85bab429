/** Whole days, the first and the last included. */
export interface DayWindow {
	readonly least: number;
	readonly most: number;
}

const LONGEST_DAYS = 36_500;

/** From here an interval can be moved at all. */
const SHORTEST_MOVED = 2.5;

/** How much of each stretch of an interval may be given or taken, besides a day for the whole. */
const STRETCHES: readonly (readonly [from: number, to: number, share: number])[] = [
	[SHORTEST_MOVED, 7, 0.15],
	[7, 20, 0.1],
	[20, Infinity, 0.05]
];

/**
 * The days after which a card may as well come back, around the interval of its model. Under two and
 * a half days it is one day only; `limits` move the interval, and then cut the window.
 */
export function fuzzWindow(
	interval: number,
	{ least = 1, most = LONGEST_DAYS }: Partial<DayWindow> = {}
): DayWindow {
	const within = (days: number) => Math.max(Math.min(days, most), Math.min(least, most), 1);
	const centre = within(interval);
	const give = giveOf(centre);
	return { least: within(Math.round(centre - give)), most: within(Math.round(centre + give)) };
}

/**
 * One of the days of the window, all of them alike.
 *
 * @param factor at least 0 and less than 1: how far into the window.
 */
export function fuzzedDays({ least, most }: DayWindow, factor: number): number {
	return least + Math.floor(factor * (most - least + 1));
}

/** The window of a card that was recalled after it had waited some days, 0 for a new one. */
export function windowAfter(interval: number, waitedDays: number): DayWindow {
	const { least, most } = fuzzWindow(interval);
	return { least: Math.max(least, leastDays(interval, waitedDays)), most };
}

/**
 * The least days for a card that was recalled after it had waited some: more than those where its
 * model says so, and no less where that many are in the window; else 0, as the model knows better.
 * Without it a card might come back sooner each time, by chance alone.
 */
export function leastDays(interval: number, waitedDays: number): number {
	if (intervalDays(interval) > waitedDays) return waitedDays + 1;
	return waitedDays <= fuzzWindow(interval).most ? waitedDays : 0;
}

/** Whole days, halves away from zero: at least 1, at most 36,500. */
export function intervalDays(unrounded: number): number {
	return Math.min(Math.max(Math.round(unrounded), 1), LONGEST_DAYS);
}

function giveOf(interval: number): number {
	if (interval < SHORTEST_MOVED) return 0;
	return STRETCHES.reduce(
		(give, [from, to, share]) => give + share * Math.max(0, Math.min(interval, to) - from),
		1
	);
}
