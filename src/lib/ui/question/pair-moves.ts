/** Puts a right side at a place; where each serves once, it leaves the place that it had. */
export function placeRight(
	given: readonly string[],
	at: number,
	right: string,
	once: boolean
): readonly string[] {
	return given.map((other, index) => {
		if (index === at) return right;
		return once && other === right ? '' : other;
	});
}

/** The place as it was before anything was put there. */
export function takeBack(given: readonly string[], at: number): readonly string[] {
	return given.map((other, index) => (index === at ? '' : other));
}

/** The first empty place from that one on, or else the first of all; nothing when all are filled. */
export function nextEmpty(given: readonly string[], from: number): number | undefined {
	const after = given.findIndex((right, at) => at >= from && right === '');
	const found = after < 0 ? given.indexOf('') : after;
	return found < 0 ? undefined : found;
}
