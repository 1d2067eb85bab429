import type { Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import type { Share } from './share';
import type { Span } from './span';

const HOURS = 24;

/** One hour of the learner's wall clock. */
export interface HourFigures {
	readonly answers: number;
	/** Of cards that had waited at least a day, those recalled. */
	readonly recalled: Share;
}

/** The 24 hours of the day, from midnight. */
export function hoursOf(
	{ length, day, hour, rating }: ReviewTable,
	{ elapsedDays }: Replay,
	{ from, to }: Span
): readonly HourFigures[] {
	const answers = new Uint32Array(HOURS);
	const spaced = new Uint32Array(HOURS);
	const hits = new Uint32Array(HOURS);
	for (let row = 0; row < length; row++) {
		const at = day[row] as number;
		if (at < from || at > to) continue;
		const place = hour[row] as number;
		answers[place] = (answers[place] as number) + 1;
		if (elapsedDays[row] === 0) continue;
		spaced[place] = (spaced[place] as number) + 1;
		if ((rating[row] as number) > 1) hits[place] = (hits[place] as number) + 1;
	}
	return Array.from(answers, (count, place) => ({
		answers: count,
		recalled: { hits: hits[place] ?? 0, of: spaced[place] ?? 0 }
	}));
}
