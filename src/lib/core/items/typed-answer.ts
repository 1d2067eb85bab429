import type { Response, TypedKey } from './item';
import { isCoarser, readDate, sameDate } from './typed-date';
import { readLength } from './typed-length';
import { readNumber } from './typed-number';
import { typingErrors } from './typing-errors';
import { wordsOfAnswer } from './words-of-answer';

/** How a typed answer was judged. */
export interface TypedJudgement {
	readonly score: 0 | 1;
	/** What the learner should know of the judgement. */
	readonly note?: string;
}

const WRONG: TypedJudgement = { score: 0 };
const RIGHT: TypedJudgement = { score: 1 };

/**
 * Compares a typed answer with the key: exactly after tidying, dates and numbers by their value, and
 * names with a slip of the finger forgiven where it cannot be taken for another name.
 */
export function judgeTyped(key: TypedKey, response: Response): TypedJudgement {
	if (typeof response !== 'string' || response.trim() === '') return WRONG;
	switch (key.form) {
		case 'date':
			return judgeDate(key, response);
		case 'number':
			return anyAccepted(key, readNumber(response), readNumber);
		case 'duration':
			return anyAccepted(key, readLength(response), readLength);
		case 'name':
			return judgeName(key, response);
	}
}

function judgeDate({ key, accepted }: TypedKey, response: string): TypedJudgement {
	const given = readDate(response);
	const wanted = [key, ...accepted].flatMap(readDate);
	if (given.some((date) => wanted.some((right) => sameDate(date, right)))) return RIGHT;
	return given.some((date) => wanted.some((right) => isCoarser(date, right)))
		? { score: 0, note: 'Nearly: be more exact.' }
		: WRONG;
}

function anyAccepted(
	{ key, accepted }: TypedKey,
	given: string | undefined,
	read: (text: string) => string | undefined
): TypedJudgement {
	if (given === undefined) return WRONG;
	return [key, ...accepted].some((right) => read(right) === given) ? RIGHT : WRONG;
}

function judgeName({ key, accepted, refused }: TypedKey, response: string): TypedJudgement {
	const given = wordsOfAnswer(response);
	const names = [key, ...accepted];
	if (given === '') return names.some((name) => sameLetters(name, response)) ? RIGHT : WRONG;
	if (names.some((name) => wordsOfAnswer(name) === given)) return RIGHT;
	const nearest = names
		.map((name) => ({ name, errors: typingErrors(given, wordsOfAnswer(name)) }))
		.filter(({ name, errors }) => errors <= slipsForgiven(name) && sameDigits(given, name))
		.sort((a, b) => a.errors - b.errors)[0];
	if (!nearest) return WRONG;
	const another = refused.some(
		(name) => typingErrors(given, wordsOfAnswer(name)) <= nearest.errors
	);
	return another ? WRONG : { score: 1, note: `Accepted as ${nearest.name}.` };
}

/** For a name of nothing but what otherwise does not count, such as “A”. */
function sameLetters(name: string, response: string): boolean {
	return name.trim().toLowerCase() === response.trim().toLowerCase();
}

/** Slips forgiven, by the number of letters: none up to 4, one up to 8, two beyond. */
export function slipsForgiven(name: string): number {
	const letters = (wordsOfAnswer(name).match(/\p{L}/gu) ?? []).length;
	return letters <= 4 ? 0 : letters <= 8 ? 1 : 2;
}

/** Only letters are fuzzy. */
function sameDigits(given: string, name: string): boolean {
	return given.replace(/\D/g, '') === wordsOfAnswer(name).replace(/\D/g, '');
}
