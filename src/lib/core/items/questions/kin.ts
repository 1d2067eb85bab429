import type { Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { fillersOnce, isSimple } from '../distractors/value-index';
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
	const facts = ofSet.get(name) ?? gather(index, fact, roles);
	ofSet.set(name, facts);
	const at = placeOf(facts, fact);
	return facts[at] === fact ? { facts, at } : { facts: [fact], at: 0 };
}

function gather(index: FactIndex, fact: Fact, roles: readonly string[]): readonly Fact[] {
	const fixed = new Map([...fact.roles].filter(([role]) => !roles.includes(role)));
	const call = sourceCall(index, fact);
	const fillers = [...fixed].map(([role, value]) => [role, keyOf(value)] as const);
	const isKin = (other: Fact) =>
		!other.not &&
		other.status === fact.status &&
		other.said?.by === fact.said?.by &&
		other.roles.size === fact.roles.size &&
		roles.every((role) => other.roles.has(role) === fact.roles.has(role)) &&
		fillers.every(([role, key]) => keyOf(other.roles.get(role)) === key) &&
		sourceCall(index, other) === call;
	return factsLike(index, fact, fixed)
		.filter(isKin)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Facts of the relation that share one of the fillers: the one that the fewest have. */
function factsLike(
	index: FactIndex,
	{ rel }: Fact,
	fixed: ReadonlyMap<string, Value>
): readonly Fact[] {
	let fewest = index.factsOf(rel);
	for (const [role, filler] of fixed) {
		for (const value of membersOf(filler)) {
			const facts = factsFilledBy(index, rel, role, value);
			if (facts && facts.length < fewest.length) fewest = facts;
		}
	}
	return [...new Set(fewest)].filter((other) => other.rel === rel);
}

/** Facts of the relation in which the value fills the role, and maybe others; nothing where that is not filed. */
function factsFilledBy(
	index: FactIndex,
	relation: string,
	role: string,
	value: Value
): readonly Fact[] | undefined {
	if (value.kind === 'entity') return index.factsWith(value.id);
	if (value.kind === 'fact') return index.factsAbout(value.id);
	if (!isSimple(value)) return undefined;
	return fillersOnce(index, relation, role).facts.get(refOf(value)) ?? [];
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
		.map(([role, value]) => (roles.includes(role) ? role : `${role} ${keyOf(value)}`))
		.sort();
	const { rel, status, said } = fact;
	return [rel, sourceCall(index, fact), status, said?.by ?? '', ...fillers].join('\n');
}

/** What fills a role, whatever the order of a list. */
function keyOf(value?: Value): string | undefined {
	if (value?.kind === 'list') return membersOf(value).map(keyOf).sort().join(' ');
	return value && (value.kind === 'unknown' || value.kind === 'none' ? value.kind : refOf(value));
}
