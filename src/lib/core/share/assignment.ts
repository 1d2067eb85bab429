import type { Brand } from '../brand';
import type { AssignmentId } from '../log/assignment-events';
import type { Item, ItemId, Response } from '../items/item';
import type { Instant } from '../time';

export type { AssignmentId };

/** When a pupil sees what was right: after each question, after all, when unlocked by a code, or never. */
export type FeedbackTime = 'at-once' | 'at-end' | 'by-code' | 'never';

/** What pupils are asked to be called by. */
export type AsksFor = 'nothing' | 'name' | 'alias' | 'number';

/** How a shared quiz is to be taken; the same for all pupils. */
export interface Assignment {
	readonly id: AssignmentId;
	/** At most 80 units of UTF-16; empty for the title of the set. */
	readonly title: string;
	readonly feedback: FeedbackTime;
	/** Each pupil gets an order of questions of their own. */
	readonly shuffled: boolean;
	/** How often it may be taken, to 99; 0 for as often as one likes. */
	readonly attempts: number;
	/** Minutes for one attempt, to 999; 0 for no limit. */
	readonly minutes: number;
	readonly asks: AsksFor;
	/** The teacher's public key, a compressed point of P-256, 33 bytes: results are sealed to it. */
	readonly teacherKey?: Uint8Array;
}

/** Questions of a set that ships with the app, by their ids. */
export interface RefQuiz {
	readonly kind: 'ref';
	readonly assignment: Assignment;
	/** The first eight hexadecimal digits of the SHA-256 of the set's released text. */
	readonly revision: string;
	readonly items: readonly ItemId[];
}

interface WrittenQuiz {
	readonly assignment: Assignment;
	/** Title of the fact set, for when the assignment has none of its own. */
	readonly setTitle: string;
	/** BCP 47 tag of the questions' language. */
	readonly lang: string;
}

/** Questions written out, with their keys. */
export interface FullQuiz extends WrittenQuiz {
	readonly kind: 'full';
	readonly items: readonly Item[];
}

/** Questions written out; keys and explanations open with the teacher's unlock code. */
export interface SealedQuiz extends WrittenQuiz {
	readonly kind: 'sealed';
	readonly items: readonly KeylessItem[];
	readonly locked: Uint8Array;
}

/** Questions written out, with no keys at all. */
export interface ExamQuiz extends WrittenQuiz {
	readonly kind: 'exam';
	readonly items: readonly KeylessItem[];
}

/** All that a link can carry to a pupil. */
export type SharedQuiz = RefQuiz | FullQuiz | SealedQuiz | ExamQuiz;

/**
 * An item with all that would tell its key left blank: enough for a prompt, nothing to judge by. A set
 * answer keeps the number of its members, each an empty text.
 */
export type KeylessItem = Brand<Item, 'KeylessItem'>;

/** What a pupil sends back: responses, never a score. */
export interface PupilResult {
	/** Eight letters of base64url, made by chance when the attempt began. */
	readonly attempt: string;
	/** Which attempt of this pupil's device it is, from 1. */
	readonly number: number;
	/** As the pupil gave it, at most 60 units of UTF-16; empty when not asked for. */
	readonly name: string;
	/** To the second. */
	readonly startedAt: Instant;
	/** One for each question, in the order of the quiz, whatever the order it was asked in. */
	readonly answers: readonly PupilAnswer[];
}

export interface PupilAnswer {
	/** Left out where the question was not answered. */
	readonly response?: Response;
	/** Whole seconds, at most 65,535. */
	readonly seconds: number;
}
