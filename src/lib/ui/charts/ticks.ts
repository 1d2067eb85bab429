const STEPS: readonly number[] = [1, 2, 2.5, 5, 10];

/**
 * Values to write beside an axis that begins at 0: round ones, at most `most` of them after the 0, the
 * last at or above the largest value. Whole steps only, down to a largest value of 1.
 */
export function ticksFor(largest: number, most: number): readonly number[] {
	const rough = Math.max(largest, 1) / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	const fits = (step: number) => step >= rough * (1 - 1e-9) && Number.isInteger(step);
	const step = [power, 10 * power].flatMap((by) => STEPS.map((each) => each * by)).find(fits) ?? 1;
	const count = Math.max(1, Math.ceil(largest / step - 1e-9));
	return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Every how many labels to write one, where each needs so much room of the whole. */
export function strideFor(labels: number, room: number, each: number): number {
	return Math.max(1, Math.ceil((labels * each) / Math.max(room, each)));
}
