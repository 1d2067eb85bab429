import type { IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './database';
import { startTimer } from './timer';

export type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/**
 * Does the work in the transaction and waits until it is complete; any failure undoes all of it. Left
 * alone, a transaction would keep the writes made before the one that failed.
 *
 * @param limitMs how long it may take before it is given up with `Stalled`.
 */
export async function atomically<T>(
	transaction: Transaction,
	limitMs: number,
	work: () => Promise<T>
): Promise<T> {
	transaction.done.catch(() => undefined); // it is looked at below, or not needed any more
	const timer = startTimer(limitMs);
	try {
		const value = await Promise.race([work(), timer.late]);
		await Promise.race([transaction.done, timer.late]);
		return value;
	} catch (error) {
		abort(transaction);
		// The request may only say that it was aborted; the transaction knows why.
		throw transaction.error ?? error;
	} finally {
		timer.stop();
	}
}

function abort(transaction: Transaction): void {
	try {
		transaction.abort();
	} catch {
		// It is over already, which is what was wanted.
	}
}
