import type { Review } from './card';

/** A learner who answers later than this was away. */
const LONGEST_MS = 60_000;
const RECENT = 100;
const UNKNOWN_LEARNER_MS = 8_000;

/**
 * How long this learner's answers usually take, in milliseconds: the median of the last hundred,
 * none of them counted for more than a minute; 8,000 before there is any.
 */
export function usualMsOf(reviews: readonly Review[]): number {
	const recent = [...reviews].sort((a, b) => a.at - b.at).slice(-RECENT);
	const times = recent.map(({ ms }) => Math.min(ms, LONGEST_MS)).sort((a, b) => a - b);
	const low = times[Math.floor((times.length - 1) / 2)];
	const high = times[Math.floor(times.length / 2)];
	return low === undefined || high === undefined ? UNKNOWN_LEARNER_MS : (low + high) / 2;
}
