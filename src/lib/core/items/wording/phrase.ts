import type { Entity, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { remembered } from '../../remembered';
import { unreachable } from '../../unreachable';
import { dateWords, joinWithAnd, periodWords } from './dates';
import { digitsOf } from './digits';

/** How a filler is put: with its article, without, as owner, as adjective, or with “on”, “in” or “during”. */
export type Form = 'plain' | 'bare' | 'possessive' | 'adjective' | 'when';

/** A filler in words. */
export interface Phrase {
	readonly text: string;
	/** Takes a plural verb. */
	readonly plural: boolean;
}

/** Words a claim about a claim: `wordsOfFact` comes from the sentence writer, which needs phrases itself. */
export type ClauseOf = (factId: string) => string | undefined;

/**
 * The filler in words, in mid-sentence form.
 *
 * @returns nothing for a filler that has no words: an unknown, or a claim that cannot be worded.
 */
export function phraseOf(
	index: FactIndex,
	value: Value,
	form: Form,
	clauseOf: ClauseOf
): Phrase | undefined {
	switch (value.kind) {
		case 'entity': {
			const entity = index.entity(value.id);
			return entity && { text: entityWords(entity, form), plural: entity.plural };
		}
		case 'date': {
			const { words, preposition } = dateWords(value.edtf);
			const bare = words.replace(/^the /, '');
			const text = form === 'when' ? `${preposition} ${words}` : form === 'bare' ? bare : words;
			return { text, plural: false };
		}
		case 'duration':
			return { text: periodWords(value.iso), plural: false };
		case 'number':
			return { text: digitsOf(value.value), plural: value.value !== 1 };
		case 'text':
			return { text: value.text, plural: looksPlural(value.text) };
		case 'fact': {
			const clause = clauseOf(value.id);
			return clause === undefined ? undefined : { text: clause, plural: false };
		}
		case 'list': {
			const parts = value.values.map((part) => phraseOf(index, part, form, clauseOf)?.text);
			if (parts.some((part) => part === undefined)) return undefined;
			return { text: joinWithAnd(parts as string[]), plural: parts.length > 1 };
		}
		case 'none':
			return { text: 'none', plural: false };
		case 'unknown':
			return undefined;
		default:
			return unreachable(value);
	}
}

function entityWords(entity: Entity, form: Form): string {
	const withArticle = entity.the ? `the ${entity.name}` : entity.name;
	switch (form) {
		case 'bare':
			return entity.name;
		case 'adjective':
			return entity.adjective[0] ?? entity.name;
		case 'possessive':
			return withArticle + (entity.plural && entity.name.endsWith('s') ? '’' : '’s');
		default:
			return withArticle;
	}
}

const AFTER_NOUN = / (?:and|at|by|for|from|in|near|of|on|that|to|under|which|who|with) /;

/** Whether the text's noun has the look of a plural: “the rivers of Scotland”, but not “Athens”. */
const looksPlural = remembered(2_000, (text) => {
	const noun = text.split(AFTER_NOUN)[0]?.split(' ').at(-1) ?? '';
	return /^\p{Ll}.*[^su]s$/u.test(noun) && !/(?:[^aeiou]ics|is|news|series|species)$/.test(noun);
});

/** Words for one thing in the form that a slot asks for. */
export function inForm(text: string, form: Form): Phrase {
	return { text: form === 'possessive' ? `${text}’s` : text, plural: false };
}

/** The text with a capital, where it begins with a letter; opening quotation marks may stand before. */
export function capital(text: string): string {
	if (/^[A-Za-z0-9]/.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
	return text.replace(/^[“‘("']*\p{L}/u, (start) => start.toUpperCase());
}
