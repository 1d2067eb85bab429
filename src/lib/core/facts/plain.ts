/** Plain data: what JSON can hold. Objects have no prototype, so every key is just a key. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | PlainObject;
export interface PlainObject {
	readonly [key: string]: Plain;
}

/** A fact set nests no deeper than six; what lies deeper is cut off and then found wanting. */
const DEEPEST = 12;
const MOST_PARTS = 3_000_000;

/**
 * Copies anything into plain data, so that what follows need not fear prototypes, getters, keys like
 * `__proto__` or circles. Whatever is not data (functions, symbols, dates, maps) becomes undefined.
 * Undefined for the whole when it has unreasonably many parts.
 */
export function plainCopy(input: unknown): { readonly value: Plain } | undefined {
	const budget = { left: MOST_PARTS };
	try {
		const value = copy(input, DEEPEST, budget);
		return budget.left > 0 ? { value } : undefined;
	} catch {
		// A getter or a proxy of the caller's own threw: then it is no data either.
		return { value: undefined };
	}
}

function copy(input: unknown, deeper: number, budget: { left: number }): Plain {
	if (budget.left-- <= 0) return undefined;
	if (typeof input === 'string' || typeof input === 'boolean' || input === null) return input;
	if (typeof input === 'number') return input;
	if (typeof input !== 'object' || deeper === 0) return undefined;
	if (Array.isArray(input)) {
		if (input.length > budget.left) {
			budget.left = 0;
			return undefined;
		}
		return Array.from(input, (member: unknown) => copy(member, deeper - 1, budget));
	}
	const prototype: unknown = Object.getPrototypeOf(input);
	if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined;
	const object: Record<string, Plain> = Object.create(null) as Record<string, Plain>;
	for (const [key, value] of Object.entries(input)) {
		object[key] = copy(value, deeper - 1, budget);
	}
	return object;
}

export function isPlainObject(value: Plain): value is PlainObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value is, for a sentence: “a number (4)”, “a list”, “missing”. */
export function describe(value: Plain): string {
	if (value === undefined) return 'missing';
	if (value === null) return 'null';
	if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${shown(value)}`;
	if (typeof value === 'number') return `the number ${value}`;
	if (typeof value === 'boolean') return `${value}`;
	if (isPlainObject(value)) return 'an object';
	return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
}

/** A text of the file in quotation marks, shortened to fit a sentence. */
export function shown(text: string, longest = 60): string {
	const oneLine = text.replace(/\s+/gu, ' ');
	return oneLine.length <= longest ? `“${oneLine}”` : `“${oneLine.slice(0, longest - 1)}…”`;
}
