import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import type { CardId, CardState } from '../core/cards/card';
import type { Entry } from '../core/log/entry';
import type { Meta } from './rows';

/** The log's row. */
export interface EntryRow {
	readonly entry: Entry;
	/** The cards that it names. */
	readonly cards: readonly CardId[];
}

/** The cache's row. */
export interface CardRow {
	readonly state: CardState;
	/** The day from which it can be asked; left out while it is suspended, so that no index has it. */
	readonly dueDay?: number;
}

export interface Schema extends DBSchema {
	entries: {
		key: string;
		value: EntryRow;
		indexes: {
			order: [at: number, id: string];
			type: [type: string, at: number, id: string];
			quiz: string;
			card: string;
		};
	};
	cards: { key: string; value: CardRow; indexes: { due: number } };
	meta: { key: 'log'; value: Meta };
}

export const STORES: StoreNames<Schema>[] = ['entries', 'cards', 'meta'];

/**
 * One step per version, from an empty database on. Append a step; never edit a released one: phones
 * out there have gone through it.
 */
const MIGRATIONS: readonly ((database: IDBPDatabase<Schema>) => void)[] = [
	(database) => {
		const entries = database.createObjectStore('entries', { keyPath: 'entry.id' });
		entries.createIndex('order', ['entry.at', 'entry.id']);
		entries.createIndex('type', ['entry.type', 'entry.at', 'entry.id']);
		entries.createIndex('quiz', 'entry.quiz');
		entries.createIndex('card', 'cards', { multiEntry: true });
		const cards = database.createObjectStore('cards', { keyPath: 'state.id' });
		cards.createIndex('due', 'dueDay');
		database.createObjectStore('meta');
	}
];

export const VERSION = MIGRATIONS.length;

/** Takes a database of an older version, 0 for a new one, through every step it lacks. */
export function migrate(database: IDBPDatabase<Schema>, from: number): void {
	for (const step of MIGRATIONS.slice(from)) step(database);
}
