import type { Flaw } from './kind';
import { containsWords, plainWords } from './names';

/** Longest stem, in words: a pupil reads it once, on a phone. */
const MAX_STEM_WORDS = 35;
const ABSOLUTE = /\b(always|never|only|all of the above|none of the above|both a and b)\b/i;
const VAGUE = /\b(usually|often|frequently|sometimes|generally|probably)\b/i;
const NEGATIVE = /\b(not|except|never)\b[^.?]*\?$/i;
/** A word so common that it cues nothing. */
const LITTLE_WORD = 4;

/** Flaws of a question's text, whatever its kind. */
export function lintStem(stem: string): readonly Flaw[] {
	const words = stem.split(/\s+/).length;
	return [
		...flawIf(
			stem.trim() === '' || /[{}]|undefined|\s[,.?]|\b(\w+) \1\b/.test(stem),
			'unclear stem',
			stem
		),
		...flawIf(words > MAX_STEM_WORDS, 'gratuitous information', `${words} words`),
		...flawIf(VAGUE.test(stem), 'vague terms', stem),
		...flawIf(NEGATIVE.test(stem), 'negative stem', stem)
	];
}

/** Flaws that let a test-wise learner choose without knowing. */
export function lintOptions(
	stem: string,
	options: readonly string[],
	key: string
): readonly Flaw[] {
	const others = options.filter((option) => option !== key);
	const longestOther = Math.max(...others.map((option) => option.length));
	const distinct = new Set(options.map(plainWords));
	const inside = others.find((option) => containsWords(option, key) || containsWords(key, option));
	return [
		...flawIf(options.length < 3, 'implausible distractor', 'fewer than two wrong options'),
		...flawIf(distinct.size < options.length, 'more than one key', 'two options read the same'),
		...flawIf(inside !== undefined, 'option within an option', inside ?? ''),
		...flawIf(
			key.length > 1.7 * longestOther && key.length - longestOther > 12,
			'longest key',
			key
		),
		...flawIf(containsWords(stem, key), 'key in the stem', key),
		...flawIf(
			options.some((option) => ABSOLUTE.test(option)),
			'absolute terms',
			key
		),
		...clang(stem, others, key)
	];
}

/** A telling word of the stem that is repeated in the key and in no other option. */
function clang(stem: string, others: readonly string[], key: string): readonly Flaw[] {
	const telling = plainWords(key)
		.split(' ')
		.find(
			(word) =>
				word.length > LITTLE_WORD &&
				containsWords(stem, word) &&
				!others.some((option) => containsWords(option, word))
		);
	return flawIf(telling !== undefined, 'clang', telling ?? '');
}

export function flawIf(flawed: boolean, flaw: string, detail: string): readonly Flaw[] {
	return flawed ? [{ flaw, detail }] : [];
}
