import type { CardId, StudyDay } from '../../src/lib/core/cards/card';
import { openStore } from '../../src/lib/storage/idb-store';
import { withJournal, type JournaledStore } from '../../src/lib/storage/journal/journaled-store';
import type { Healed } from '../../src/lib/storage/journal/settle';

// Answers as fast as it can, and tells the parent of each answer that was acknowledged, until it is killed.

const MS_PER_DAY = 86_400_000;
const CARDS = 50;

async function tell(what: string, body: unknown): Promise<void> {
	await fetch(`/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

async function open(): Promise<{ store: JournaledStore; healed: Healed | undefined }> {
	const opened = await openStore();
	if (!opened.ok) throw new Error(opened.error.kind);
	// The control: what the database alone loses.
	if (location.search === '?alone') {
		return { store: { ...opened.value, settled: Promise.resolve() }, healed: undefined };
	}
	let healed: Healed | undefined;
	const worker = () => new Worker('/worker.js');
	const store = await withJournal(opened.value, { worker, onhealed: (told) => (healed = told) });
	await store.settled;
	return { store, healed };
}

async function run(): Promise<void> {
	const { store, healed } = await open();
	const log = await store.entries();
	if (!log.ok) throw new Error(log.error.kind);
	await tell('start', { ids: log.value.map(({ id }) => id), healed });
	for (let number = 0; ; number++) {
		const at = Date.now();
		const day = Math.floor(at / MS_PER_DAY) as StudyDay;
		const card = `talks/F${number % CARDS}#date` as CardId;
		const written = await store.append([{ type: 'review', card, rating: 3, ms: 4000 }], {
			...{ at, zone: 'UTC', day }
		});
		if (!written.ok) throw new Error(written.error.kind);
		await tell(
			'kept',
			written.value.map(({ id }) => id)
		);
	}
}

// After some kills Firefox opens the address twice: the second page is hidden, and its storage is new and
// its own, so that it has nothing to do with what the first one kept.
if (document.visibilityState === 'visible') {
	run().catch((error: unknown) => tell('failed', String(error)));
}
