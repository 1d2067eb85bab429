/**
 * How many letters were left out, put in, changed or swapped with their neighbour (Damerau–Levenshtein
 * distance in its “optimal string alignment” form).
 *
 * @param most looks no further once there must be more than that; the answer is then just more.
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function typingErrors(given: string, wanted: string, most = Infinity): number {
	const far = Math.min(most, Math.max(given.length, wanted.length)) + 1;
	if (Math.abs(given.length - wanted.length) >= far) return far;
	let [twoBack, previous, row] = rowsOf(wanted.length + 1);
	for (let j = 0; j <= wanted.length; j++) previous[j] = j;
	for (let i = 1; i <= given.length; i++) {
		// So far from the diagonal there are too many errors in any case.
		const from = Math.max(1, i - far);
		const to = Math.min(wanted.length, i + far);
		row[from - 1] = from === 1 ? i : far;
		let least = from === 1 ? i : far;
		for (let j = from; j <= to; j++) {
			const isSame = given.charCodeAt(i - 1) === wanted.charCodeAt(j - 1);
			let errors = (previous[j - 1] as number) + (isSame ? 0 : 1);
			if (j < i + far) errors = Math.min(errors, (previous[j] as number) + 1);
			errors = Math.min(errors, (row[j - 1] as number) + 1);
			if (
				i > 1 &&
				j > 1 &&
				given.charCodeAt(i - 1) === wanted.charCodeAt(j - 2) &&
				given.charCodeAt(i - 2) === wanted.charCodeAt(j - 1)
			) {
				errors = Math.min(errors, (twoBack[j - 2] as number) + 1);
			}
			row[j] = errors;
			if (errors < least) least = errors;
		}
		// A swap may still reach back over one row, and costs one.
		if (least > far) return least;
		[twoBack, previous, row] = [previous, row, twoBack];
	}
	return previous[wanted.length] as number;
}

type Rows = [twoBack: Uint16Array, previous: Uint16Array, row: Uint16Array];

let rows: Rows = [new Uint16Array(), new Uint16Array(), new Uint16Array()];

/** Room that each call uses again, as names are compared by the thousand. */
function rowsOf(length: number): Rows {
	if (rows[0].length < length) {
		rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
	}
	return [...rows];
}
