import { openDB, type IDBPDatabase } from 'idb';
import { migrate, VERSION, type Schema } from './database';
import { startTimer } from './timer';

/** Why the browser took an open database away. */
export type Closed =
	/** Another tab runs a newer Parley: this one must be loaded again. */
	| 'updated'
	/** The site's data was cleared, or the browser gave the storage up. */
	| 'cleared';

export interface OpenOptions {
	readonly name: string;
	/** How long opening may take, in milliseconds. */
	readonly openMs: number;
	readonly onclosed: (reason: Closed) => void;
}

/** How long a migration may take: a long log on a slow phone. */
const MIGRATION_MS = 60_000;

/**
 * Opens the database, brought up to today's version. Rejects with `Stalled` when the browser does not
 * answer, as it may do while an old tab holds the database, or for no reason at all (WebKit).
 *
 * @param ondead called when the database that was opened can be used no more and is to be closed.
 */
export async function openInTime(
	{ name, openMs, onclosed }: OpenOptions,
	ondead: () => void
): Promise<IDBPDatabase<Schema>> {
	// It is missing, or throws when looked at, where site data is blocked.
	if (!globalThis.indexedDB) throw new DOMException('no indexedDB', 'SecurityError');
	const timer = startTimer(openMs);
	let opening: Promise<IDBPDatabase<Schema>> | undefined;
	try {
		opening = openDB<Schema>(name, VERSION, {
			upgrade: (database, from) => {
				timer.restart(MIGRATION_MS);
				migrate(database, from);
			},
			blocking: (_, newVersion) => {
				ondead();
				onclosed(newVersion === null ? 'cleared' : 'updated');
			},
			terminated: () => {
				ondead();
				onclosed('cleared');
			}
		});
		return await Promise.race([opening, timer.late]);
	} catch (error) {
		// If it comes after all, it must not stand in another tab's way.
		opening?.then(
			(database) => database.close(),
			() => undefined
		);
		throw isPrivateWindow(error) ? new DOMException(error.message, 'SecurityError') : error;
	} finally {
		timer.stop();
	}
}

/** How Firefox before version 115 refuses in a private window. */
function isPrivateWindow(error: unknown): error is DOMException {
	return error instanceof DOMException && error.name === 'InvalidStateError';
}
