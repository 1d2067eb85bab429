import type { Review } from '../../core/cards/card';
import { usualMsOf } from '../../core/cards/usual-ms';
import type { Entry } from '../../core/log/entry';

/** Entries of the log that tell how long answers usually take: enough to ask for, few enough to read. */
export const RECENT_ENTRIES = 30;

/** How long this learner's answers usually take, in milliseconds, from the newest of the log. */
export function usualMsIn(entries: readonly Entry[]): number {
	const reviews = entries.flatMap((entry): Review[] => {
		const { at, day } = entry;
		if (entry.type === 'review') {
			return [{ card: entry.card, rating: entry.rating, at, day, ms: entry.ms }];
		}
		const first = entry.type === 'attempt' ? entry.ratings[0] : undefined;
		return entry.type === 'attempt' && first ? [{ ...first, at, day, ms: entry.ms }] : [];
	});
	return usualMsOf(reviews);
}
