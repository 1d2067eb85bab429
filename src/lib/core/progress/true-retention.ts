import type { StudyDay } from '../cards/card';
import type { Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import { MATURE_DAYS } from './maturity';
import type { Share } from './share';

/** Periods that end today, but for yesterday. */
export const PERIODS = ['today', 'yesterday', 'week', 'month', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** What was recalled of cards that had waited at least a day. */
export interface Retention {
	readonly period: Period;
	readonly young: Share;
	readonly mature: Share;
}

/** The first day and the last, counted back from today. */
const DAYS_BACK: Readonly<Record<Exclude<Period, 'all'>, readonly [first: number, last: number]>> =
	{
		today: [0, 0],
		yesterday: [1, 1],
		week: [6, 0],
		month: [29, 0],
		year: [364, 0]
	};

/** Days that are told apart; those before, and any after today, count only for all time. */
const YEAR = 365;
/** Young and mature, each with how many were recalled of how many. */
const COLUMNS = 4;

/**
 * True retention: of the cards that came back after a day or more, the share recalled at the first
 * attempt. Answers given on the day of the review before, relearning above all, are left out.
 */
export function trueRetentionOf(
	{ length, day, rating }: ReviewTable,
	{ elapsedDays, stabilityBefore }: Replay,
	today: StudyDay
): readonly Retention[] {
	const counts = new Uint32Array((YEAR + 1) * COLUMNS);
	for (let row = 0; row < length; row++) {
		if (elapsedDays[row] === 0) continue;
		const back = today - (day[row] as number);
		const mature = (stabilityBefore[row] as number) >= MATURE_DAYS ? 2 : 0;
		const at = (back >= 0 && back < YEAR ? back : YEAR) * COLUMNS + mature;
		counts[at + 1] = (counts[at + 1] as number) + 1;
		if ((rating[row] as number) > 1) counts[at] = (counts[at] as number) + 1;
	}
	return PERIODS.map((period) => {
		const [first, last] = period === 'all' ? [YEAR, 0] : DAYS_BACK[period];
		const total = [0, 0, 0, 0];
		for (let at = last * COLUMNS; at < (first + 1) * COLUMNS; at++) {
			const column = at % COLUMNS;
			total[column] = (total[column] ?? 0) + (counts[at] as number);
		}
		const [youngHits = 0, young = 0, matureHits = 0, mature = 0] = total;
		return {
			period,
			young: { hits: youngHits, of: young },
			mature: { hits: matureHits, of: mature }
		};
	});
}
