import type { Brand } from '../brand';
import type { Response } from '../items/item';
import type { QuizId } from './entry';

/** Eight letters of base64url, made by chance on the teacher's device: six bytes. */
export type AssignmentId = Brand<string, 'AssignmentId'>;

/** The teacher's private key, as the seed that it is derived from; the newest seals new quizzes. */
export interface TeacherKey {
	readonly type: 'teacher-key';
	/** 20 bytes in base64url. */
	readonly seed: string;
}

/** A quiz that a teacher shared from here. */
export interface AssignmentMade {
	readonly type: 'assignment-made';
	readonly assignment: AssignmentId;
	/** What stands after the `#` of the link that was handed out. */
	readonly link: string;
	/** The same with keys, where the link has none or locks them; it never leaves the teacher. */
	readonly whole?: string;
	/** What opens the keys that the link locks. */
	readonly code?: string;
}

/** What a pupil sent back, still sealed. */
export interface ResultReceived {
	readonly type: 'result-received';
	readonly assignment: AssignmentId;
	/** What stands after the `#` of the result's link. */
	readonly text: string;
}

/** All that this device has of the quiz is deleted, for good; only this entry stays. */
export interface AssignmentErased {
	readonly type: 'assignment-erased';
	readonly assignment: AssignmentId;
}

/** A pupil began an attempt. */
export interface AssignmentBegun {
	readonly type: 'assignment-begun';
	readonly assignment: AssignmentId;
	/** The attempt; it also gives the order of questions and options. */
	readonly quiz: QuizId;
	readonly link: string;
	/** Which attempt on this device, from 1. */
	readonly number: number;
	/** As the pupil wants to be called, where the teacher asked. */
	readonly name?: string;
	/** The time limit, with the extra time that the pupil asked for; left out where there is none. */
	readonly minutes?: number;
}

/** An answer in such an attempt; only where it may count as study does an `attempt` come with it. */
export interface AssignmentAnswer {
	readonly type: 'assignment-answer';
	readonly assignment: AssignmentId;
	readonly quiz: QuizId;
	/** The place of the question in the link, from 0. */
	readonly place: number;
	readonly response: Response;
	readonly ms: number;
}

/** The attempt is over, with or without all questions answered. */
export interface AssignmentEnded {
	readonly type: 'assignment-ended';
	readonly assignment: AssignmentId;
	readonly quiz: QuizId;
}

export type AssignmentEvent =
	| TeacherKey
	| AssignmentMade
	| ResultReceived
	| AssignmentErased
	| AssignmentBegun
	| AssignmentAnswer
	| AssignmentEnded;
