import type { Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { framesFor } from '../../truth/frames';
import { refOf } from '../value-ref';
import { sourceCall } from '../wording/sentence';

/** Facts that say the same of different things, by id in the order of code units. */
export interface Kin {
	readonly facts: readonly Fact[];
	/** Where among them the fact stands. */
	readonly at: number;
}

const cache = new WeakMap<FactIndex, Map<string, readonly Fact[]>>();

/**
 * The facts of the same relation that differ from this one in the given roles only: told by the same
 * source, at the same level, with the same fillers in all other roles. It is among them itself.
 */
export function kinOf(index: FactIndex, fact: Fact, roles: readonly string[]): Kin {
	const ofSet = cache.get(index) ?? new Map<string, readonly Fact[]>();
	cache.set(index, ofSet);
	const name = commonOf(index, fact, roles);
	const facts = ofSet.get(name) ?? gather(index, fact, roles, name);
	ofSet.set(name, facts);
	const at = placeOf(facts, fact);
	return facts[at] === fact ? { facts, at } : { facts: [fact], at: 0 };
}

function gather(
	index: FactIndex,
	fact: Fact,
	roles: readonly string[],
	name: string
): readonly Fact[] {
	const others = new Map([...fact.roles].filter(([role]) => !roles.includes(role)));
	const like = new Set(framesFor(index, fact.rel, others).map((frame) => frame.fact));
	return [...like]
		.filter((other) => !other.not && commonOf(index, other, roles) === name)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where the fact stands among facts in the order of their ids. */
function placeOf(facts: readonly Fact[], { id }: Fact): number {
	let [from, to] = [0, facts.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const other = facts[middle];
		if (other && other.id < id) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** All that the fact must have in common with its kin. */
function commonOf(index: FactIndex, fact: Fact, roles: readonly string[]): string {
	const fillers = [...fact.roles]
		.map(([role, value]) => (roles.includes(role) ? role : `${role} ${refsOf(value).join(' ')}`))
		.sort();
	const { rel, status, said } = fact;
	return [rel, sourceCall(index, fact), status, said?.by ?? '', ...fillers].join('\n');
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
