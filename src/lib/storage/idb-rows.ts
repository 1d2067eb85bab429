import type { Entry } from '../core/log/entry';
import { compareEntries } from '../core/log/fold';
import { parseEntry } from '../core/log/parse-entry';
import type { Transaction } from './atomically';
import type { CardRow, EntryRow } from './database';
import { cardsNamedBy } from './named-cards';
import { cardRowOf, parseCardRow, parseMeta } from './parse-row';
import { quietly, readAll, readPages, type Source } from './readable';
import type { Rows } from './rows';

/** Every key that begins with the part: an array sorts above every number and text. */
const startingWith = (part: string) => IDBKeyRange.bound([part], [part, []]);

/**
 * The rows of an open transaction.
 *
 * @param ondamaged told the key of each entry that cannot be read.
 */
export function idbRows(transaction: Transaction, ondamaged: (key: string) => void): Rows {
	const entries = transaction.objectStore('entries');
	const cards = transaction.objectStore('cards');
	const meta = transaction.objectStore('meta');

	const parse = (row: EntryRow | undefined, key: string): Entry | undefined => {
		const entry = parseEntry(row?.entry);
		if (entry.ok) return entry.value;
		ondamaged(key);
		return undefined;
	};
	const entry = async (key: string) => {
		try {
			const row = await quietly(entries.get(key));
			return row && parse(row, key);
		} catch {
			ondamaged(key);
			return undefined;
		}
	};
	const entriesFrom = async (source: Source<EntryRow>, query?: IDBKeyRange) => {
		const rows = await readAll(source, query, (key) => entries.get(key), ondamaged);
		return rows.flatMap((row) => parse(row, row.entry.id) ?? []);
	};
	const allEntries = () =>
		collected(
			readPages(
				entries,
				(row) => row.entry.id,
				(key) => entries.get(key),
				ondamaged
			),
			(row) => parse(row, row.entry.id)
		);
	const statesFrom = async (
		rowsOf: (ondamaged: () => void) => AsyncIterable<readonly CardRow[]>
	) => {
		let damaged = false;
		const note = () => (damaged = true);
		const states = await collected(rowsOf(note), (row) => {
			const state = parseCardRow(row);
			if (!state) note();
			return state;
		});
		return damaged ? undefined : states;
	};
	const readCard = (key: string) => cards.get(key);

	return {
		meta: async () => parseMeta(await meta.get('log')),
		// Writers are `async` so that a value which cannot be cloned rejects as any other failure does.
		putMeta: async (value) => meta.put(value, 'log'),

		addEntry: async (value) => entries.add({ entry: value, cards: cardsNamedBy(value) }),
		deleteEntry: async (id) => entries.delete(id),
		entry,
		entries: allEntries,
		entriesOfType: async (type) =>
			(await entriesFrom(entries.index('type'), startingWith(type))) as never,
		entriesOfQuiz: (quiz) => entriesFrom(entries.index('quiz'), IDBKeyRange.only(quiz)),
		entriesOfCard: (card) => entriesFrom(entries.index('card'), IDBKeyRange.only(card)),
		newest: async (count, type) => {
			const found: Entry[] = [];
			let cursor = type
				? await entries.index('type').openKeyCursor(startingWith(type), 'prev')
				: await entries.index('order').openKeyCursor(null, 'prev');
			while (cursor) {
				const one = await entry(cursor.primaryKey);
				// The index knows no order of entries of one instant, so all of them are read.
				if (one && found.length >= count && one.at !== found.at(-1)?.at) break;
				if (one) found.push(one);
				cursor = await cursor.continue();
			}
			return found.sort(compareEntries).reverse().slice(0, count);
		},
		entryIds: () => entries.getAllKeys(),
		countEntries: () => entries.count(),

		card: async (id) => parseCardRow(await cards.get(id)),
		cards: () => statesFrom((note) => readPages(cards, (row) => row.state.id, readCard, note)),
		dueCards: (day) =>
			statesFrom(async function* (note) {
				yield await readAll(cards.index('due'), IDBKeyRange.upperBound(day), readCard, note);
			}),
		putCard: async (state) => cards.put(cardRowOf(state)),
		deleteCard: async (id) => cards.delete(id),
		clearCards: async () => cards.clear(),
		countCards: () => cards.count(),

		clearAll: async () => {
			await Promise.all([entries.clear(), cards.clear(), meta.clear()]);
			return undefined;
		}
	};
}

/** What was made of each row, without those of which nothing could be made. */
async function collected<Row, T>(
	pages: AsyncIterable<readonly Row[]>,
	make: (row: Row) => T | undefined
): Promise<T[]> {
	const all: T[] = [];
	for await (const rows of pages) {
		for (const row of rows) {
			const one = make(row);
			if (one !== undefined) all.push(one);
		}
	}
	return all;
}
