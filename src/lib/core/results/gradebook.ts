import { fingerprintOf, scoreOf, type PupilAttempt } from './pupil-attempt';

/** Which of a pupil's attempts counts. */
export type Policy = 'first' | 'best' | 'last';

/** Why an attempt does not count: the same result came twice, or another one counts. */
export type LeftOutReason = 'same-result' | `not-${Policy}`;

/** One pupil, with the attempt that counts. */
export interface GradebookRow {
	/** '' for a pupil without a name. */
	readonly pupil: string;
	/** The number of a pupil without a name, from 1 in order of time; null for all others. */
	readonly nameless: number | null;
	readonly attempt: PupilAttempt;
	/** Marks in all, of one for each question. */
	readonly score: number;
	/** Score over what there was to get, from 0 to 1; null for a quiz without questions. */
	readonly share: number | null;
	/** The whole time; null where the device did not tell. */
	readonly seconds: number | null;
}

export interface Gradebook {
	/** In order of names, pupils without one last. */
	readonly rows: readonly GradebookRow[];
	readonly leftOut: readonly { readonly attempt: PupilAttempt; readonly why: LeftOutReason }[];
}

/**
 * One row for each pupil. Names are the same pupil's whatever their capitals and spaces. Attempts
 * without a name are a pupil each.
 *
 * @param locale whose order of letters names follow, such as `en-GB`; numbers in them count as numbers.
 * @throws RangeError if the locale is no language tag.
 */
export function gradebookOf(
	attempts: readonly PupilAttempt[],
	policy: Policy,
	locale: string
): Gradebook {
	const inTime = attempts.toSorted((a, b) => a.at - b.at || a.attempt - b.attempt);
	const { once, again } = withoutCopies(inTime);
	const nameless = once.filter((attempt) => sameNameOf(attempt) === '');
	const counted = byPupil(once.filter((attempt) => sameNameOf(attempt) !== ''))
		.map((own) => countedOf(own, policy))
		.sort((a, b) => compareNames(a, b, locale));
	const counts = new Set([...counted, ...nameless]);
	const repeats = once.filter((attempt) => !counts.has(attempt));
	return {
		rows: [
			...counted.map((attempt) => rowOf(attempt, null)),
			...nameless.map((attempt, at) => rowOf(attempt, at + 1))
		],
		leftOut: [
			...again.map((attempt) => ({ attempt, why: 'same-result' as const })),
			...repeats.map((attempt) => ({ attempt, why: `not-${policy}` as const }))
		]
	};
}

function byPupil(attempts: readonly PupilAttempt[]): readonly (readonly PupilAttempt[])[] {
	const pupils = new Map<string, PupilAttempt[]>();
	for (const attempt of attempts) {
		const name = sameNameOf(attempt);
		pupils.set(name, [...(pupils.get(name) ?? []), attempt]);
	}
	return [...pupils.values()];
}

/** Results that came more than once, as from a chat that was pasted twice, count once. */
function withoutCopies(attempts: readonly PupilAttempt[]) {
	const seen = new Set<string>();
	const once: PupilAttempt[] = [];
	const again: PupilAttempt[] = [];
	for (const attempt of attempts) {
		const { attempt: number, at } = attempt;
		const result = JSON.stringify([sameNameOf(attempt), number, at, fingerprintOf(attempt)]);
		(seen.has(result) ? again : once).push(attempt);
		seen.add(result);
	}
	return { once, again };
}

const cleanNameOf = ({ pupil }: PupilAttempt): string => pupil.trim().replace(/\s+/g, ' ');

const sameNameOf = (attempt: PupilAttempt): string =>
	cleanNameOf(attempt).normalize('NFKC').toLowerCase();

/** Of attempts in order of time; of equally good ones the first. */
function countedOf(own: readonly PupilAttempt[], policy: Policy): PupilAttempt {
	return own.reduce((counted, attempt) => {
		if (policy === 'last') return attempt;
		return policy === 'best' && scoreOf(attempt) > scoreOf(counted) ? attempt : counted;
	});
}

function compareNames(a: PupilAttempt, b: PupilAttempt, locale: string): number {
	return cleanNameOf(a).localeCompare(cleanNameOf(b), locale, { numeric: true });
}

function rowOf(attempt: PupilAttempt, nameless: number | null): GradebookRow {
	const { answers, seconds } = attempt;
	const score = scoreOf(attempt);
	return {
		pupil: cleanNameOf(attempt),
		nameless,
		attempt,
		score,
		share: answers.length > 0 ? score / answers.length : null,
		seconds: seconds && seconds.reduce((sum, each) => sum + each, 0)
	};
}
