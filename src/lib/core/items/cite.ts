import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { ItemCitation } from './item';

/** The words that the facts rest on, each once, in the order of the facts. */
export function citationsOf(index: FactIndex, facts: readonly Fact[]): readonly ItemCitation[] {
	const seen = new Set<string>();
	return facts.flatMap((fact) =>
		fact.cite.flatMap(({ sentence, quote }) => {
			const found = index.sentence(sentence);
			if (!found || seen.has(`${sentence} ${quote}`)) return [];
			seen.add(`${sentence} ${quote}`);
			return [{ sentence, quote, text: found.sentence.text, source: found.source.call }];
		})
	);
}
