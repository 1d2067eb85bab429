/** What the look of an answer in mid-sentence gives away before it is read. */
export interface TextForm {
	readonly determiner: string;
	/** A name, by its capital. */
	readonly named: boolean;
	readonly digits: boolean;
	/** “to …”, “…ing”, “for …”: how a phrase that is no name begins. */
	readonly opening: string;
	readonly words: number;
}

const OPENING =
	/^(to|for|since|by|on|in|at|with|from|through|because|that|which|what|who|how|when)\b|^\w+ing\b/i;

export function formOf(text: string): TextForm {
	const determiner = /^(the|an?) /i.exec(text)?.[1]?.toLowerCase() ?? '';
	const rest = determiner === '' ? text : text.slice(determiner.length + 1);
	const opening = OPENING.exec(rest);
	return {
		determiner: determiner === 'an' ? 'a' : determiner,
		named: /^\p{Lu}/u.test(rest),
		digits: /\d/.test(text),
		opening: opening ? (opening[1]?.toLowerCase() ?? 'ing') : '',
		words: text.split(' ').length
	};
}

/** How alike two answers look, from 0 to 1. */
export function formLikeness(a: TextForm, b: TextForm, samePlural: boolean): number {
	return (
		0.25 * Number(a.determiner === b.determiner) +
		0.2 * Number(a.named === b.named) +
		0.1 * Number(a.digits === b.digits) +
		0.15 * Number(a.opening === b.opening) +
		0.15 * Number(samePlural) +
		0.15 * (Math.min(a.words, b.words) / Math.max(a.words, b.words))
	);
}
