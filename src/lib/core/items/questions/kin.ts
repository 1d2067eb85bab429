import type { Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { refOf } from '../value-ref';
import { sourceCall } from '../wording/sentence';

/** Facts that say the same of different things, by id in the order of code units. */
export interface Kin {
	readonly facts: readonly Fact[];
	/** Where among them the fact stands. */
	readonly at: number;
}

const cache = new WeakMap<FactIndex, Map<string, ReadonlyMap<Fact, Kin>>>();

/**
 * The facts of the same relation that differ from this one in the given roles only: told by the same
 * source, at the same level, with the same fillers in all other roles. It is among them itself.
 */
export function kinOf(index: FactIndex, fact: Fact, roles: readonly string[]): Kin {
	const ofSet = cache.get(index) ?? new Map<string, ReadonlyMap<Fact, Kin>>();
	cache.set(index, ofSet);
	const name = `${fact.rel} ${[...roles].sort().join(' ')}`;
	const kin = ofSet.get(name) ?? gather(index, fact.rel, roles);
	ofSet.set(name, kin);
	return kin.get(fact) ?? { facts: [fact], at: 0 };
}

function gather(
	index: FactIndex,
	relation: string,
	roles: readonly string[]
): ReadonlyMap<Fact, Kin> {
	const groups = new Map<string, Fact[]>();
	for (const fact of index.factsOf(relation)) {
		if (fact.not) continue;
		const name = commonOf(index, fact, roles);
		const group = groups.get(name);
		if (group) group.push(fact);
		else groups.set(name, [fact]);
	}
	const kin = new Map<Fact, Kin>();
	for (const group of groups.values()) {
		const facts = group.sort((a, b) => (a.id < b.id ? -1 : 1));
		facts.forEach((fact, at) => kin.set(fact, { facts, at }));
	}
	return kin;
}

/** All that the fact must have in common with its kin. */
function commonOf(index: FactIndex, fact: Fact, roles: readonly string[]): string {
	const fillers = [...fact.roles]
		.map(([role, value]) => (roles.includes(role) ? [role] : [role, ...refsOf(value)]))
		.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
	return JSON.stringify([sourceCall(index, fact), fact.status, fact.said?.by ?? '', fillers]);
}

function refsOf(value: Value): readonly string[] {
	return membersOf(value)
		.map((member) =>
			member.kind === 'unknown' || member.kind === 'none' || member.kind === 'list'
				? member.kind
				: refOf(member)
		)
		.sort();
}
