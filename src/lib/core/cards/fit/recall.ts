// Here and in the two files beside it stand the formulas of `fsrs-steps` without its rounding, each
// with its way back by the chain rule: from the pull on what came out, which is how the loss moves
// with it, to the pulls on what went in. Pulls on parameters are added up in `slope`.

/** What every step needs of the 21 parameters, worked out once. */
export interface Constants {
	/** The parameters, `w0` to `w20`. */
	readonly w: Float64Array;
	/** `e^w8` */
	readonly growth: number;
	/** Makes recall 0.9 after one stability. */
	readonly factor: number;
	/** How `factor` moves with `w20`. */
	readonly factorSlope: number;
	/** The share of a stability that a miss leaves at most. */
	readonly keptByMiss: number;
	/** The difficulty to which all are drawn: that of a first Easy, not clamped. */
	readonly easiest: number;
}

const LN_90 = Math.log(0.9);

export function constantsOf(w: Float64Array): Constants {
	const [w4, w5, w8] = [w[4] as number, w[5] as number, w[8] as number];
	const [w17, w18, w20] = [w[17] as number, w[18] as number, w[20] as number];
	const factor = Math.exp(-LN_90 / w20) - 1;
	return {
		w,
		growth: Math.exp(w8),
		factor,
		factorSlope: ((factor + 1) * LN_90) / w20 ** 2,
		keptByMiss: Math.exp(-w17 * w18),
		easiest: w4 - Math.exp(3 * w5) + 1
	};
}

/** Chance of recall, that many days after the last review. */
export function recallAfter(c: Constants, days: number, stability: number): number {
	return Math.exp(-(c.w[20] as number) * Math.log(1 + (c.factor * days) / stability));
}

/** The way back from `recallAfter`; the pull on the stability. */
export function backFromRecall(
	c: Constants,
	days: number,
	stability: number,
	recall: number,
	pull: number,
	slope: Float64Array
): number {
	const w20 = c.w[20] as number;
	const ratio = days / stability;
	const base = 1 + c.factor * ratio;
	const pullOnLog = pull * recall;
	(slope[20] as number) -= pullOnLog * (Math.log(base) + (w20 * ratio * c.factorSlope) / base);
	return (pullOnLog * w20 * c.factor * ratio) / (stability * base);
}
