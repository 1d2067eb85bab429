import type { Constants } from './recall';

/** The pulls on what a step of the stability starts from. */
export interface Pulls {
	stability: number;
	difficulty: number;
	recall: number;
}

/**
 * The stability after a later review, before it is kept in range.
 *
 * @param recall its chance at the review, where days have passed
 */
export function rawNextStability(
	c: Constants,
	s: number,
	d: number,
	days: number,
	recall: number,
	rating: number
): number {
	if (days === 0) return s * sameDayGrowth(c, s, rating);
	if (rating === 1) return Math.min(afterMiss(c, s, d, recall), s * c.keptByMiss);
	return s * (1 + gainOf(c, s, d, recall) * weightOf(c, rating));
}

/** The way back from `rawNextStability`; sets `pulls`. */
export function backFromNextStability(
	c: Constants,
	s: number,
	d: number,
	days: number,
	recall: number,
	rating: number,
	pull: number,
	slope: Float64Array,
	pulls: Pulls
): void {
	pulls.difficulty = 0;
	pulls.recall = 0;
	if (days === 0) backFromSameDay(c, s, rating, pull, slope, pulls);
	else if (rating > 1) backFromRecalled(c, s, d, recall, rating, pull, slope, pulls);
	else backFromMissed(c, s, d, recall, pull, slope, pulls);
}

/** How much longer a review on the same day makes it; shorter only by a miss. */
function sameDayGrowth({ w }: Constants, s: number, rating: number): number {
	const lift = (w[17] as number) * (rating - 3 + (w[18] as number));
	const growth = Math.exp(lift - (w[19] as number) * Math.log(s));
	return rating > 1 && growth < 1 ? 1 : growth;
}

function backFromSameDay(
	c: Constants,
	s: number,
	rating: number,
	pull: number,
	slope: Float64Array,
	pulls: Pulls
): void {
	const { w } = c;
	const growth = sameDayGrowth(c, s, rating);
	if (rating > 1 && growth === 1) {
		pulls.stability = pull;
		return;
	}
	const pullOnLog = pull * s * growth;
	pulls.stability = pull * growth * (1 - (w[19] as number));
	(slope[17] as number) += pullOnLog * (rating - 3 + (w[18] as number));
	(slope[18] as number) += pullOnLog * (w[17] as number);
	(slope[19] as number) -= pullOnLog * Math.log(s);
}

/** By how much of itself a stability grows when recalled with Good. */
function gainOf({ w, growth }: Constants, s: number, d: number, recall: number): number {
	const before = growth * (11 - d) * Math.exp(-(w[9] as number) * Math.log(s));
	return before * (Math.exp((w[10] as number) * (1 - recall)) - 1);
}

/** Hard gives a part of the gain of Good, Easy more of it. */
function weightOf({ w }: Constants, rating: number): number {
	return rating === 2 ? (w[15] as number) : rating === 4 ? (w[16] as number) : 1;
}

function backFromRecalled(
	c: Constants,
	s: number,
	d: number,
	recall: number,
	rating: number,
	pull: number,
	slope: Float64Array,
	pulls: Pulls
): void {
	const { w } = c;
	const w10 = w[10] as number;
	const weight = weightOf(c, rating);
	const ofGood = gainOf(c, s, d, recall);
	const gain = ofGood * weight;
	const surge = Math.exp(w10 * (1 - recall));
	const pullOnGain = pull * s;
	// The gain is a factor times `surge - 1`; this is that factor times `surge`.
	const surging = surge > 1 ? (gain * surge) / (surge - 1) : 0;
	(slope[8] as number) += pullOnGain * gain;
	(slope[9] as number) -= pullOnGain * gain * Math.log(s);
	(slope[10] as number) += pullOnGain * surging * (1 - recall);
	if (rating === 2) (slope[15] as number) += pullOnGain * ofGood;
	if (rating === 4) (slope[16] as number) += pullOnGain * ofGood;
	pulls.stability = pull * (1 + gain - (w[9] as number) * gain);
	pulls.difficulty = (-pullOnGain * gain) / (11 - d);
	pulls.recall = -pullOnGain * surging * w10;
}

function afterMiss({ w }: Constants, s: number, d: number, recall: number): number {
	const ofDifficulty = (w[11] as number) * Math.exp(-(w[12] as number) * Math.log(d));
	const ofStability = Math.exp((w[13] as number) * Math.log(s + 1)) - 1;
	return ofDifficulty * ofStability * Math.exp((w[14] as number) * (1 - recall));
}

function backFromMissed(
	c: Constants,
	s: number,
	d: number,
	recall: number,
	pull: number,
	slope: Float64Array,
	pulls: Pulls
): void {
	const { w, keptByMiss } = c;
	const left = afterMiss(c, s, d, recall);
	const most = s * keptByMiss;
	if (left > most) {
		pulls.stability = pull * keptByMiss;
		(slope[17] as number) -= pull * most * (w[18] as number);
		(slope[18] as number) -= pull * most * (w[17] as number);
		return;
	}
	const [w12, w13] = [w[12] as number, w[13] as number];
	const pullOnLog = pull * left;
	const logOfOneMore = Math.log(s + 1);
	const power = Math.exp(w13 * logOfOneMore);
	// What remains is a factor times `power - 1`; this is the pull on the logarithm of `power`.
	const pullOnPower = (pullOnLog * power) / (power - 1);
	(slope[11] as number) += pullOnLog / (w[11] as number);
	(slope[12] as number) -= pullOnLog * Math.log(d);
	(slope[13] as number) += pullOnPower * logOfOneMore;
	(slope[14] as number) += pullOnLog * (1 - recall);
	pulls.stability = (pullOnPower * w13) / (s + 1);
	pulls.difficulty = (-pullOnLog * w12) / d;
	pulls.recall = -pullOnLog * (w[14] as number);
}
