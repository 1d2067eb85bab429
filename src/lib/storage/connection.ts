import type { IDBPDatabase } from 'idb';
import { ok, refuse, type Result } from '../core/result';
import { atomically, type Transaction } from './atomically';
import { STORES, type Schema } from './database';
import { openInTime, type OpenOptions } from './open-in-time';
import { problemOf } from './problem';
import type { StorageProblem } from './store';

export interface ConnectionOptions extends OpenOptions {
	/** How long a transaction may take, in milliseconds, before it is tried once more. */
	readonly answerMs: number;
	/** The pause before each new try after a lost connection, in milliseconds. */
	readonly backOffMs: readonly number[];
}

type Handle = Promise<IDBPDatabase<Schema>>;

/** Times that the browser may fail to answer, in a row, before it counts as stuck. */
const STALLS = 2;

/** A database that is opened when it is needed, and again when its connection dies. */
export class Connection {
	readonly #options: ConnectionOptions;
	#handle: Handle | undefined;
	#closed = false;

	constructor(options: ConnectionOptions) {
		this.#options = options;
	}

	/**
	 * Does the work in one transaction over all stores; `readwrite` is strict, so complete means on
	 * disk. After a lost connection the work is run again in a new transaction.
	 *
	 * @param patience how many times longer than usual it may take.
	 */
	async transact<T>(
		mode: 'readonly' | 'readwrite',
		work: (transaction: Transaction) => Promise<T>,
		patience = 1
	): Promise<Result<T, StorageProblem>> {
		const { answerMs, backOffMs } = this.#options;
		let stalls = 0;
		let losses = 0;
		for (;;) {
			if (this.#closed) return refuse({ kind: 'lost', detail: 'the store was closed' });
			const handle = this.#open();
			try {
				const database = await handle;
				const transaction = database.transaction(STORES, mode, {
					durability: 'strict'
				}) as Transaction;
				return ok(await atomically(transaction, answerMs * patience, () => work(transaction)));
			} catch (error) {
				const problem = problemOf(error);
				if (!problem) throw error;
				if (problem.kind !== 'stuck' && problem.kind !== 'lost') return refuse(problem);
				this.#drop(handle);
				if (problem.kind === 'stuck') {
					if (++stalls >= STALLS) return refuse(problem);
				} else {
					const pauseMs = backOffMs[losses++];
					if (pauseMs === undefined) return refuse(problem);
					await new Promise((resolve) => setTimeout(resolve, pauseMs));
				}
			}
		}
	}

	close(): void {
		this.#closed = true;
		if (this.#handle) this.#drop(this.#handle);
	}

	#open(): Handle {
		if (this.#handle) return this.#handle;
		const handle = openInTime(this.#options, () => this.#drop(handle));
		this.#handle = handle;
		handle.catch(() => this.#forget(handle));
		return handle;
	}

	/** Lets go of a database that is of no more use, though not of one opened in its place. */
	#drop(handle: Handle): void {
		this.#forget(handle);
		handle.then(
			(database) => database.close(),
			() => undefined
		);
	}

	#forget(handle: Handle): void {
		if (this.#handle === handle) this.#handle = undefined;
	}
}
