import type { Flaw } from '../kind';
import { flawIf, isDamaged } from './flaw';

/** Longest stem, in words: a pupil reads it once, on a phone. */
const MAX_STEM_WORDS = 35;
/** “a” or “an” at the end of the question, or before a word that takes the other. */
const ARTICLE =
	/\b[Aa]n?\s*[?.]$|\b[Aa] (?!one\b|once\b|eu|ew)[aeio]|\b[Aa]n (?!hour|honest|honour|heir)[b-df-hj-np-tv-wyz]/;
const VAGUE =
	/\b(usually|often|frequently|sometimes|generally|probably|rarely|seldom|occasionally|possibly|perhaps|maybe)\b/i;
const NEGATIVE = /\b(not|except|never|least)\b|n’t\b|\bcannot\b/i;
/** What somebody said stands in its own words: a “not” in it does not turn the question about. */
const SAID = /\b(said|say|says|statement|known|confirmed|thinks?|claims?)\b[^?]*?\bthat\b[^?]*/i;

/** Flaws of a question's text, whatever its kind. */
export function lintStem(stem: string): readonly Flaw[] {
	const words = stem.split(/\s+/).length;
	return [
		...flawIf(
			stem.trim() === '' || /[{}]|undefined|\s[,.?]|\b(\w+) \1\b/i.test(stem),
			'unclear stem',
			stem
		),
		...flawIf(isDamaged(stem), 'damaged text', stem),
		...flawIf(ARTICLE.test(stem), 'grammatical cues', stem),
		...flawIf(words > MAX_STEM_WORDS, 'gratuitous information', `${words} words`),
		...flawIf(VAGUE.test(stem), 'vague terms', stem),
		...flawIf(stem.endsWith('?') && NEGATIVE.test(stem.replace(SAID, '')), 'negative stem', stem)
	];
}

/** Flaws of a statement that is to be judged: it has one truth, and is no question. */
export function lintStatement(statement: string): readonly Flaw[] {
	return [
		...flawIf(statement.endsWith('?'), 'unclear stem', 'a statement is no question'),
		...flawIf(
			/;|\p{L}{2}[.?!]”? \p{Lu}|, (and|but|while|whereas) (it|he|she|they|there|this) /u.test(
				statement
			),
			'two clauses',
			statement
		)
	];
}
