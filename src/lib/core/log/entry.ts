import type { Brand } from '../brand';
import type { CardId, Rating, StudyDay } from '../cards/card';
import type { ItemId, Response } from '../items/item';
import type { Instant } from '../time';
import type { AssignmentEvent } from './assignment-events';

/** Made on the device: its id, a full stop, and a number that counts up. */
export type EntryId = Brand<string, 'EntryId'>;
export type QuizId = Brand<string, 'QuizId'>;

export interface QuizStarted {
	readonly type: 'quiz-started';
	readonly quiz: QuizId;
	/** Id of the fact set. */
	readonly set: string;
	/** The very questions, in order. */
	readonly items: readonly ItemId[];
	/** Gives the order of options. */
	readonly seed: string;
}

/** An answer to an item of a quiz; it counts as a review of the cards it tests. */
export interface Attempt {
	readonly type: 'attempt';
	readonly quiz: QuizId;
	readonly item: ItemId;
	readonly response: Response;
	/** 0 to 1. */
	readonly score: number;
	readonly ms: number;
	readonly ratings: readonly { readonly card: CardId; readonly rating: Rating }[];
}

/** A card graded in a study session, by the learner or by the machine. */
export interface CardReview {
	readonly type: 'review';
	readonly card: CardId;
	readonly rating: Rating;
	readonly ms: number;
	/** The item shown, and what was answered, when the machine graded it. */
	readonly item?: ItemId;
	readonly response?: Response;
	/** Whether the learner said to be sure of the answer, when asked before it was judged. */
	readonly sure?: boolean;
	/** Whether a hint was taken. */
	readonly hinted?: boolean;
	/** Study days until the card should come back, as picked among nearby days of little work. */
	readonly days?: number;
}

/** Takes back an earlier entry; to undo an undo is to redo. */
export interface Undo {
	readonly type: 'undo';
	readonly entry: EntryId;
}

export interface Suspend {
	readonly type: 'suspend';
	readonly card: CardId;
	readonly on: boolean;
}

/** Keeps a card out of the way until that study day. */
export interface Bury {
	readonly type: 'bury';
	readonly card: CardId;
	readonly until: StudyDay;
	/** The card's review that this is part of, and is taken back with; nothing for a step of its own. */
	readonly after?: EntryId;
}

/** The learner's own wish of when a card comes back; its next review ends it. */
export interface SetDue {
	readonly type: 'set-due';
	readonly card: CardId;
	readonly on: StudyDay;
}

/** The card begins anew, as if never asked; the reviews before stay in its history. */
export interface Reset {
	readonly type: 'reset';
	readonly card: CardId;
}

export interface Setting {
	readonly type: 'setting';
	readonly key: string;
	readonly value: string | number | boolean;
}

/** A fact set that the learner opened: the file's own text. */
export interface SetAdded {
	readonly type: 'set-added';
	readonly set: string;
	readonly text: string;
}

export type LogEvent =
	| QuizStarted
	| Attempt
	| CardReview
	| Undo
	| Suspend
	| Bury
	| SetDue
	| Reset
	| Setting
	| SetAdded
	| AssignmentEvent;

/** When and where an event happened, as its device saw it. */
export interface Moment {
	readonly at: Instant;
	/** IANA name of the device's time zone. */
	readonly zone: string;
	/** The study day, judged then and never again, so that a replay cannot change it. */
	readonly day: StudyDay;
}

export type Stamp = Moment & { readonly id: EntryId };

/** One line of the append-only log, from which everything else can be rebuilt. */
export type Entry<E extends LogEvent = LogEvent> = E & Stamp;
