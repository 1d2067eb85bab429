import type {
	AssignmentAnswer,
	AssignmentBegun,
	AssignmentEnded,
	AssignmentId
} from '../log/assignment-events';
import type { Entry, QuizId } from '../log/entry';
import type { Response } from '../items/item';
import { inOrderOfDoing } from '../log/order-of-doing';
import { rngFrom, shuffle } from '../rng';
import type { Instant } from '../time';
import type { Assignment, PupilResult } from './assignment';

/** One go at a shared quiz on this device, as its log tells. */
export interface QuizAttempt {
	readonly quiz: QuizId;
	/** From 1. */
	readonly number: number;
	readonly name: string;
	readonly startedAt: Instant;
	/** Nothing where there is no limit. */
	readonly endsAt?: Instant;
	/** By the place of the question in the link; the last answer to each counts. */
	readonly answers: ReadonlyMap<number, GivenAnswer>;
	/** Handed in: no later answer counts. */
	readonly isOver: boolean;
}

export interface GivenAnswer {
	readonly response: Response;
	/** Spent on the question, as far as its page was open. */
	readonly ms: number;
}

/** What the log has of shared quizzes, each list oldest first. */
export interface AttemptLog {
	readonly begun: readonly Entry<AssignmentBegun>[];
	readonly answers: readonly Entry<AssignmentAnswer>[];
	readonly ended: readonly Entry<AssignmentEnded>[];
}

const MS_PER_MINUTE = 60_000;

/** The attempts at one quiz, the oldest first. */
export function attemptsAt(assignment: AssignmentId, log: AttemptLog): readonly QuizAttempt[] {
	const ends = new Map(log.ended.toReversed().map((end) => [end.quiz, end]));
	return inOrderOfDoing(log.begun)
		.filter((begun) => begun.assignment === assignment)
		.map(({ quiz, number, name = '', at, minutes }) => {
			const end = ends.get(quiz);
			const answers = log.answers.filter((answer) => answer.quiz === quiz);
			return {
				...{ quiz, number, name, startedAt: at, isOver: end !== undefined },
				...(minutes === undefined ? {} : { endsAt: at + minutes * MS_PER_MINUTE }),
				answers: answersOf(answers, end)
			};
		});
}

/** The attempt to go on with; the last one when all are over. */
export function latestOf(attempts: readonly QuizAttempt[]): QuizAttempt | undefined {
	return attempts.findLast(({ isOver }) => !isOver) ?? attempts.at(-1);
}

/** Answers up to the hand-in: another tab may not know of it. */
function answersOf(
	given: readonly Entry<AssignmentAnswer>[],
	end: Entry<AssignmentEnded> | undefined
): ReadonlyMap<number, GivenAnswer> {
	const steps = inOrderOfDoing([...given, ...(end ? [end] : [])]);
	const answers = new Map<number, GivenAnswer>();
	for (const step of steps) {
		if (step.type === 'assignment-ended') break;
		const { place, response, ms } = step;
		answers.set(place, { response, ms: ms + (answers.get(place)?.ms ?? 0) });
	}
	return answers;
}

/** The places of the questions in the order in which this attempt asks them. */
export function orderOf(count: number, quiz: QuizId, { shuffled }: Assignment): readonly number[] {
	const places = Array.from({ length: count }, (_, place) => place);
	return shuffled ? shuffle(places, rngFrom(`${quiz}/order`)) : places;
}

/** Gives the order of options: everybody's own where questions are shuffled too. */
export function optionSeedOf(quiz: QuizId, { id, shuffled }: Assignment): string {
	return shuffled ? quiz : id;
}

/** What is sent to the teacher. */
export function resultOf(attempt: QuizAttempt, count: number): PupilResult {
	const { quiz, number, name, startedAt, answers } = attempt;
	return {
		attempt: quiz,
		...{ number, name, startedAt },
		answers: Array.from({ length: count }, (_, place) => {
			const answer = answers.get(place);
			if (!answer) return { seconds: 0 };
			return { response: answer.response, seconds: Math.round(answer.ms / 1000) };
		})
	};
}
