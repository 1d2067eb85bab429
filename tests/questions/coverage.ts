import type { Fact } from '../../src/lib/core/facts/fact-set';
import type { Item, ItemKind } from '../../src/lib/core/items/item';
import { partsOfProposition } from '../../src/lib/core/items/propositions';
import type { NamedSet } from './sets';

/** How much of a set is asked, and in how many ways. */
export interface Coverage {
	readonly items: number;
	readonly kinds: ReadonlyMap<ItemKind, number>;
	/** Core facts that some item tests, and all. */
	readonly core: Share;
	readonly coreAndSupporting: Share;
	/** Core facts tested in at least two kinds, and all. */
	readonly coreInTwoKinds: Share;
	/** Distinct items that test a core fact. */
	readonly medianPerCoreFact: number;
	/** Facts of weight 2 and 3 that no item tests. */
	readonly unasked: readonly string[];
	/** Core facts tested in fewer than two kinds. */
	readonly inOneKind: readonly string[];
}

interface Share {
	readonly of: number;
	readonly all: number;
}

export function coverageOf({ index }: NamedSet, items: readonly Item[]): Coverage {
	const byFact = new Map<string, Item[]>();
	const kinds = new Map<ItemKind, number>();
	for (const item of items) {
		kinds.set(item.kind, (kinds.get(item.kind) ?? 0) + 1);
		for (const fact of new Set(item.tests.map((test) => partsOfProposition(test).fact))) {
			byFact.set(fact, [...(byFact.get(fact) ?? []), item]);
		}
	}
	const itemsOf = ({ id }: Fact) => byFact.get(id) ?? [];
	const kindsOf = (fact: Fact) => new Set(itemsOf(fact).map(({ kind }) => kind)).size;
	const share = (facts: readonly Fact[], passes: (fact: Fact) => boolean): Share => ({
		of: facts.filter(passes).length,
		all: facts.length
	});
	const core = index.set.facts.filter(({ weight }) => weight === 3);
	const supported = index.set.facts.filter(({ weight }) => weight >= 2);
	const isAsked = (fact: Fact) => itemsOf(fact).length > 0;
	return {
		items: items.length,
		kinds,
		core: share(core, isAsked),
		coreAndSupporting: share(supported, isAsked),
		coreInTwoKinds: share(core, (fact) => kindsOf(fact) >= 2),
		medianPerCoreFact: median(core.map((fact) => itemsOf(fact).length)),
		unasked: supported.filter((fact) => !isAsked(fact)).map(({ id }) => id),
		inOneKind: core.filter((fact) => kindsOf(fact) < 2).map(({ id }) => id)
	};
}

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
