import { ok, type Result } from '../core/result';
import { Connection } from './connection';
import { idbRows } from './idb-rows';
import { freshenCache, storeOver } from './log-store';
import type { Closed } from './open-in-time';
import type { Shelf } from './rows';
import type { StorageProblem, Store } from './store';

export interface StoreOptions {
	/** The database's name. */
	readonly name?: string;
	/** How long opening may take, in milliseconds, before it is tried once more, then given up. */
	readonly timeoutMs?: number;
	/** How long a transaction may take, likewise. */
	readonly answerMs?: number;
	/** The pause before each new try after a lost connection, in milliseconds. */
	readonly backOffMs?: readonly number[];
	/**
	 * Told when the browser takes the open database away: after `updated` the page must be loaded
	 * again; after `cleared` what it shows may be gone.
	 */
	readonly onclosed?: (reason: Closed) => void;
	/** Told how many entries cannot be read, each time another is found; they are passed over. */
	readonly ondamaged?: (entries: number) => void;
}

const BACK_OFF_MS = [100, 200, 400, 800, 1600, 3000, 3000, 3000];

/** How many times longer than usual a merge, a rebuilt cache or reading the whole log may take. */
const HEAVY = 30;

/** Opens the learner's log on this device. It outlives the page, and its writes are on disk. */
export async function openStore(
	options: StoreOptions = {}
): Promise<Result<Store, StorageProblem>> {
	const shelf = shelfIn(options);
	const fresh = await freshenCache(shelf);
	// On a full disk the cards may be stale, but the log can be read, and saved elsewhere.
	if (fresh.ok || fresh.error.kind === 'full') return ok(storeOver(shelf));
	shelf.close();
	return fresh;
}

function shelfIn({
	name = 'parley',
	timeoutMs = 3000,
	answerMs = 10_000,
	backOffMs = BACK_OFF_MS,
	onclosed = () => undefined,
	ondamaged = () => undefined
}: StoreOptions): Shelf {
	const connection = new Connection({ name, openMs: timeoutMs, answerMs, backOffMs, onclosed });
	const damaged = new Set<string>();
	const note = (key: string) => {
		if (damaged.has(key)) return;
		damaged.add(key);
		ondamaged(damaged.size);
	};
	return {
		durable: true,
		read: (work, heavy) =>
			connection.transact('readonly', (tx) => work(idbRows(tx, note)), heavy ? HEAVY : 1),
		write: (work, heavy) =>
			connection.transact('readwrite', (tx) => work(idbRows(tx, note)), heavy ? HEAVY : 1),
		close: () => connection.close()
	};
}
