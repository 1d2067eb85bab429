import type { Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import { MATURE_DAYS, type Maturity } from './maturity';
import type { Span } from './span';

/** Answers rated Again, Hard, Good and Easy. */
export type RatingCounts = readonly [again: number, hard: number, good: number, easy: number];

/** The ratings by what the card was before. */
export type AnswerButtons = Readonly<Record<Maturity, RatingCounts>>;

const KINDS = 3;
const RATINGS = 4;

export function answerButtonsOf(
	{ length, day, rating }: ReviewTable,
	{ stabilityBefore }: Replay,
	{ from, to }: Span
): AnswerButtons {
	const counts = new Uint32Array(KINDS * RATINGS);
	for (let row = 0; row < length; row++) {
		const at = day[row] as number;
		if (at < from || at > to) continue;
		const before = stabilityBefore[row] as number;
		const kind = before === 0 ? 0 : before < MATURE_DAYS ? 1 : 2;
		const place = kind * RATINGS + (rating[row] as number) - 1;
		counts[place] = (counts[place] as number) + 1;
	}
	const ratingsOf = (kind: number): RatingCounts => [
		counts[kind * RATINGS] ?? 0,
		counts[kind * RATINGS + 1] ?? 0,
		counts[kind * RATINGS + 2] ?? 0,
		counts[kind * RATINGS + 3] ?? 0
	];
	return { fresh: ratingsOf(0), young: ratingsOf(1), mature: ratingsOf(2) };
}
