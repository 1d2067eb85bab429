import { typingErrors } from './typing-errors';
import { lettersOfAnswer } from './words-of-answer';

/** Slips forgiven, by the number of letters: none up to 4, one up to 8, two beyond. */
export function slipsForgiven(name: string): number {
	const letters = (lettersOfAnswer(name).match(/\p{L}/gu) ?? []).length;
	return letters <= 4 ? 0 : letters <= 8 ? 1 : 2;
}

/** What a word of a small vocabulary was meant to be, and how many slips that takes. */
export interface Meant<T> {
	readonly meaning: T;
	readonly slips: number;
}

/**
 * The one meaning that the word is nearest to, of those that at most so many slips lead to; nothing
 * where none is so near, or where two are as near.
 */
export function meantBy<T>(
	word: string,
	vocabulary: ReadonlyMap<string, T>,
	slips: number
): Meant<T> | undefined {
	const exact = vocabulary.get(word);
	if (exact !== undefined) return { meaning: exact, slips: 0 };
	if (slips === 0) return undefined;
	let nearest: Meant<T> | undefined;
	let isTied = false;
	for (const [entry, meaning] of vocabulary) {
		if (Math.abs(entry.length - word.length) > slips) continue;
		const errors = typingErrors(word, entry);
		if (errors > slips || errors > (nearest?.slips ?? slips)) continue;
		isTied = errors === nearest?.slips && (isTied || meaning !== nearest.meaning);
		nearest = { meaning, slips: errors };
	}
	return isTied ? undefined : nearest;
}
