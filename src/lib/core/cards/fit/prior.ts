/** By how much the parameters of learners differ (standard deviations), `w0` to `w20`; fsrs-rs. */
export const SPREADS: readonly number[] = [
	6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
	1.03, 0.31, 0.32, 0.14, 0.27
];

/**
 * What unusual parameters cost, so that a few reviews cannot make them extreme: the squares of their
 * distances from the usual, each measured by how much learners differ in it.
 *
 * @param strength what one such distance costs
 * @param slope if given, how the cost moves with each parameter is added to it.
 */
export function costOfUnusual(
	w: Float64Array,
	usual: readonly number[],
	spreads: readonly number[],
	strength: number,
	slope?: Float64Array
): number {
	let cost = 0;
	spreads.forEach((spread, at) => {
		const distance = ((w[at] as number) - (usual[at] as number)) / spread;
		cost += strength * distance ** 2;
		if (slope) (slope[at] as number) += (2 * strength * distance) / spread;
	});
	return cost;
}
