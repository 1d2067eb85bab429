import { cardIdOf, type CardId, type Rating, type StudyDay } from '../cards/card';
import { memorySteps } from '../cards/memory';
import { replay, type Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import type { Entry, EntryId, LogEvent, QuizId } from '../log/entry';
import type { ItemId } from '../items/item';
import { reviewTableOf } from '../log/review-table-of';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Saturday, 15 November 2025. */
export const TODAY = 20_407 as StudyDay;
export const STEPS = memorySteps();

export const DATE = cardIdOf('talks', 'F1', 'date');
export const PLACE = cardIdOf('talks', 'F1', 'place');
export const DEPTH = cardIdOf('sea', 'F9', 'depth');

/** Days before today, the hour in Berlin by its winter time, and what happened. */
type Line = readonly [daysAgo: number, hour: number, event: LogEvent];

const review = (card: CardId, rating: Rating, ms: number): LogEvent => ({
	type: 'review',
	card,
	rating,
	ms
});

/**
 * A log small enough to count by hand. FSRS-6 gives `PLACE` a stability of 8.3 days after its first
 * answer and of more than 21 from its second on; `DATE` never gets so far.
 */
const LINES: readonly Line[] = [
	[100, 9, review(PLACE, 4, 4_000)],
	[92, 9, review(PLACE, 3, 4_000)],
	[60, 10, review(PLACE, 3, 6_000)],
	[40, 8, review(DATE, 3, 5_000)],
	[38, 8, review(DATE, 3, 4_000)],
	[30, 20, review(DATE, 1, 9_000)],
	[30, 20, review(DATE, 3, 3_000)],
	[3, 8, review(DEPTH, 3, 7_000)],
	[2, 8, { type: 'reset', card: DEPTH }],
	[1, 8, review(DATE, 3, 6_000)],
	[1, 9, review(DEPTH, 2, 8_000)],
	[0, 8, review(PLACE, 1, 10_000)],
	[0, 8, review(PLACE, 3, 2_000)],
	[
		0,
		21,
		{
			type: 'attempt',
			quiz: 'q' as QuizId,
			item: 'i' as ItemId,
			response: 'r',
			score: 1,
			ms: 12_000,
			ratings: [
				{ card: DATE, rating: 3 },
				{ card: DEPTH, rating: 3 }
			]
		}
	]
];

export const HAND_LOG: readonly Entry[] = LINES.map(([daysAgo, hour, event], at) => ({
	...event,
	id: `a.${at + 1}` as EntryId,
	at: (TODAY - daysAgo) * MS_PER_DAY + (hour - 1) * MS_PER_HOUR + at,
	zone: 'Europe/Berlin',
	day: (TODAY - daysAgo) as StudyDay
}));

export const HAND_TABLE: ReviewTable = reviewTableOf(HAND_LOG);
export const HAND_REPLAY: Replay = replay(HAND_TABLE, STEPS);
