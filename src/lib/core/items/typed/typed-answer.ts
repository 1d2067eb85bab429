import type { Response, TypedKey } from '../item';
import { slipsForgiven } from './slips';
import { isCoarser, readDate, sameDate, type TypedDate } from './typed-date';
import { acceptedAs, NEARLY, RIGHT, WRONG, type TypedJudgement } from './typed-judgement';
import { readLength } from './typed-length';
import { judgeName } from './typed-name';
import { readNumber } from './typed-number';

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
			return judgeNumber(key, response);
		case 'duration':
			return judgeLength(key, response);
		case 'name':
			return judgeName(key, response);
	}
}

function judgeDate(typed: TypedKey, response: string): TypedJudgement {
	const wanted = [typed.key, ...typed.accepted].flatMap((text) => readDate(text));
	const judged = compareDates(readDate(response), wanted);
	if (judged.score === 1) return judged;
	const meant = compareDates(readDate(response, slipsForgiven(typed.key)), wanted);
	if (meant.score === 1) return acceptedAs(typed.key);
	return judged === WRONG ? meant : judged;
}

function compareDates(given: readonly TypedDate[], wanted: readonly TypedDate[]): TypedJudgement {
	const some = (fits: (date: TypedDate, right: TypedDate) => boolean) =>
		given.some((date) => wanted.some((right) => fits(date, right)));
	if (some(sameDate)) return RIGHT;
	// Where no year is vouched for, none that is added can be told right from wrong.
	const isYearless = wanted.every(({ year }) => year === undefined);
	if (isYearless && some(sameButForYear)) {
		return { score: 1, note: 'Right; the year was not asked for.' };
	}
	return some(isCoarser) ? NEARLY : WRONG;
}

function sameButForYear({ year, ...rest }: TypedDate, right: TypedDate): boolean {
	return year !== undefined && sameDate(rest, right);
}

function judgeNumber({ key, accepted }: TypedKey, response: string): TypedJudgement {
	const rights = [key, ...accepted];
	const length = readLength(response);
	// “10 months” is not 10 years, and five days are not five countries.
	if (length !== undefined)
		return rights.some((right) => readLength(right) === length) ? RIGHT : WRONG;
	const given = readNumber(response);
	return given !== undefined && rights.some((right) => readNumber(right) === given) ? RIGHT : WRONG;
}

function judgeLength({ key, accepted }: TypedKey, response: string): TypedJudgement {
	const rights = [key, ...accepted];
	const isRight = (length: string | undefined) =>
		length !== undefined && rights.some((right) => readLength(right) === length);
	if (isRight(readLength(response))) return RIGHT;
	if (isRight(readLength(response, slipsForgiven(key)))) return acceptedAs(key);
	const number = readLength(response) === undefined ? readNumber(response) : undefined;
	const lacksUnit = number !== undefined && rights.some((right) => readNumber(right) === number);
	return lacksUnit && /^\W*[\p{L}\d.,]+\W*$/u.test(response) ? NEARLY : WRONG;
}
