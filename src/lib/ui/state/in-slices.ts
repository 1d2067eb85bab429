/**
 * Runs work that stops now and then, and lets the screen have its turn each time.
 *
 * @param goesOn asked after each rest; once it says no, the work is dropped.
 * @returns what came of the work; nothing when it was dropped.
 */
export async function inSlices<T>(
	work: Generator<void, T>,
	goesOn: () => boolean
): Promise<T | undefined> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		await new Promise((rested) => setTimeout(rested));
		if (!goesOn()) return undefined;
	}
}
