import type { PupilAttempt } from './pupil-attempt';

/** An attempt at a quiz of so many questions; marks of null were left out. */
export function attemptBy(
	pupil: string,
	at: number,
	marks: readonly (number | null)[],
	more: Partial<PupilAttempt> = {}
): PupilAttempt {
	const answers = marks.map((mark) => ({
		mark,
		given: mark === null ? [] : [mark ? 'Kabul' : 'Herat']
	}));
	return { pupil, attempt: 1, at, answers, seconds: marks.map((_, place) => at + place), ...more };
}
