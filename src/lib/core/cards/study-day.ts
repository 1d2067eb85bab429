import type { Instant } from '../time';
import type { StudyDay } from './card';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;

/** Whose calendar, and when its days begin. */
export interface StudyCalendar {
	/** IANA name, `Pacific/Auckland`. */
	readonly timeZone: string;
	/** The hour of the wall clock at which a study day begins, 0 to 23. */
	readonly rolloverHour: number;
}

/** Where a study day begins unless the learner says otherwise: few are still up at four. */
export const DEFAULT_ROLLOVER_HOUR = 4;

/**
 * The learner's study day at a moment: the date on the wall, counting the hours before the rollover
 * to the day before. Where the clock skips the rollover hour, the day begins as the clock jumps over
 * it; where the clock shows it twice, at the first time.
 *
 * @throws RangeError for a zone that does not exist, an hour that is none, or a moment out of range.
 */
export function studyDayOf(at: Instant, calendar: StudyCalendar): StudyDay {
	requireHour(calendar.rolloverHour);
	const shifted = wallClock(at, calendar.timeZone) - calendar.rolloverHour * MS_PER_HOUR;
	const day = Math.floor(shifted / MS_PER_DAY);
	const untilNext = (day + 1) * MS_PER_DAY - shifted;
	// A clock set back across the rollover would end the new day again; a day once begun goes on.
	const mayHaveBegun = untilNext <= 3 * MS_PER_HOUR;
	const next = (day + 1) as StudyDay;
	return mayHaveBegun && startOfStudyDay(next, calendar) <= at ? next : (day as StudyDay);
}

/**
 * The first moment of a study day.
 *
 * @throws RangeError as `studyDayOf` does.
 */
export function startOfStudyDay(day: StudyDay, calendar: StudyCalendar): Instant {
	requireHour(calendar.rolloverHour);
	const wall = day * MS_PER_DAY + calendar.rolloverHour * MS_PER_HOUR;
	const { timeZone } = calendar;
	const candidates = [wall - MS_PER_DAY, wall + MS_PER_DAY]
		.map((near) => wall - (wallClock(near, timeZone) - near))
		.sort((a, b) => a - b) as [Instant, Instant];
	const shown = candidates.find((at) => wallClock(at, timeZone) === wall);
	return shown ?? momentOfJump(wall, candidates, timeZone);
}

/** Study days from one to another; 0 when the clock was set back or a flight gained a day. */
export function elapsedStudyDays(from: StudyDay, to: StudyDay): number {
	return Math.max(0, to - from);
}

/** When the clock jumps over a time that it never shows. */
function momentOfJump(
	wall: number,
	[before, after]: [Instant, Instant],
	timeZone: string
): Instant {
	while (after - before > 1) {
		const middle = Math.floor((before + after) / 2);
		if (wallClock(middle, timeZone) >= wall) after = middle;
		else before = middle;
	}
	return after;
}

/** What the clock on the wall shows, written as if it were UTC; in milliseconds. */
export function wallClock(at: Instant, timeZone: string): number {
	const whole = Math.floor(at / 1000) * 1000;
	const shown = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
	for (const { type, value } of formatterFor(timeZone).formatToParts(whole)) {
		if (type in shown) shown[type as keyof typeof shown] = Number(value);
	}
	const { year, month, day, hour, minute, second } = shown;
	return Date.UTC(year, month - 1, day, hour, minute, second) + (at - whole);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
	const known = formatters.get(timeZone);
	if (known) return known;
	const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	formatters.set(timeZone, formatter);
	return formatter;
}

function requireHour(hour: number): void {
	if (!(Number.isInteger(hour) && hour >= 0 && hour <= 23)) {
		throw new RangeError(`a rollover hour is a whole number from 0 to 23: ${hour}`);
	}
}
