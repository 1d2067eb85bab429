import type { StudyDay } from '../card';
import type { FitReport } from './fit-report';

/** Growth of a log that calls for another fit, at least 8 entries and at most 4,096. */
const GROWTH = 0.1;
const LEAST = 8;
const MOST = 4096;

/**
 * How many entries the log must have gained since the last fit for another: a tenth of the reviews it
 * was made from. So a learner of ten thousand reviews has had about sixty fits, most of them early.
 */
export function entriesForAnotherFit(last: FitReport | undefined): number {
	return Math.min(Math.max(Math.ceil((last?.reviews ?? 0) * GROWTH), LEAST), MOST);
}

/** One fit a study day is enough; a day before the last one's is a clock set back. */
export function mayFitOn(day: StudyDay, last: FitReport | undefined): boolean {
	return last === undefined || day > last.day;
}
