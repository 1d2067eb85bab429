import type { Instant } from '../time';
import { wallClock } from './study-day';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
/** Clocks are changed on a quarter of an hour, wherever they are. */
const MS_PER_QUARTER = MS_PER_HOUR / 4;

/**
 * Tells the hour on the wall, 0 to 23, at a moment in a zone. It remembers how far each zone is from
 * UTC, and so asks the calendar once a day of the log and not once a review. Where the zone is unknown
 * here, which a log of another device may bring, the hour is that of UTC.
 */
export function wallHours(): (at: Instant, timeZone: string) => number {
	const zones = new Map<string, (at: Instant) => number>();
	return (at, timeZone) => {
		let offsetAt = zones.get(timeZone);
		if (!offsetAt) zones.set(timeZone, (offsetAt = offsetsOf(timeZone)));
		const wall = at + offsetAt(at);
		return Math.floor((wall - Math.floor(wall / MS_PER_DAY) * MS_PER_DAY) / MS_PER_HOUR);
	};
}

/** Milliseconds to add to UTC. */
function offsetsOf(timeZone: string): (at: Instant) => number {
	const starts = new Map<Instant, number>();
	const known = (start: Instant): number => {
		const before = starts.get(start);
		if (before !== undefined) return before;
		const offset = offsetOf(start, timeZone);
		starts.set(start, offset);
		return offset;
	};
	return (at) => {
		const day = Math.floor(at / MS_PER_DAY) * MS_PER_DAY;
		const offset = known(day);
		if (offset === known(day + MS_PER_DAY)) return offset;
		return known(Math.floor(at / MS_PER_QUARTER) * MS_PER_QUARTER);
	};
}

function offsetOf(at: Instant, timeZone: string): number {
	try {
		return wallClock(at, timeZone) - at;
	} catch {
		return 0;
	}
}
