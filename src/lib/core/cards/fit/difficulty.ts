import type { Constants } from './recall';

/** The difficulty after a first review, before it is kept from 1 to 10. */
export function rawFirstDifficulty({ w }: Constants, rating: number): number {
	return (w[4] as number) - Math.exp((w[5] as number) * (rating - 1)) + 1;
}

/** The way back from `rawFirstDifficulty`. */
export function backFromFirstDifficulty(
	{ w }: Constants,
	rating: number,
	pull: number,
	slope: Float64Array
): void {
	const steps = rating - 1;
	(slope[4] as number) += pull;
	(slope[5] as number) -= pull * steps * Math.exp((w[5] as number) * steps);
}

/** The difficulty after a later review, before it is kept from 1 to 10. */
export function rawNextDifficulty({ w, easiest }: Constants, d: number, rating: number): number {
	const w7 = w[7] as number;
	const moved = d - ((w[6] as number) * (rating - 3) * (10 - d)) / 9;
	return w7 * easiest + (1 - w7) * moved;
}

/** The way back from `rawNextDifficulty`; the pull on the difficulty before. */
export function backFromNextDifficulty(
	c: Constants,
	d: number,
	rating: number,
	pull: number,
	slope: Float64Array
): number {
	const { w, easiest } = c;
	const [w6, w7] = [w[6] as number, w[7] as number];
	const step = ((rating - 3) * (10 - d)) / 9;
	const pullOnMoved = pull * (1 - w7);
	backFromFirstDifficulty(c, 4, pull * w7, slope);
	(slope[6] as number) -= pullOnMoved * step;
	(slope[7] as number) += pull * (easiest - (d - w6 * step));
	return pullOnMoved * (1 + (w6 * (rating - 3)) / 9);
}
