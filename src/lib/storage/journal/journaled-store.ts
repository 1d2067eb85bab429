import type { Entry } from '../../core/log/entry';
import { refuse, type Result } from '../../core/result';
import type { StorageProblem, Store } from '../store';
import { appendAnyway } from './append-anyway';
import { settle, type Healed } from './settle';
import { isAnswer } from './is-answer';
import { lineOf, markOf, markOfLine, MARKS } from './line';
import { mayHaveJournal, openJournal } from './open-journal';
import { TailKeeper } from './tail';
import { withoutClashes } from './union';
import { verdictOf } from './verdict';

export interface JournalOptions {
	/** The log's name: that of its database. */
	readonly name?: string;
	/** Starts the journal's worker. */
	readonly worker: () => Worker;
	/** Told when entries that the database had lost were brought back, or could not be. */
	readonly onhealed?: (healed: Healed) => void;
}

export interface JournaledStore extends Store {
	/** Resolves when database and journal hold the same, as far as can be; never rejects. */
	readonly settled: Promise<unknown>;
}

/** Entries kept in localStorage, beside those that the journal may lack. */
const TAIL = 20;

/**
 * The store with a second copy of its log: what is acknowledged is in both. A database that was lost
 * is brought back before the store is handed over; lesser differences are mended while it is in use.
 * Where the browser gives no second copy, the store is as it was.
 */
export async function withJournal(
	store: Store,
	{ name = 'parley', worker, onhealed = () => undefined }: JournalOptions
): Promise<JournaledStore> {
	const folder = `${name}-journal`;
	const keeper = new TailKeeper(name);
	const before = keeper.read();
	const known = await mayHaveJournal(folder);
	const opened = openJournal(folder, worker, before.lines);
	let failed = false;

	const keep = async (entries: readonly Entry[]) => {
		const lines = entries.map(lineOf);
		const { journal, lag } = await opened;
		keeper.add(lines, entries.filter(isAnswer).length, TAIL + lag);
		if (!journal || failed) return;
		try {
			await journal.append(lines);
		} catch {
			failed = true;
			keeper.note({ behind: true });
		}
	};

	const newest = await store.newest(MARKS);
	const settled = alone(folder, async () => {
		const { journal } = await opened;
		const healed = await settle(store, journal, keeper);
		if (healed && store.durable) onhealed(healed);
	}).catch(() => keeper.note({ behind: true }));
	if (newest.ok) {
		const tail = before.lines.flatMap((line) => markOfLine(line) ?? []);
		const lost = verdictOf(newest.value.map(markOf), undefined, tail).kind === 'compare';
		const isNew = newest.value.length === 0 && !known && before.answers === 0;
		if (lost && !isNew) await settled;
	}

	return {
		...store,
		settled,
		append: async (events, moment) => {
			const written = await appendAnyway(store, events, moment);
			if (written.ok) await keep(written.value);
			return written;
		},
		merge: async (entries) => {
			const log = await store.entries();
			if (!log.ok) return log;
			const theirs = withoutClashes(log.value, entries);
			const merged = await store.merge(theirs);
			if (!merged.ok || merged.value.added === 0) return merged;
			const here = new Set(log.value.map(({ id }) => id));
			await keep(theirs.filter(({ id }) => !here.has(id)));
			return merged;
		},
		eraseAll: async () => {
			await settled;
			return alone(folder, () => eraseBoth());
		},
		close: () => {
			store.close();
			void opened.then(({ journal }) => journal?.close());
		}
	};

	/** The journal first: what a kill leaves in the database alone is no more than was there. */
	async function eraseBoth(): Promise<Result<undefined, StorageProblem>> {
		const { journal } = await opened;
		keeper.clear();
		try {
			await journal?.erase();
		} catch (error) {
			return refuse({ kind: 'lost', detail: String(error) });
		}
		const erased = await store.eraseAll();
		if (!erased.ok) keeper.note({ behind: true });
		// What another tab may have added in between.
		else await journal?.erase().catch(() => undefined);
		return erased;
	}
}

/** One tab at a time brings the copies together, or erases them. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
	return navigator.locks ? navigator.locks.request(`${folder}-union`, work) : work();
}
