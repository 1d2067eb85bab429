import type { Brand } from '../brand';
import type { ItemId } from '../items/item';

/** Eight letters of base64url, made by chance on the teacher's device: six bytes. */
export type AssignmentId = Brand<string, 'AssignmentId'>;

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
