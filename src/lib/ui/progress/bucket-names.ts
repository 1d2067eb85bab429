import type { Buckets } from '../../core/progress/span';
import { dayLabel, monthLabel } from '../text/figure-text';

/** What the buckets are called, short under a bar and in full in a table. */
export function bucketNames({ unit, starts }: Buckets): {
	readonly short: readonly string[];
	readonly long: readonly string[];
} {
	switch (unit) {
		case 'day':
			return {
				short: starts.map((day) => dayLabel(day)),
				long: starts.map((day) => dayLabel(day, true))
			};
		case 'week': {
			const short = starts.map((day) => dayLabel(day));
			return { short, long: short.map((day) => `Week of ${day}`) };
		}
		case 'month':
			return {
				short: starts.map((day) => monthLabel(day)),
				long: starts.map((day) => monthLabel(day, true))
			};
	}
}
