/**
 * How many letters were left out, put in, changed or swapped with their neighbour (Damerau–Levenshtein
 * distance in its “optimal string alignment” form).
 *
 * @param most looks no further once there must be more than that; the answer is then just more.
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function typingErrors(given: string, wanted: string, most = Infinity): number {
	let twoBack: number[] = [];
	let previous = Array.from({ length: wanted.length + 1 }, (_, j) => j);
	for (let i = 1; i <= given.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= wanted.length; j++) {
			const changed = given[i - 1] === wanted[j - 1] ? 0 : 1;
			const swapped =
				i > 1 && j > 1 && given[i - 1] === wanted[j - 2] && given[i - 2] === wanted[j - 1];
			row[j] = Math.min(
				(previous[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(previous[j - 1] as number) + changed,
				swapped ? (twoBack[j - 2] as number) + 1 : Infinity
			);
			least = Math.min(least, row[j] as number);
		}
		// A swap may still reach back over one row, and costs one.
		if (least > most + 1) return least;
		twoBack = previous;
		previous = row;
	}
	return previous[wanted.length] as number;
}
