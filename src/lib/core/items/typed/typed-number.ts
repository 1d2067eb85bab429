import { isNumeral, numeralsIn } from './numerals';
import { isTurned } from './turning-words';
import { plainLetters } from './words-of-answer';

/** May stand before a number; anything else makes a name of it, as in “Gemini 4” or “chapter two”. */
const BEFORE_NUMBER =
	/^(a|about|all|approximately|are|around|by|circa|exactly|for|in|is|it|just|minus|of|only|plus|roughly|some|the|there|they|total|was|were)$/;

/**
 * A number typed in digits or words, in digits: “1,500”, “minus five”, “twenty-one”, “3 million”,
 * “two hundred and six countries”. Nothing when there is none, or more than one.
 */
export function readNumber(text: string): string | undefined {
	const tidy = plainLetters(text).replace(/(\d)[,\s'’](?=\d{3}(?!\d))/g, '$1');
	const words = numberWords(tidy);
	const start = words.findIndex((word) => isNumeral(word));
	const isName = words.slice(0, Math.max(0, start)).some((word) => !BEFORE_NUMBER.test(word));
	if (isName || isTurned(tidy)) return undefined;
	const isNegative = /^\s*([-−–]|minus\b)/.test(tidy);
	const [numeral, ...more] = numeralsIn(words);
	const value = more.length === 0 ? numeral?.value : undefined;
	return value === undefined ? undefined : String(isNegative ? -value : value);
}

/** Words and numbers apart; digits behind a letter belong to a name, as in “G20”. */
export function numberWords(text: string): readonly string[] {
	return text.match(/\d+(\.\d+)?|\p{L}[\p{L}\d]*/gu) ?? [];
}
