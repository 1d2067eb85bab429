import { sumOfMarks, type Answer } from './answer-table';

/** One result as a pupil's device sent it. */
export interface PupilAttempt {
	/** As the pupil wrote it; '' where no name was asked. */
	readonly pupil: string;
	/** Which go at the quiz it was, from 1, by the count of the pupil's device. */
	readonly attempt: number;
	/** When it was finished, in milliseconds since 1970, by the clock of the pupil's device. */
	readonly at: number;
	/** One for each question, with a mark from 0 to 1. */
	readonly answers: readonly Answer[];
	/** How long each answer took; null where the device does not tell. */
	readonly seconds: readonly number[] | null;
}

/** Marks in all, of one for each question. */
export function scoreOf({ answers }: PupilAttempt): number {
	return sumOfMarks(answers.map(({ mark }) => mark ?? 0));
}

/** What tells one way of answering from another: each answer, and the time that it took. */
export function fingerprintOf({ answers, seconds }: PupilAttempt): string {
	return JSON.stringify([answers.map(({ mark, given }) => [mark, given]), seconds]);
}
