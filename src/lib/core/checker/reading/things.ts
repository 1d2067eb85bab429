import type { Entity } from '../../facts/fact-set';
import type { Reader } from './reader';

/** Entities that a text with its article names; metonyms are for those who act. */
export function thingsIn(reader: Reader, text: string, acts = false): readonly Entity[] {
	return reader.lexicon.namesOf(text).flatMap(({ value, plain, isMetonym }) => {
		const entity = value.kind === 'entity' ? reader.index.entity(value.id) : undefined;
		return entity && plain && (acts || !isMetonym) ? [entity] : [];
	});
}

/** Things whose name stands before “does” or “do”, the right one of them. */
export function thingsAgreeing(reader: Reader, verb: string, text: string): readonly Entity[] {
	return thingsIn(reader, text).filter(({ plural }) => plural === (verb === 'do'));
}

/** Each way to split a text at that word: “from a to b” has two when “a to” names something. */
export function splitsAt(text: string, word: string): readonly (readonly [string, string])[] {
	const splits: [string, string][] = [];
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
		splits.push([text.slice(0, at), text.slice(at + word.length)]);
	}
	return splits;
}
