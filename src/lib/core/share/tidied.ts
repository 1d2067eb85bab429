/** Half a character, and the mark that ends a text in a link: neither can stand in one. */
const UNFIT = /\p{Cs}|\u001f/gu;

/** The value with every text in it fit for a link, keys of records too: what cannot stand becomes U+FFFD. */
export function tidied<T>(value: T): T {
	return tidy(value) as T;
}

function tidy(value: unknown): unknown {
	if (typeof value === 'string') return value.replace(UNFIT, '\uFFFD');
	if (Array.isArray(value)) return value.map(tidy);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [tidy(key), tidy(part)]));
}
