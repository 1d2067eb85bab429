import type { TypedKey } from '../item';
import { slipsForgiven } from './slips';
import { RIGHT, WRONG, acceptedAs, type TypedJudgement } from './typed-judgement';
import { typingErrors } from './typing-errors';
import { allLetters, exactWords, lettersOfAnswer, wordsOfAnswer } from './words-of-answer';

/** Compares names: slips of the finger are forgiven where they cannot be taken for another name. */
export function judgeName(key: TypedKey, response: string): TypedJudgement {
	const names = [key.key, ...key.accepted];
	const given = lettersOfAnswer(response);
	if (given === '') return names.some((name) => sameText(name, response)) ? RIGHT : WRONG;
	if (names.some((name) => lettersOfAnswer(name) === given)) return RIGHT;
	const nearest = names
		.map((name) => ({ name, slips: slipsFrom(response, name) }))
		.filter(({ name, slips }) => slips <= slipsForgiven(name))
		.sort((a, b) => a.slips - b.slips)[0];
	if (!nearest) return WRONG;
	const isAnother = key.refused.some((name) => slipsFrom(response, name) <= nearest.slips);
	return isAnother ? WRONG : acceptedAs(nearest.name);
}

/** For a name of nothing but what otherwise does not count, such as “!”. */
function sameText(name: string, response: string): boolean {
	return name.trim().toLowerCase() === response.trim().toLowerCase();
}

/**
 * How many slips lead from the name to what was typed. Only letters are fuzzy: none lead to other
 * digits, other Roman numerals or another letter that stands alone.
 */
function slipsFrom(response: string, name: string): number {
	const [given, wanted] = [wordsOfAnswer(response), wordsOfAnswer(name)];
	if (exactWords(given).join(' ') !== exactWords(wanted).join(' ')) return Infinity;
	return Math.min(
		typingErrors(given.replaceAll(' ', ''), wanted.replaceAll(' ', '')),
		typingErrors(allLetters(response), allLetters(name))
	);
}
