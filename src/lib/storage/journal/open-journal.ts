import { CACHE_LAG, cacheJournal } from './cache-journal';
import type { Journal } from './journal';
import { workerJournal } from './worker-journal';

export interface OpenedJournal {
	readonly journal: Journal | undefined;
	/** How many of the newest entries it may lack. */
	readonly lag: number;
}

/**
 * Opens the second copy of the log: in the origin's own file system; where there is none, in Cache
 * Storage; and where there is neither, as in some private windows, nowhere.
 *
 * @param worker starts the worker that keeps the files.
 * @param tail the last entries of the log, which Cache Storage may lack.
 */
export async function openJournal(
	folder: string,
	worker: () => Worker,
	tail: readonly string[]
): Promise<OpenedJournal> {
	try {
		return { journal: await workerJournal(worker(), folder), lag: 0 };
	} catch {
		// Older browsers have no such files; private windows of some refuse them when they are used.
	}
	try {
		return { journal: await cacheJournal(folder, tail), lag: CACHE_LAG };
	} catch {
		return { journal: undefined, lag: 0 };
	}
}

/** Whether a journal may be there already; quickly, without opening it. */
export async function mayHaveJournal(folder: string): Promise<boolean> {
	try {
		const root = await navigator.storage.getDirectory();
		await root.getDirectoryHandle(folder);
		return true;
	} catch {
		return globalThis.caches?.has(folder).catch(() => false) ?? false;
	}
}
