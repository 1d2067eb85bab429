import { compareEntries, partsOf } from '../core/log/compare-entries';
import type { Entry, EntryId } from '../core/log/entry';
import { ACTIONS, undoStackOf, type UndoStack } from '../core/log/undo-stack';
import type { Rows } from './rows';

/** Actions of a kind read at first, and how many times more when these do not tell. */
const FEW = 8;

/**
 * The stack of undo and redo from the end of the log, read back only as far as it takes to find an
 * action that counts. While this device's clock is behind what it wrote before, the end of the log is
 * not what was done last, and all of it is read.
 */
export async function undoStackIn(rows: Rows): Promise<UndoStack> {
	const undos = await rows.entriesOfType('undo');
	const last = await lastOwn(rows);
	for (let count = FEW; ; count *= FEW) {
		const lists = await Promise.all(ACTIONS.map((type) => rows.newest(count, type)));
		// A list cut short knows nothing of the time before its last entry.
		const cuts = lists.flatMap((list) => (list.length === count ? list.slice(-1) : []));
		const horizon = cuts.sort(compareEntries).at(-1);
		const known = lists
			.flat()
			.filter((entry) => horizon === undefined || compareEntries(entry, horizon) >= 0);
		if (last && isBehind(last, [...known, ...undos])) return undoStackOf(await rows.entries());

		const newest = known.sort(compareEntries).at(-1);
		const redoable = undos.filter((undo) => !newest || compareEntries(undo, newest) > 0);
		const undone = await Promise.all(redoable.map((undo) => rows.entry(undo.entry)));
		const found = [...known, ...undone].filter((entry) => entry !== undefined);
		const stack = undoStackOf([...found, ...undos]);
		if (stack.undo || horizon === undefined) return stack;
	}
}

/** What was written here last. */
async function lastOwn(rows: Rows): Promise<Entry | undefined> {
	const meta = await rows.meta();
	return meta && rows.entry(`${meta.device}.${meta.counter}` as EntryId);
}

/** Whether the device of its last entry had a later time on its clock before. */
function isBehind(last: Entry, entries: readonly Entry[]): boolean {
	const [device] = partsOf(last.id);
	return entries.some(({ id, at }) => at > last.at && partsOf(id)[0] === device);
}
