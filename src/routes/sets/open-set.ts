import type { Diagnostic, FactSet } from '$lib/core/facts/fact-set';
import { indexFacts } from '$lib/core/facts/fact-index';
import { parseFactSetText } from '$lib/core/facts/parse-fact-set';
import { writeItems } from '$lib/core/items/write';
import { SHIPPED } from '../shipped';

/** What a list of sets says of one of them. */
export interface SetInfo {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly facts: number;
	/** How many questions it yields; only known of a set just opened, as counting writes them all. */
	readonly questions?: number;
}

/** A file looked at: what it holds, if it holds anything usable, and what is wrong with it. */
export interface OpenedSet {
	readonly info: SetInfo | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/** What the list says of a set that was opened before; nothing when its text is no longer readable. */
export function infoOfText(text: string): SetInfo | undefined {
	const { set } = parseFactSetText(text);
	return set && infoOf(set);
}

function infoOf({ id, title, about, facts }: FactSet): SetInfo {
	return { id, title, about: about ?? '', facts: facts.length };
}

/** Reads a fact set's text; its id must not be that of a set which comes with Parley. */
export function openSet(text: string): OpenedSet {
	const { set, diagnostics } = parseFactSetText(text);
	if (!set) return { info: undefined, diagnostics };
	if (SHIPPED.some((shipped) => shipped === set.id)) {
		const taken: Diagnostic = {
			severity: 'error',
			place: 'id',
			reason: `“${set.id}” is the id of the set that comes with Parley.`,
			mend: 'Give this set an id of its own, so that the progress of the two stays apart.'
		};
		return { info: undefined, diagnostics: [taken, ...diagnostics] };
	}
	const questions = writeItems(indexFacts(set)).length;
	return { info: set.facts.length > 0 ? { ...infoOf(set), questions } : undefined, diagnostics };
}
