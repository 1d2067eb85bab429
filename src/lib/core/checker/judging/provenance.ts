import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { Grounds } from '../asking/query';
import type { RenderedItem } from '../rendered-item';

/** What is wrong with the words that an item says it rests on; undefined when nothing is. */
export function citationFault(index: FactIndex, { cite }: RenderedItem): string | undefined {
	if (cite.length === 0) return 'The item cites nothing.';
	for (const { sentence, quote } of cite) {
		const found = index.sentence(sentence);
		if (!found) return `The item cites a sentence ${sentence}, which the set does not have.`;
		if (!found.sentence.text.includes(quote)) {
			return `The quote “${quote}” is no exact part of sentence ${sentence}.`;
		}
	}
	return undefined;
}

/** Whether the item cites what its key rests on: one fact of each group, where there is any. */
export function groundsFault({ cite }: RenderedItem, grounds: Grounds): string | undefined {
	const isCited = ({ cite: own }: Fact) =>
		own.some(({ sentence }) => cite.some((each) => each.sentence === sentence));
	const areCited = grounds.every((facts) => facts.length === 0 || facts.some(isCited));
	return areCited ? undefined : 'The item cites no sentence of a fact that makes its key right.';
}
