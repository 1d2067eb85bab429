import type { Instant } from '../time';
import type { Rating } from './card';
import { elapsedStudyDays, studyDayOf, type StudyCalendar } from './study-day';

/** A review of any learner's log, whoever kept it. */
export interface LoggedReview {
	readonly card: string;
	readonly rating: Rating;
	readonly at: Instant;
	/** How long the answer took, in milliseconds, where the log says so. */
	readonly ms?: number;
}

/** A review as a memory model sees it. */
export interface TimedReview {
	readonly rating: Rating;
	/** Whole days since the card's review before; 0 for its first. */
	readonly elapsedDays: number;
}

/** How many whole days lie between two moments; 0 or more. */
export type DayCount = (from: Instant, to: Instant) => number;

const MS_PER_DAY = 86_400_000;

/** Each card's reviews, oldest first, with the days between them. */
export function historiesOf(
	reviews: readonly LoggedReview[],
	daysBetween: DayCount
): ReadonlyMap<string, readonly TimedReview[]> {
	const last = new Map<string, Instant>();
	const histories = new Map<string, TimedReview[]>();
	for (const { card, rating, at } of [...reviews].sort((a, b) => a.at - b.at)) {
		const before = last.get(card);
		const elapsedDays = before === undefined ? 0 : daysBetween(before, at);
		const history = histories.get(card);
		if (history) history.push({ rating, elapsedDays });
		else histories.set(card, [{ rating, elapsedDays }]);
		last.set(card, at);
	}
	return histories;
}

/**
 * Days by the learner's own calendar, as Parley counts them.
 *
 * @throws RangeError when it is called, for a zone that does not exist.
 */
export function studyDaysIn(calendar: StudyCalendar): DayCount {
	return (from, to) => elapsedStudyDays(studyDayOf(from, calendar), studyDayOf(to, calendar));
}

/** Whole periods of 24 hours, as some other programs count days. */
export function periodsOf24Hours(from: Instant, to: Instant): number {
	return Math.max(0, Math.floor((to - from) / MS_PER_DAY));
}
