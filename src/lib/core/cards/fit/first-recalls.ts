import type { FirstRecall } from './initial-stability';
import type { TrainingLog } from './training-log';

interface Group {
	recalled: number;
	count: number;
}

/**
 * By a history's first rating: how often it was recalled when first asked on a later day.
 *
 * @param until only spaced reviews before this place count.
 */
export function firstRecalls(
	{ starts, rating, elapsedDays, place }: TrainingLog,
	until: number
): ReadonlyMap<number, readonly FirstRecall[]> {
	const groups = new Map<number, Map<number, Group>>();
	for (let history = 0; history + 1 < starts.length; history++) {
		const [first, end] = [starts[history] as number, starts[history + 1] as number];
		let row = first;
		while (row < end && (place[row] as number) < 0) row += 1;
		if (row === end || (place[row] as number) >= until) continue;
		const ofRating = entry(groups, rating[first] as number, () => new Map<number, Group>());
		const group = entry(ofRating, elapsedDays[row] as number, () => ({ recalled: 0, count: 0 }));
		group.count += 1;
		if ((rating[row] as number) > 1) group.recalled += 1;
	}
	return new Map(
		[...groups].map(([first, ofRating]) => [
			first,
			[...ofRating].map(([days, { recalled, count }]) => {
				return { days, count, recall: recalled / count };
			})
		])
	);
}

/** Share of the spaced reviews before that place that were recalled; 1 when there are none. */
export function averageRecall({ rating, place }: TrainingLog, until: number): number {
	let [recalled, count] = [0, 0];
	for (let row = 0; row < place.length; row++) {
		const at = place[row] as number;
		if (at < 0 || at >= until) continue;
		count += 1;
		if ((rating[row] as number) > 1) recalled += 1;
	}
	return count === 0 ? 1 : recalled / count;
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = fresh();
	map.set(key, made);
	return made;
}
