/** Why a value is not what was expected: where in it, as `ratings.0.card`, and the rest of a sentence. */
export class Unreadable extends Error {
	readonly place: string;
	readonly reason: string;

	constructor(place: string, reason: string) {
		super(`${place} ${reason}`);
		this.place = place;
		this.reason = reason;
	}
}

/**
 * Reads a value that comes from outside. A schema library would do the same; these few lines are what
 * the first question of a quiz has to load of it, since each answer is read back before it is kept.
 *
 * @throws Unreadable, which the caller turns into a refusal.
 */
export type Read<T> = (value: unknown, place: string) => T;

/** The fields that were asked for, and no others; a field that may be missing is marked by `maybe`. */
export function fields<T extends object>(value: unknown, place: string, reads: ReadsOf<T>): T {
	if (typeof value !== 'object' || value === null)
		throw new Unreadable(place, 'should be an object');
	const given = value as Readonly<Record<string, unknown>>;
	const read = Object.entries<Read<unknown>>(reads).flatMap(([name, readField]) => {
		const own = Object.hasOwn(given, name) ? given[name] : undefined;
		const field = readField(own, place === '' ? name : `${place}.${name}`);
		return field === undefined ? [] : [[name, field]];
	});
	return Object.fromEntries(read) as T;
}

export type ReadsOf<T> = { readonly [K in keyof T]-?: Read<T[K]> };

export function maybe<T>(read: Read<T>): Read<T | undefined> {
	return (value, place) => (value === undefined ? undefined : read(value, place));
}

/** A value that passes the test. */
export function that<T>(test: (value: unknown) => boolean, reason: string): Read<T> {
	return (value, place) => {
		if (!test(value)) throw new Unreadable(place, reason);
		return value as T;
	};
}

export function text<T extends string = string>(longest: number): Read<T> {
	return that(
		(value) => typeof value === 'string' && value.length >= 1 && value.length <= longest,
		`should be a text of 1 to ${longest} characters`
	);
}

export function numberFrom(least: number, most: number): Read<number> {
	return that(
		(value) => typeof value === 'number' && value >= least && value <= most,
		`should be a number from ${least} to ${most}`
	);
}

export function listOf<T>(read: Read<T>, longest: number): Read<readonly T[]> {
	return (value, place) => {
		if (!Array.isArray(value) || value.length > longest) {
			throw new Unreadable(place, `should be a list of at most ${longest}`);
		}
		return Array.from(value, (item: unknown, at) => read(item, `${place}.${at}`));
	};
}
