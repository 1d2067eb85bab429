/**
 * The function, with its latest answers kept: for pure functions of a text that are asked for the same
 * few texts over and over. When so many are kept, it starts afresh.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
	const kept = new Map<string, { readonly answer: T }>();
	return (text) => {
		const known = kept.get(text);
		if (known) return known.answer;
		const answer = make(text);
		if (kept.size >= most) kept.clear();
		kept.set(text, { answer });
		return answer;
	};
}
