import type { CardId, CardState, StudyDay } from '../core/cards/card';
import type { Entry, EntryId, LogEvent, QuizId } from '../core/log/entry';
import type { Result } from '../core/result';
import type { EntryOf, StorageProblem } from './store';

/** The one record that is neither log nor card. */
export interface Meta {
	/** Random, made once on this device; it begins the id of every entry made here. */
	readonly device: string;
	/** Number of the entry made here last; 0 before the first. */
	readonly counter: number;
	readonly cache: CacheMark;
}

/** What the cards were folded from. When it does not fit what is there, they are folded again. */
export interface CacheMark {
	/** Name of the rules that folded them. */
	readonly fold: string;
	/** How many entries they were folded from. */
	readonly entries: number;
	/** How many cards came of it. */
	readonly cards: number;
	/** The memory's parameters that the log's settings had, if they had any. */
	readonly parameters?: readonly number[];
}

/**
 * What a transaction can read and write, whatever keeps the rows. Reads see the writes before them.
 * Damaged entries are passed over; entries come in no promised order unless it says so.
 */
export interface Rows {
	/** Nothing when there is none yet, or when it is damaged. */
	meta(): Promise<Meta | undefined>;
	putMeta(meta: Meta): Promise<unknown>;

	/** Fails when the id is taken. */
	addEntry(entry: Entry): Promise<unknown>;
	/** Only for what somebody wants deleted: the log is else only added to. */
	deleteEntry(id: EntryId): Promise<unknown>;
	entry(id: EntryId): Promise<Entry | undefined>;
	entries(): Promise<readonly Entry[]>;
	entriesOfType<Type extends LogEvent['type']>(type: Type): Promise<readonly EntryOf<Type>[]>;
	entriesOfQuiz(quiz: QuizId): Promise<readonly Entry[]>;
	/** All that name the card; never undos. */
	entriesOfCard(card: CardId): Promise<readonly Entry[]>;
	/** Newest first, at most so many; of one type only, if it is given. */
	newest(count: number, type?: LogEvent['type']): Promise<readonly Entry[]>;
	entryIds(): Promise<readonly string[]>;
	/** Damaged ones count too. */
	countEntries(): Promise<number>;

	/** Nothing when there is none, or when it is damaged. */
	card(id: CardId): Promise<CardState | undefined>;
	/** Nothing when one of them is damaged. */
	cards(): Promise<readonly CardState[] | undefined>;
	/** Due on that day or before, and neither suspended nor buried until later. Nothing when one of them is damaged. */
	dueCards(day: StudyDay): Promise<readonly CardState[] | undefined>;
	putCard(card: CardState): Promise<unknown>;
	deleteCard(id: CardId): Promise<unknown>;
	clearCards(): Promise<unknown>;
	countCards(): Promise<number>;

	clearAll(): Promise<undefined>;
}

/** Where rows are kept. Each call is one transaction: all of its writes are kept, or none. */
export interface Shelf {
	/** False when the rows are gone with the page. */
	readonly durable: boolean;
	/**
	 * @param work may wait only for `rows`: a transaction ends when nothing is asked of it. It may be
	 *        run again when the connection was lost.
	 * @param heavy may take minutes on a slow phone.
	 */
	read<T>(work: (rows: Rows) => Promise<T>, heavy?: 'heavy'): Promise<Result<T, StorageProblem>>;
	/** As `read`. */
	write<T>(work: (rows: Rows) => Promise<T>, heavy?: 'heavy'): Promise<Result<T, StorageProblem>>;
	close(): void;
}
