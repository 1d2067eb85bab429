import type { EntryId, Stamp } from './entry';

type Placed = Pick<Stamp, 'at' | 'id'>;

/**
 * The order of the log: by instant; at one instant by device and then by the device's own count, so
 * that entries written together keep the order in which they were written.
 */
export function compareEntries(a: Placed, b: Placed): number {
	return a.at - b.at || compareIds(a.id, b.id);
}

function compareIds(a: EntryId, b: EntryId): number {
	if (a === b) return 0;
	const [deviceOfA, countOfA] = partsOf(a);
	const [deviceOfB, countOfB] = partsOf(b);
	if (deviceOfA !== deviceOfB) return deviceOfA < deviceOfB ? -1 : 1;
	return countOfA - countOfB || (a < b ? -1 : 1);
}

/** The device that made an entry, and its own count; a count of 0 where the id has none. */
export function partsOf(id: EntryId): [device: string, count: number] {
	const stop = id.lastIndexOf('.');
	const count = Number(id.slice(stop + 1));
	return stop < 0 || Number.isNaN(count) ? [id, 0] : [id.slice(0, stop), count];
}
