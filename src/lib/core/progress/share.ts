import { NINETY_PERCENT, wilsonInterval, type Interval } from '../wilson';

/** So many of so many. */
export interface Share {
	readonly hits: number;
	readonly of: number;
}

/** The share, from 0 to 1; nothing of nothing. */
export function rateOf({ hits, of }: Share): number | undefined {
	return of > 0 ? hits / of : undefined;
}

/** Where the truth lies in nine cases of ten; from 0 to 1 when there were none. */
export function boundsOf({ hits, of }: Share): Interval {
	return of === 0 ? { low: 0, high: 1 } : wilsonInterval(hits / of, of, NINETY_PERCENT);
}
