import { rngFrom } from '../../src/lib/core/rng';

/** One draw of the bell curve of mean 0 and deviation 1; the same for the same seed. */
function bell(seed: string): number {
	const rng = rngFrom(seed);
	return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
}

/** A number that is `median` in the middle, and twice that as often as half of it. */
export function around(median: number, spread: number, seed: string): number {
	return median * Math.exp(spread * bell(seed));
}

export function chance(seed: string): number {
	return rngFrom(seed).next();
}
