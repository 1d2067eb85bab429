import type { Item, Prompt, Response } from '../lib/core/items/item';

/**
 * An answer as typed on a line, in the form that the question's kind takes: one text; texts with “|”
 * between; or pairs, `left = right`, in any order. Texts that were shown are found whatever their
 * capitals.
 */
export function responseOf(prompt: Prompt, answer: string): Response {
	switch (prompt.kind) {
		case 'multiple-choice':
		case 'ordering':
			return partsOf(answer).map((part) => shownAs(part, prompt.options));
		case 'set-answer':
			return partsOf(answer);
		case 'matching':
			return pairsOf(answer, prompt.lefts, prompt.rights);
		case 'sorting':
			return pairsOf(answer, prompt.things, prompt.groups);
		default:
			return shownAs(answer.trim(), 'options' in prompt ? prompt.options : []);
	}
}

/** A response as `responseOf` reads it. */
export function wordsOfResponse(item: Item, response: Response): string {
	if (typeof response === 'string') return response;
	const lefts = 'lefts' in item ? item.lefts : 'things' in item ? item.things : undefined;
	const parts = lefts ? lefts.map((left, at) => `${left} = ${response[at] ?? ''}`) : response;
	return parts.join(' | ');
}

function partsOf(answer: string): readonly string[] {
	return answer.split('|').map((part) => part.trim());
}

function pairsOf(
	answer: string,
	lefts: readonly string[],
	rights: readonly string[]
): readonly string[] {
	const pairs = new Map(
		partsOf(answer).map((part) => {
			const [left = '', right = ''] = part.split('=');
			return [shownAs(left.trim(), lefts), shownAs(right.trim(), rights)];
		})
	);
	return lefts.map((left) => pairs.get(left) ?? '');
}

function shownAs(text: string, shown: readonly string[]): string {
	return shown.find((one) => one.toLowerCase() === text.toLowerCase()) ?? text;
}
