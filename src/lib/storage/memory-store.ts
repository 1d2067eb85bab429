import type { CardId, CardState } from '../core/cards/card';
import { compareEntries } from '../core/log/fold';
import type { Entry } from '../core/log/entry';
import { ok, type Result } from '../core/result';
import { storeOver } from './log-store';
import { cardsNamedBy } from './named-cards';
import { askableFrom } from './parse-row';
import type { Meta, Rows, Shelf } from './rows';
import type { StorageProblem, Store } from './store';

/** A stand-in where the browser gives no storage: the same store, forgotten with the page. */
export function memoryStore(): Store {
	return storeOver(shelfInMemory());
}

interface Kept {
	entries: Map<string, Entry>;
	cards: Map<CardId, CardState>;
	meta: Meta | undefined;
}

const nothing = (): Kept => ({ entries: new Map(), cards: new Map(), meta: undefined });

function shelfInMemory(): Shelf {
	let kept = nothing();
	let last: Promise<unknown> = Promise.resolve();
	/** One after the other, as IndexedDB would, each on a copy that is kept only if all went well. */
	const transact = <T>(work: (rows: Rows) => Promise<T>): Promise<Result<T, StorageProblem>> => {
		const turn = last.then(async () => {
			const draft = { ...kept, entries: new Map(kept.entries), cards: new Map(kept.cards) };
			const value = await work(rowsOf(draft));
			kept = draft;
			return ok(value);
		});
		last = turn.catch(() => undefined);
		return turn;
	};
	return { durable: false, read: transact, write: transact, close: () => undefined };
}

function rowsOf(draft: Kept): Rows {
	const entries = () => [...draft.entries.values()];
	const cards = () => [...draft.cards.values()];
	return {
		meta: async () => draft.meta,
		putMeta: async (meta) => {
			draft.meta = meta;
		},

		addEntry: async (entry) => {
			if (draft.entries.has(entry.id)) throw new Error(`the entry is here already: ${entry.id}`);
			draft.entries.set(entry.id, structuredClone(entry));
		},
		deleteEntry: async (id) => draft.entries.delete(id),
		entry: async (id) => draft.entries.get(id),
		entries: async () => entries(),
		entriesOfType: async (type) => entries().filter((entry) => entry.type === type) as never,
		entriesOfQuiz: async (quiz) =>
			entries().filter((entry) => 'quiz' in entry && entry.quiz === quiz),
		entriesOfCard: async (card) => entries().filter((entry) => cardsNamedBy(entry).includes(card)),
		newest: async (count, type) =>
			entries()
				.filter((entry) => !type || entry.type === type)
				.sort(compareEntries)
				.reverse()
				.slice(0, count),
		entryIds: async () => [...draft.entries.keys()],
		countEntries: async () => draft.entries.size,

		card: async (id) => draft.cards.get(id),
		cards: async () => cards(),
		dueCards: async (day) => cards().filter((card) => (askableFrom(card) ?? Infinity) <= day),
		putCard: async (card) => draft.cards.set(card.id, card),
		deleteCard: async (id) => draft.cards.delete(id),
		clearCards: async () => draft.cards.clear(),
		countCards: async () => draft.cards.size,

		clearAll: async () => {
			Object.assign(draft, nothing());
			return undefined;
		}
	};
}
