/** How many values fall between one edge and the next. */
export interface Distribution {
	/** Ascending; the last bin ends where its values do. */
	readonly edges: readonly number[];
	/** As many as edges: values from this edge up to the next. */
	readonly counts: readonly number[];
	/** The value in the middle; nothing of nothing. */
	readonly median?: number;
	readonly total: number;
}

/** Days at which lengths of time are told apart: a day or two, half a week, a week, … two years. */
export const DAY_EDGES: readonly number[] = [0, 1, 3, 7, 14, 30, 61, 122, 183, 365, 730];

/** Values below the first edge are counted with those from it on. */
export function distributionOf(values: Float64Array, edges: readonly number[]): Distribution {
	const sorted = values.slice().sort();
	const starts = edges.map((edge, at) => (at === 0 ? 0 : countBelow(sorted, edge)));
	const counts = starts.map((start, at) => (starts[at + 1] ?? sorted.length) - start);
	const low = sorted[Math.floor((sorted.length - 1) / 2)];
	const high = sorted[Math.floor(sorted.length / 2)];
	return {
		edges,
		counts,
		total: sorted.length,
		...(low === undefined || high === undefined ? {} : { median: (low + high) / 2 })
	};
}

function countBelow(sorted: Float64Array, edge: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((sorted[middle] as number) < edge) from = middle + 1;
		else to = middle;
	}
	return from;
}
