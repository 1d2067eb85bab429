import type { Fact, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { refOf } from './value-ref';

/** A value that stands in a fact, whichever role it fills. */
export interface Placed {
	readonly value: Value;
	readonly fact: Fact;
}

const cache = new WeakMap<FactIndex, ReadonlyMap<string, readonly Placed[]>>();

/** Dates, lengths of time and numbers of the set, each with its fact, by kind and by reference. */
export function placedValues(index: FactIndex, kindOrRef: string): readonly Placed[] {
	let placed = cache.get(index);
	if (!placed) {
		placed = gather(index);
		cache.set(index, placed);
	}
	return placed.get(kindOrRef) ?? [];
}

function gather(index: FactIndex): ReadonlyMap<string, readonly Placed[]> {
	const placed = new Map<string, Placed[]>();
	for (const fact of index.set.facts) {
		for (const value of fact.roles.values()) {
			if (!['date', 'duration', 'number'].includes(value.kind)) continue;
			for (const key of [value.kind, refOf(value)]) {
				const list = placed.get(key);
				if (list) list.push({ value, fact });
				else placed.set(key, [{ value, fact }]);
			}
		}
	}
	return placed;
}
