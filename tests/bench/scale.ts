import { openDB } from 'idb';
import { partsOfCardId, type CardId } from '../../src/lib/core/cards/card';
import { memorySteps } from '../../src/lib/core/cards/memory';
import { replay } from '../../src/lib/core/cards/replay';
import type { Item, ItemId, Proposition } from '../../src/lib/core/items/item';
import type { Entry, Moment } from '../../src/lib/core/log/entry';
import { foldCards } from '../../src/lib/core/log/fold';
import { reviewTableOf } from '../../src/lib/core/log/review-table-of';
import { migrate, VERSION, type Schema } from '../../src/lib/storage/database';
import { openStore } from '../../src/lib/storage/idb-store';
import { cardsNamedBy } from '../../src/lib/storage/named-cards';
import type { Store } from '../../src/lib/storage/store';
import type { Deck } from '../../src/lib/ui/state/deck';
import type { Device } from '../../src/lib/ui/state/device';
import { ProgressState } from '../../src/lib/ui/state/progress-state.svelte';
import { StudyState } from '../../src/lib/ui/state/study-state.svelte';
import { syntheticLog, TODAY } from './synthetic-log';

const NAME = 'parley';
/** Entries written in one transaction: few enough to be held twice. */
const BATCH = 20_000;
const MS_PER_DAY = 86_400_000;

/** What one start of the browser took, in milliseconds. */
export interface ScaleTimes {
	readonly startMs: number;
	readonly startLongestMs: number;
	/** From each answer to the next card, with the write on disk between. */
	readonly answerMs: readonly number[];
	readonly answerLongestMs: number;
	/** From opening the progress page's figures to having them. */
	readonly progressMs: number;
	readonly progressLongestMs: number;
	readonly foldMs: number;
	readonly tableMs: number;
	readonly replayMs: number;
}

/** Writes a learner's log into the database of this page, as years of study would leave it. */
export async function writeLog(reviews: number, cards: number): Promise<number> {
	const { histories, rows } = syntheticLog(reviews, cards);
	const database = await openDB<Schema>(NAME, VERSION, { upgrade: migrate });
	for (let from = 0; from < rows.length; from += BATCH) {
		const tx = database.transaction('entries', 'readwrite', { durability: 'relaxed' });
		for (const [place, row] of rows.slice(from, from + BATCH).entries()) {
			const card = histories[row.history] as CardId;
			const item = itemOf(card);
			const entry = {
				...{ type: 'review', card, rating: row.rating, ms: row.ms, item: item.id },
				...{ response: row.rating === 1 ? 'False' : 'True', days: row.day % 30 },
				...{ id: `0123456789ab.${from + place + 1}`, at: row.at, zone: 'UTC', day: row.day }
			} as Entry;
			void tx.store.add({ entry, cards: cardsNamedBy(entry) });
		}
		await tx.done;
	}
	database.close();
	return rows.length;
}

/** The first start after an update with other rules: every card is folded anew. */
export async function rebuildMs(): Promise<number> {
	const from = performance.now();
	(await open()).close();
	return performance.now() - from;
}

/** Starts studying, answers so many cards and looks at the progress page. */
export async function measure(answers: number): Promise<ScaleTimes> {
	const longest = longestTasks();
	const from = performance.now();
	const device = deviceOn(open());
	const study = new StudyState(device, DECK);
	await study.begin();
	const startMs = performance.now() - from;
	const startLongestMs = await longest();
	const answerMs: number[] = [];
	while (answerMs.length < answers) answerMs.push(await answerOne(study));
	const answerLongestMs = await longest();

	const begun = performance.now();
	const progress = new ProgressState(device);
	await progress.read();
	if (!progress.figures) throw new Error(`nothing was counted: ${progress.problem?.kind}`);
	const progressMs = performance.now() - begun;
	const progressLongestMs = await longest();
	const times = { startMs, startLongestMs, answerMs, answerLongestMs };
	return { ...times, progressMs, progressLongestMs, ...(await replayTimes(await device.store)) };
}

async function answerOne(study: StudyState): Promise<number> {
	if (study.phase !== 'asking')
		throw new Error(`no card to answer: ${study.problem?.kind ?? study.phase}`);
	const from = performance.now();
	await study.answer('True');
	await study.next();
	return performance.now() - from;
}

async function replayTimes(store: Store) {
	const entries = await store.entries();
	if (!entries.ok) throw new Error(entries.error.kind);
	const [foldMs] = timed(() => foldCards(entries.value));
	const [tableMs, table] = timed(() => reviewTableOf(entries.value));
	const [replayMs] = timed(() => replay(table, memorySteps()));
	return { foldMs, tableMs, replayMs };
}

function timed<T>(work: () => T): readonly [ms: number, value: T] {
	const from = performance.now();
	const value = work();
	return [performance.now() - from, value];
}

/** Tells the longest stretch that the page could not answer since it was last asked; 0 below 50 ms. */
function longestTasks(): () => Promise<number> {
	let longest = 0;
	const note = (list: PerformanceEntryList) => {
		for (const { duration } of list) longest = Math.max(longest, duration);
	};
	const observer = new PerformanceObserver((list) => note(list.getEntries()));
	observer.observe({ type: 'longtask' });
	return async () => {
		await new Promise((rested) => setTimeout(rested, 50)); // the task under way has ended
		note(observer.takeRecords());
		const told = longest;
		longest = 0;
		return told;
	};
}

async function open(): Promise<Store> {
	const opened = await openStore({ name: NAME });
	if (!opened.ok) throw new Error(`no storage: ${opened.error.kind}`);
	return opened.value;
}

/** A clock that moves a little with each look, so that no two answers are of one moment. */
function deviceOn(store: Promise<Store>): Device {
	let at = TODAY * MS_PER_DAY + 9 * 3_600_000;
	return { store, now: (): Moment => ({ at: (at += 10), zone: 'UTC', day: TODAY }) };
}

/** One true statement for each card, so that the log is measured and not the writing of questions. */
function itemOf(card: CardId): Item {
	const { fact = '', role = '' } = partsOfCardId(card) ?? {};
	return {
		...{ kind: 'true-false', demand: 'stated', band: 'easier' },
		...{ id: `${fact}/${role}/true-false/` as ItemId, stem: `This is ${fact}.` },
		...{ options: ['True', 'False'], key: 'True', tests: [`${fact}.${role}` as Proposition] },
		...{ reveals: [], cite: [], explanations: { key: `It is ${fact}.`, options: {} } }
	};
}

const DECK: Deck = {
	itemsOf: async (card) => [itemOf(card)],
	sidesOf: async () => undefined,
	freshBeside: async () => [],
	answeredBy: async () => undefined,
	groupingOf: async () => (card) => [card]
};
