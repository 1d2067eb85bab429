import type { CardId, Rating, StudyDay } from '../core/cards/card';
import type {
	AssignmentErased,
	AssignmentEvent,
	AssignmentId
} from '../core/log/assignment-events';
import { DEFAULT_PARAMETERS } from '../core/cards/memory';
import type {
	Attempt,
	Bury,
	CardReview,
	EntryId,
	Moment,
	QuizId,
	Reset,
	SetDue,
	Setting,
	Suspend,
	Undo
} from '../core/log/entry';
import type { ItemId } from '../core/items/item';
import { foldCards } from '../core/log/fold';
import type { Result } from '../core/result';
import type { Schema } from './database';
import { openStore, type StoreOptions } from './idb-store';
import type { Store } from './store';

export const card = (name: string) => `talks/${name}#date` as CardId;
export const quiz = (name: string) => name as QuizId;
export const item = (name: string) => name as ItemId;

export const review = (name: string, rating: Rating = 3): CardReview => ({
	type: 'review',
	card: card(name),
	rating,
	ms: 4000
});

export const bury = (name: string, until: StudyDay): Bury => ({
	type: 'bury',
	card: card(name),
	until
});

export const suspend = (name: string, on = true): Suspend => ({
	type: 'suspend',
	card: card(name),
	on
});

export const setDue = (name: string, on: StudyDay): SetDue => ({
	type: 'set-due',
	card: card(name),
	on
});

export const reset = (name: string): Reset => ({ type: 'reset', card: card(name) });

const assignment = (name: string) => name.padEnd(8, '0') as AssignmentId;

/** What a teacher's and a pupil's device may keep of one shared quiz. */
export const ofAssignment = (name: string): readonly AssignmentEvent[] => {
	const of = { assignment: assignment(name) };
	const attempt = { ...of, quiz: quiz(`try-${name}`) };
	return [
		{ ...of, type: 'assignment-made', link: '1fAA' },
		{ ...of, type: 'result-received', text: '1aAA' },
		{ ...attempt, type: 'assignment-begun', link: '1fAA', number: 1 },
		{ ...attempt, type: 'assignment-answer', place: 0, response: 'Kabul', ms: 4000 },
		{ ...attempt, type: 'assignment-ended' }
	];
};

export const erasure = (name: string): AssignmentErased => ({
	type: 'assignment-erased',
	assignment: assignment(name)
});

/** Other parameters of the memory than everybody's, each larger by that part. */
export const memory = (part: number): Setting => ({
	type: 'setting',
	key: 'memory',
	value: DEFAULT_PARAMETERS.map((parameter) => parameter * (1 + part)).join(' ')
});

export const undo = (of: { readonly id: EntryId } | undefined): Undo => ({
	type: 'undo',
	entry: of?.id ?? entry('none', 1)
});

export const attempt = (of: string, ...names: string[]): Attempt => ({
	type: 'attempt',
	quiz: quiz(of),
	item: item('F04/date/single-choice'),
	response: '20 October',
	score: 1,
	ms: 5000,
	ratings: names.map((name) => ({ card: card(name), rating: 3 }))
});

const MS_PER_DAY = 86_400_000;

/** A moment that many days, and milliseconds, after the beginning of the tests' time. */
export function moment(days: number, ms = 0): Moment {
	const day = (20_000 + Math.floor(days)) as StudyDay;
	return { at: (20_000 + days) * MS_PER_DAY + ms, zone: 'UTC', day };
}

export const day = (days: number) => moment(days).day;

/** The value, or a failed test that shows the problem. */
export function value<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
	return result.value;
}

let names = 0;

/** A name that no other test has. */
export const freshName = () => `test-${Date.now()}-${names++}`;

/** A store that gives up fast, so that the tests of failures are not slow. */
export async function openQuickly(name: string, options: StoreOptions = {}): Promise<Store> {
	return value(await openStore({ name, backOffMs: [1, 1, 1, 1], ...options }));
}

/** The cards by the second way: all of the log folded at once. */
export async function refolded(store: Store) {
	const cards = foldCards(value(await store.entries()));
	return [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The id of an entry, made up. */
export function entry(device: string, number: number): EntryId {
	return `${device}.${number}` as EntryId;
}

/** Opens a database by hand, at the version it has. */
export function openByHand(name: string, version?: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Writes records by hand, as damage would. */
export async function writeByHand(
	name: string,
	store: string,
	write: (objects: IDBObjectStore) => void
): Promise<void> {
	const database = await openByHand(name);
	const transaction = database.transaction(store, 'readwrite');
	write(transaction.objectStore(store));
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}

/** Changes one record by hand, as damage would. */
export function changeByHand<Name extends 'cards' | 'meta'>(
	name: string,
	store: Name,
	key: string,
	change: (row: Schema[Name]['value']) => unknown
): Promise<void> {
	return writeByHand(name, store, (objects) => {
		const request = objects.get(key) as IDBRequest<Schema[Name]['value']>;
		request.onsuccess = () => {
			const row = change(request.result);
			if (objects.keyPath) objects.put(row);
			else objects.put(row, key);
		};
	});
}
