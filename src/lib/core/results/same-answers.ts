import { fingerprintOf, type PupilAttempt } from './pupil-attempt';

/** Over fewer questions, equal answers and times come about by chance. */
const ENOUGH_QUESTIONS = 5;
/** Sheets that are all but blank are alike. */
const ENOUGH_ANSWERS = 3;

/**
 * Attempts that agree in every answer and in the time of every answer, in groups of two and more:
 * a result that was copied from one device to another. It tells that, and nothing of who copied or
 * why. Equal answers alone are no sign: that is what learning leads to.
 *
 * @param attempts those that the gradebook counts; results sent twice would be found again.
 */
export function sameAnswers(
	attempts: readonly PupilAttempt[]
): readonly (readonly PupilAttempt[])[] {
	const groups = new Map<string, PupilAttempt[]>();
	for (const attempt of attempts) {
		const answered = attempt.answers.filter(({ mark }) => mark !== null).length;
		if ((attempt.seconds?.length ?? 0) < ENOUGH_QUESTIONS || answered < ENOUGH_ANSWERS) continue;
		const fingerprint = fingerprintOf(attempt);
		groups.set(fingerprint, [...(groups.get(fingerprint) ?? []), attempt]);
	}
	return [...groups.values()].filter((group) => group.length > 1);
}
