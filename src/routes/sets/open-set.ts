import type { Diagnostic, FactSet } from '$lib/core/facts/fact-set';
import { indexFacts } from '$lib/core/facts/fact-index';
import { parseFactSetText } from '$lib/core/facts/parse-fact-set';
import { itemsOfFact } from '$lib/core/items/write';
import { SHIPPED } from '../shipped';

/** What a list of sets says of one of them. */
export interface SetInfo {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly facts: number;
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
	const index = indexFacts(set);
	// The first question found is enough: to count them all takes long in a large set.
	if (set.facts.some((fact) => itemsOfFact(index, fact).length > 0)) {
		return { info: infoOf(set), diagnostics };
	}
	const silent: Diagnostic = {
		severity: 'error',
		place: 'facts',
		reason: 'No question can be made of these facts.',
		mend: 'Give the relations an “ask”, and the set enough entities of one type to choose between.'
	};
	return { info: undefined, diagnostics: [silent, ...diagnostics] };
}
