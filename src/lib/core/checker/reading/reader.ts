import type { EntityId, FactSet, Source } from '../../facts/fact-set';
import { indexFacts, type FactIndex } from '../../facts/fact-index';
import { datesOf, type Dated } from '../../truth/order';
import { lexiconOf, withSmallFirst, type Lexicon } from './lexicon';
import { patternsOf, tableOf, type PatternTable } from './pattern-table';

/** All that reading the items of one set takes. */
export interface Reader {
	readonly index: FactIndex;
	/** The same facts for somebody who does not know the year of a yearless date. */
	readonly yearless: FactIndex;
	readonly lexicon: Lexicon;
	readonly says: PatternTable;
	readonly asks: PatternTable;
	/** Sources that a question calls so: “the report”. */
	sourcesCalled(call: string): readonly Source[];
	/** What the facts say of when the entity was, is or will be. */
	datesOf(entity: EntityId): readonly Dated[];
}

const readers = new WeakMap<FactIndex, Reader>();

/** Builds the look-ups once for each set. */
export function readerOf(index: FactIndex): Reader {
	let reader = readers.get(index);
	if (!reader) readers.set(index, (reader = build(index)));
	return reader;
}

function build(index: FactIndex): Reader {
	const { set } = index;
	const patterns = patternsOf(set);
	const calls = new Map<string, Source[]>();
	for (const source of set.sources) {
		const call = withSmallFirst(source.call);
		calls.set(call, [...(calls.get(call) ?? []), source]);
	}
	return {
		index,
		yearless: set.year === undefined ? index : indexFacts(withoutYear(set)),
		lexicon: lexiconOf(set),
		says: tableOf(patterns.filter(({ mode }) => mode === 'say')),
		asks: tableOf(patterns.filter(({ mode }) => mode !== 'say')),
		sourcesCalled: (call) => calls.get(withSmallFirst(call)) ?? [],
		datesOf: (entity) => datesOf(index, entity)
	};
}

function withoutYear(set: FactSet): FactSet {
	const copy = { ...set };
	delete copy.year;
	return copy;
}
