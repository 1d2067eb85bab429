/**
 * Moves numbers one step down a slope.
 *
 * @param paces how far a number may go in this step, one each
 */
export type Descent = (numbers: Float64Array, slope: Float64Array, paces: Float64Array) => void;

const KEPT_OF_SLOPE = 0.9;
const KEPT_OF_SQUARE = 0.999;
const TINY = 1e-8;

/**
 * Steps along a slope that is averaged over time, each number at a pace of its own.
 *
 * @see Kingma and Ba, “Adam: A Method for Stochastic Optimization”, algorithm 1
 */
export function adam(count: number): Descent {
	const mean = new Float64Array(count);
	const square = new Float64Array(count);
	let keptOfMean = 1;
	let keptOfSquare = 1;
	return (numbers, slope, paces) => {
		keptOfMean *= KEPT_OF_SLOPE;
		keptOfSquare *= KEPT_OF_SQUARE;
		for (let at = 0; at < count; at++) {
			const now = slope[at] as number;
			const m = KEPT_OF_SLOPE * (mean[at] as number) + (1 - KEPT_OF_SLOPE) * now;
			const v = KEPT_OF_SQUARE * (square[at] as number) + (1 - KEPT_OF_SQUARE) * now ** 2;
			mean[at] = m;
			square[at] = v;
			const pace = (paces[at] as number) / (Math.sqrt(v / (1 - keptOfSquare)) + TINY);
			(numbers[at] as number) -= (pace * m) / (1 - keptOfMean);
		}
	};
}
