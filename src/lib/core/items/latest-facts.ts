import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';

/** Facts of one set that are remembered: more than a quiz looks at, few beside a large set. */
const MOST = 128;

/**
 * The function, with its answers for the latest facts kept: each kind of question asks the same of a
 * fact in its turn. When so many are kept, it starts afresh.
 */
export function latestFacts<T>(
	make: (index: FactIndex, fact: Fact) => T
): (index: FactIndex, fact: Fact) => T {
	const kept = new WeakMap<FactIndex, Map<Fact, { readonly answer: T }>>();
	return (index, fact) => {
		// A fact with other fillers, made up for one question, will not be asked about again.
		if (index.fact(fact.id) !== fact) return make(index, fact);
		const ofSet = kept.get(index) ?? new Map<Fact, { readonly answer: T }>();
		kept.set(index, ofSet);
		const known = ofSet.get(fact);
		if (known) return known.answer;
		const answer = make(index, fact);
		if (ofSet.size >= MOST) ofSet.clear();
		ofSet.set(fact, { answer });
		return answer;
	};
}
