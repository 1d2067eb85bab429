import { partsOf } from '../../core/log/compare-entries';
import type { Entry, EntryId } from '../../core/log/entry';
import { parseEntry } from '../../core/log/parse-entry';
import { erasedIn, withoutErased } from './erased-lines';
import { hashOfLine, lineOf } from './line';

/** What two copies of one log lack of each other. */
export interface Difference {
	/** Entries that only the second copy has, ready to be merged into the first. */
	readonly lost: readonly Entry[];
	/** Lines that the second copy lacks. */
	readonly unkept: readonly string[];
}

/**
 * Compares the log with its second copy; what was deleted for good counts as in neither.
 *
 * @param copy the lines of the second copy.
 * @param tail lines of the log that are kept elsewhere for a while, and so count only as found.
 */
export function difference(
	log: readonly Entry[],
	copy: readonly string[],
	tail: readonly string[]
): Difference {
	const own = new Map(log.map((entry) => [entry.id, lineOf(entry)]));
	const kept = new Set(copy);
	const found = new Set([...copy, ...tail]);
	const erased = new Set(erasedIn([...own.values(), ...found]));
	const here = [...own.values()].filter((line) => !kept.has(line));
	const unkept = [...withoutErased(here, erased)];
	const lost: Entry[] = [];
	for (const line of withoutErased([...found], erased)) {
		const entry = entryOf(line);
		if (!entry || own.get(entry.id) === lineOf(entry)) continue;
		const one = own.has(entry.id) ? renamed(entry) : entry;
		if (own.has(one.id)) continue;
		own.set(one.id, lineOf(one));
		lost.push(one);
		if (!kept.has(lineOf(one))) unkept.push(lineOf(one));
	}
	return { lost, unkept };
}

/** Entries under ids that say something else here: each with an id of its own, so that none is lost. */
export function withoutClashes(log: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
	const own = new Map(log.map((entry) => [entry.id, lineOf(entry)]));
	return others.map((entry) => {
		const here = own.get(entry.id);
		const one = here === undefined || here === lineOf(entry) ? entry : renamed(entry);
		own.set(one.id, lineOf(one));
		return one;
	});
}

/**
 * The entry under another device's name, taken from what it says, so that it gets the same name
 * wherever it turns up. Two places write under one name when a browser's profile was copied.
 */
function renamed(entry: Entry): Entry {
	const [device, count] = partsOf(entry.id);
	const twin = `${device.slice(0, 70)}-${hashOfLine(lineOf(entry)).toString(16)}`;
	return { ...entry, id: `${twin}.${count}` as EntryId };
}

function entryOf(line: string): Entry | undefined {
	try {
		const entry = parseEntry(JSON.parse(line));
		return entry.ok ? entry.value : undefined;
	} catch {
		return undefined;
	}
}
