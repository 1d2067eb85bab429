/** The middle and both ends of some numbers. */
export interface Spread {
	readonly least: number;
	readonly median: number;
	readonly most: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
	const inOrder = [...numbers].sort((a, b) => a - b);
	const [low = NaN, high = NaN] = [
		inOrder[Math.floor((inOrder.length - 1) / 2)],
		inOrder[Math.floor(inOrder.length / 2)]
	];
	return {
		least: inOrder[0] ?? NaN,
		median: (low + high) / 2,
		most: inOrder.at(-1) ?? NaN
	};
}

export function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
