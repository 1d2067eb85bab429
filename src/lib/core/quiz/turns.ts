import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { Item, ItemKind } from '../items/item';
import type { Part } from '../items/kind';
import { partsOfFact } from '../items/write';
import { rngFrom, shuffle } from '../rng';
import { mayBeBeyondRecall } from './variety';

/** Items of facts, in a seeded order, each written only once somebody asks for it. */
export interface Turns {
	/** With `isBeyond`, without parts that are known to hold nothing beyond recall. */
	of(fact: Fact, kind: ItemKind, isBeyond: boolean): Iterable<Item>;
}

/** A part of a fact's items, written at most once for a set. */
interface KnownPart {
	readonly part: Part<Item>;
	items?: readonly Item[];
}

const known = new WeakMap<FactIndex, Map<string, readonly KnownPart[]>>();

export function turnsOf(index: FactIndex, seed: string): Turns {
	const byName = new Map<string, readonly Turn[]>();
	return {
		*of(fact, kind, isBeyond) {
			const name = `${fact.id} ${kind}`;
			let turns = byName.get(name);
			if (!turns) {
				const parts = partsOf(index, fact, kind).map((known, at) => ({ known, at }));
				byName.set(name, (turns = shuffle(parts, rngFrom(`${seed}/${name}`))));
			}
			for (const turn of turns) {
				const { known, at } = turn;
				if (isBeyond && !mayBeBeyondRecall(kind, known.part)) continue;
				turn.items ??= shuffle(
					(known.items ??= known.part.write()),
					rngFrom(`${seed}/${name}/${at}`)
				);
				yield* turn.items;
			}
		}
	};
}

/** A part with its place among those of its fact, and its items in their order for one quiz. */
interface Turn {
	readonly known: KnownPart;
	readonly at: number;
	items?: readonly Item[];
}

function partsOf(index: FactIndex, fact: Fact, kind: ItemKind): readonly KnownPart[] {
	let ofSet = known.get(index);
	if (!ofSet) known.set(index, (ofSet = new Map<string, readonly KnownPart[]>()));
	const name = `${fact.id} ${kind}`;
	let parts = ofSet.get(name);
	if (!parts) ofSet.set(name, (parts = partsOfFact(index, fact, kind).map((part) => ({ part }))));
	return parts;
}
