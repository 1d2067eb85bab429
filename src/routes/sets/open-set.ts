import type { Diagnostic } from '$lib/core/facts/fact-set';
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
	readonly questions: number;
}

/** A file looked at: what it holds, if it holds anything usable, and what is wrong with it. */
export interface OpenedSet {
	readonly info: SetInfo | undefined;
	readonly diagnostics: readonly Diagnostic[];
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
	const { id, title, about, facts } = set;
	const questions = writeItems(indexFacts(set)).length;
	const info = { id, title, about: about ?? '', facts: facts.length, questions };
	return { info: facts.length > 0 ? info : undefined, diagnostics };
}
