import type { CardId, CardState, Review, SetAside, StudyDay } from '../core/cards/card';
import type { Attempt, Entry, LogEvent, Moment, QuizStarted, SetAdded } from '../core/log/entry';
import type { UndoStack } from '../core/log/undo-stack';
import type { Result } from '../core/result';

/** Why the device did not keep or give back what was asked of it; `ui` turns it into a sentence. */
export type StorageProblem =
	/** The browser gives no storage here: a private window, or site data is blocked. */
	| { readonly kind: 'blocked' }
	/** The disk or the site's share of it is full. */
	| { readonly kind: 'full' }
	/** A newer Parley has been here: its database cannot be read by this one. */
	| { readonly kind: 'newer' }
	/** Another tab holds an older database open, or the browser does not answer. */
	| { readonly kind: 'stuck' }
	/** The connection was lost, and opening it again did not help. */
	| { readonly kind: 'lost'; readonly detail: string };

/** An entry of one type. */
export type EntryOf<Type extends LogEvent['type']> = Entry<Extract<LogEvent, { type: Type }>>;

/** The quiz begun last, and what was answered of it so far. */
export interface LatestQuiz {
	readonly started: Entry<QuizStarted>;
	readonly attempts: readonly Entry<Attempt>[];
}

/** What an import by union brought; what was deleted here for good is in neither number. */
export interface Merged {
	readonly added: number;
	readonly alreadyHere: number;
}

/**
 * The log and the caches folded from it. Every promise resolves to a result; none rejects for
 * something a user or a device can cause.
 */
export interface Store {
	/** False for the stand-in in memory, which forgets when the page closes. */
	readonly durable: boolean;
	/**
	 * Adds the events, all or none, in one transaction with the caches they change. Once it resolves
	 * with a value they are on disk.
	 */
	append(
		events: readonly LogEvent[],
		moment: Moment
	): Promise<Result<readonly Entry[], StorageProblem>>;
	latestQuiz(): Promise<Result<LatestQuiz | undefined, StorageProblem>>;
	/** Cards due on that study day or before, neither suspended nor buried until later; by id. */
	dueCards(day: StudyDay): Promise<Result<readonly CardState[], StorageProblem>>;
	cards(): Promise<Result<readonly CardState[], StorageProblem>>;
	/** The reviews of one card that still count, oldest first. */
	reviewsOf(card: CardId): Promise<Result<readonly Review[], StorageProblem>>;
	/** All that counts of what was said of one card, quiz answers too, oldest first. */
	entriesOf(card: CardId): Promise<Result<readonly Entry[], StorageProblem>>;
	/** The cards that are suspended or were buried until some day, new ones included. */
	setAside(): Promise<Result<ReadonlyMap<CardId, SetAside>, StorageProblem>>;
	/** What Undo and Redo would take back. */
	undoStack(): Promise<Result<UndoStack, StorageProblem>>;
	/** The newest entries first, at most so many. */
	newest(count: number): Promise<Result<readonly Entry[], StorageProblem>>;
	/** The value set last for each key. */
	settings(): Promise<Result<ReadonlyMap<string, string | number | boolean>, StorageProblem>>;
	/** The sets that the learner opened, the newest text of each. */
	addedSets(): Promise<Result<readonly SetAdded[], StorageProblem>>;
	/** All of one type that still count, oldest first. */
	entriesOfType<Type extends LogEvent['type']>(
		type: Type
	): Promise<Result<readonly EntryOf<Type>[], StorageProblem>>;
	/** The whole log, in the order of instant and id. */
	entries(): Promise<Result<readonly Entry[], StorageProblem>>;
	/** Union with the log that is here; caches follow. All or none. */
	merge(entries: readonly Entry[]): Promise<Result<Merged, StorageProblem>>;
	/** Forgets everything, for good. */
	eraseAll(): Promise<Result<undefined, StorageProblem>>;
	close(): void;
}
