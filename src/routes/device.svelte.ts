import { browser } from '$app/environment';
import { DEFAULT_ROLLOVER_HOUR, studyDayOf } from '$lib/core/cards/study-day';
import type { Moment } from '$lib/core/log/entry';
import { tellOtherTabs } from '$lib/platform/tabs';
import { deviceZone } from '$lib/platform/zone';
import type { Healed } from '$lib/storage/journal/settle';
import type { StorageProblem, Store } from '$lib/storage/store';
import type { Device } from '$lib/ui/state/device';

/** What the whole app should know of its storage; pages show it as a notice. */
class StorageWatch {
	/** Why progress is not kept on this device; unset while all is well. */
	problem = $state.raw<StorageProblem | undefined>();
	/** Entries of the log that cannot be read. */
	damaged = $state(0);
	/** The database was taken away under the open page. */
	closed = $state.raw<'updated' | 'cleared' | undefined>();
	/** The database had lost entries, and what the second copy gave back. */
	healed = $state.raw<Healed | undefined>();
}

export const storageWatch = new StorageWatch();

let opening: Promise<Store> | undefined;

/** Comes after the page, as a question can be read without it, and while the page comes to life. */
const storage = () => import('$lib/storage/idb-store');
/** Comes with it, as an answer is acknowledged only once it is in the second copy too. */
const journal = () =>
	Promise.all([
		import('$lib/storage/journal/journaled-store'),
		import('$lib/platform/journal-worker')
	]);
if (browser) {
	// Whoever asks for the store is told.
	storage().catch(() => undefined);
	journal().catch(() => undefined);
}

/**
 * Opened when a page first asks, with a second copy of the log beside it. Where the browser refuses,
 * a store that forgets stands in, though what is answered stays in the second copy if there is one.
 */
async function open(): Promise<Store> {
	const store = await openDatabase();
	const [{ withJournal }, { startJournalWorker }] = await journal();
	return told(
		await withJournal(store, {
			worker: startJournalWorker,
			onhealed: (healed) => (storageWatch.healed = healed)
		})
	);
}

async function openDatabase(): Promise<Store> {
	const { openStore } = await storage();
	const opened = await openStore({
		onclosed: (reason) => (storageWatch.closed = reason),
		ondamaged: (entries) => (storageWatch.damaged = entries)
	});
	if (opened.ok) return opened.value;
	storageWatch.problem = opened.error;
	const { memoryStore } = await import('$lib/storage/memory-store');
	return memoryStore();
}

/** The store, with other tabs told of all that is written here. */
function told(store: Store): Store {
	return {
		...store,
		append: async (events, moment) => {
			const written = await store.append(events, moment);
			if (written.ok) tellOtherTabs();
			return written;
		}
	};
}

/** The learner's device: its clock, its zone and its storage. Only in the browser. */
export const device: Device = {
	get store() {
		return (opening ??= open().catch((error: unknown) => {
			opening = undefined; // its code did not arrive; it may, the next time
			throw error;
		}));
	},
	now(): Moment {
		const at = Date.now();
		const zone = deviceZone();
		const calendar = { timeZone: zone, rolloverHour: DEFAULT_ROLLOVER_HOUR };
		return { at, zone, day: studyDayOf(at, calendar) };
	}
};
