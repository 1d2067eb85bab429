import type { ReviewTable } from '../cards/review-table';
import type { Replay } from '../cards/replay';
import type { Buckets } from './span';

/** Cards begun in each bucket, by their first answer ever. */
export interface Added {
	readonly buckets: Buckets;
	readonly counts: Uint32Array;
	/** Cards begun before the first of the buckets. */
	readonly before: number;
}

/** A card that was reset does not begin a second time. */
export function addedOf(
	{ length, histories, history, day }: ReviewTable,
	{ stabilityBefore }: Replay,
	buckets: Buckets
): Added {
	const isAgain = laterHistories(histories);
	const { from, places, starts } = buckets;
	const counts = new Uint32Array(starts.length);
	let before = 0;
	for (let row = 0; row < length; row++) {
		if (stabilityBefore[row] !== 0 || isAgain(history[row] as number)) continue;
		const at = day[row] as number;
		const place = places[at - from];
		if (place !== undefined) counts[place] = (counts[place] as number) + 1;
		else if (at < from) before += 1;
	}
	return { buckets, counts, before };
}

/** Tells the histories of a card that had one before. */
function laterHistories(histories: ReviewTable['histories']): (history: number) => boolean {
	const seen = new Set(histories);
	if (seen.size === histories.length) return () => false;
	seen.clear();
	const later = histories.map((card) => {
		const known = seen.has(card);
		seen.add(card);
		return known;
	});
	return (history) => later[history] === true;
}
