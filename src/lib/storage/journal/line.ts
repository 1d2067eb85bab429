import type { Entry, EntryId } from '../../core/log/entry';
import { crc32 } from '../../core/crc32';
import { compareEntries } from '../../core/log/compare-entries';

/** What tells an entry of the log from all others, wherever it is kept. */
export interface Mark {
	readonly id: EntryId;
	readonly at: number;
	/** CRC-32 of its line. */
	readonly hash: number;
}

/** How many marks are compared at the start. */
export const MARKS = 64;

const encoder = new TextEncoder();

/** The entry as one line of JSON, its fields in the order of their names, however it was kept. */
export function lineOf(entry: Entry): string {
	return JSON.stringify(entry, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
}

/** Checksum of a line. */
export const hashOfLine = (line: string): number => crc32(encoder.encode(line));

export const markOf = (entry: Entry): Mark => ({
	id: entry.id,
	at: entry.at,
	hash: hashOfLine(lineOf(entry))
});

/** The mark of a line, whose entry may be of a type that only a newer version knows. */
export function markOfLine(line: string): Mark | undefined {
	try {
		const { id, at } = JSON.parse(line) as Partial<Mark>;
		if (typeof id !== 'string' || typeof at !== 'number') return undefined;
		return { id, at, hash: hashOfLine(line) };
	} catch {
		return undefined;
	}
}

/** The newest marks of several lists, newest first, each once. */
export function newestOf(marks: Iterable<Mark>): readonly Mark[] {
	const each = new Map<string, Mark>();
	for (const mark of marks) each.set(keyOf(mark), mark);
	return [...each.values()].sort((a, b) => compareEntries(b, a)).slice(0, MARKS);
}

/** A name that two marks share only when they are of the same entry with the same content. */
export const keyOf = ({ id, hash }: Mark): string => `${id} ${hash}`;
