import { remembered } from '../remembered';
import type { Entity, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';

/** Every name that an answer may use for the entity; metonyms only where the role acts. */
export function namesOf(entity: Entity, acts: boolean): readonly string[] {
	return [entity.name, ...entity.aka, ...(acts ? entity.metonyms : [])];
}

/** Every word by which the text could give the filler away: names, metonyms and adjectives. */
export function traces(index: FactIndex, value: Value): readonly string[] {
	if (value.kind === 'text') return [value.text];
	const entity = value.kind === 'entity' ? index.entity(value.id) : undefined;
	return entity ? [...namesOf(entity, true), ...entity.adjective] : [];
}

/** Whether the text contains the words, as whole words, in any case. */
export function containsWords(text: string, words: string): boolean {
	return ` ${plainWords(text)} `.includes(` ${plainWords(words)} `);
}

/** Letters and digits in lower case, one space between words. */
export const plainWords = remembered(20_000, (text) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']s\b/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
);
