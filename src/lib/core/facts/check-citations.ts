import { placeOf } from './diagnostics';
import { reportMissing, type Draft } from './draft';
import type { Citation } from './fact-set';
import { nearestPassage } from './nearest';
import { listOf } from './parse-sources';
import { describe, shown, type Plain } from './plain';
import { readFields } from './read-fields';
import { CitationInput } from './schema';

/** The citations that hold: a sentence of the set, and words that stand in it exactly. */
export function checkCitations(draft: Draft, fact: string, input: Plain): readonly Citation[] {
	const place = placeOf(fact, 'cite');
	const raws = listOf(draft, place, input);
	if (Array.isArray(input) && raws.length === 0) {
		draft.report.error(
			place,
			`The fact cites nothing: its list is ${describe(input)}.`,
			'Add at least one { "s": "…", "quote": "…" } with exact words of a sentence.'
		);
	}
	return raws.flatMap((raw, at): readonly Citation[] => {
		const here = raws.length > 1 ? placeOf(place, at) : place;
		const { s, quote } = readFields(draft.report, here, raw, CitationInput.entries)?.good ?? {};
		if (s === undefined || quote === undefined) return [];
		const text = draft.sentences.get(s);
		if (text === undefined) {
			reportMissing(draft, here, 'sentences', s);
			return [];
		}
		if (text.includes(quote)) return [{ sentence: s, quote }];
		reportQuote(draft, here, s, text, quote);
		return [];
	});
}

function reportQuote(draft: Draft, place: string, s: string, text: string, quote: string): void {
	const elsewhere = draft.report.suggest(() =>
		[...draft.sentences].slice(0, 500).find(([id, other]) => id !== s && other.includes(quote))
	);
	const near = draft.report.suggest(() => nearestPassage(quote, text));
	const reason = `The quote ${shown(quote)} is not found in ${s}`;
	if (elsewhere) {
		draft.report.error(place, `${reason}.`, `It stands in ${elsewhere[0]}: cite that sentence.`);
	} else if (near !== undefined) {
		draft.report.error(
			place,
			`${reason}; nearest: ${shown(near, 200)}.`,
			'Copy the words exactly as they stand in the sentence.'
		);
	} else {
		draft.report.error(
			place,
			`${reason}, nor anything like it.`,
			`Quote exact words of ${s}, which reads: ${shown(text, 120)}.`
		);
	}
}
