import type { Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import { MATURE_DAYS } from './maturity';
import type { Buckets } from './span';

/** Answers of each bucket, by what the card was before; and the time they took. */
export interface ReviewCounts {
	readonly buckets: Buckets;
	/** First answers to a card. */
	readonly fresh: Uint32Array;
	readonly young: Uint32Array;
	readonly mature: Uint32Array;
	/** In milliseconds. */
	readonly ms: Float64Array;
}

export function reviewCountsOf(
	{ length, day, ms }: ReviewTable,
	{ stabilityBefore }: Replay,
	buckets: Buckets
): ReviewCounts {
	const { from, to, places, starts } = buckets;
	const count = starts.length;
	const fresh = new Uint32Array(count);
	const young = new Uint32Array(count);
	const mature = new Uint32Array(count);
	const time = new Float64Array(count);
	for (let row = 0; row < length; row++) {
		const on = day[row] as number;
		if (on < from || on > to) continue;
		const place = places[on - from] as number;
		const before = stabilityBefore[row] as number;
		const counts = before === 0 ? fresh : before < MATURE_DAYS ? young : mature;
		counts[place] = (counts[place] as number) + 1;
		time[place] = (time[place] as number) + (ms[row] as number);
	}
	return { buckets, fresh, young, mature, ms: time };
}
