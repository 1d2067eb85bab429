import type { EntityId, Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { MAX_REF, refOf } from '../value-ref';
import { ascending } from './ascending';
import { granularityOf, isScale } from './scale';

/** A value that stands in a fact, whichever role it fills. */
export interface Placed {
	readonly value: Value;
	readonly fact: Fact;
}

/** Fillers of one role or one granularity, each once. */
interface Fillers {
	readonly values: readonly Value[];
	readonly refs: ReadonlySet<string>;
	/** The facts in which each of them fills the role, by reference; entities have theirs in the index. */
	readonly facts: ReadonlyMap<string, readonly Fact[]>;
	/** Where each value stands among those of its own granularity. */
	readonly scales: ReadonlyMap<string, readonly Value[]>;
}

interface Values {
	readonly placed: ReadonlyMap<string, readonly Placed[]>;
	readonly scales: ReadonlyMap<string, readonly Value[]>;
	/** By reference; of entities, so far as they have been asked about. */
	readonly uses: Map<string, number>;
	readonly byRole: Map<string, Fillers>;
}

const cache = new WeakMap<FactIndex, Values>();

/** Dates, lengths of time and numbers of the set, each with its fact, by reference. */
export function placedValues(index: FactIndex, ref: string): readonly Placed[] {
	return valuesOf(index).placed.get(ref) ?? [];
}

/** In how many places of the set a question may ask for the value. */
export function timesAsked(index: FactIndex, ref: string): number {
	const { uses } = valuesOf(index);
	const known = uses.get(ref);
	if (known !== undefined || !ref.startsWith('@')) return known ?? 0;
	const facts = index.factsWith(ref.slice(1) as EntityId);
	const count = facts.reduce(
		(sum, fact) => sum + askedIn(index, fact).filter((value) => refOf(value) === ref).length,
		0
	);
	uses.set(ref, count);
	return count;
}

/** Each filler of the role once. */
export function fillersOnce(index: FactIndex, relation: string, role: string): Fillers {
	const { byRole } = valuesOf(index);
	const name = `${relation} ${role}`;
	const known = byRole.get(name);
	if (known) return known;
	const values: Value[] = [];
	const refs = new Set<string>();
	const facts = new Map<string, Fact[]>();
	for (const { value, fact } of index.fillersOf(relation, role)) {
		if (!isSimple(value)) continue;
		const ref = refOf(value);
		if (!refs.has(ref)) values.push(value);
		refs.add(ref);
		if (value.kind !== 'entity') push(facts, ref, fact);
	}
	const fillers = { values, refs, facts, scales: scalesOf(values) };
	byRole.set(name, fillers);
	return fillers;
}

/** Another fact of the relation in which the value fills the role, alone or in a list. */
export function otherFilledBy(
	index: FactIndex,
	{ id, rel }: Fact,
	role: string,
	value: Value
): Fact | undefined {
	if (value.kind !== 'entity') {
		const facts = fillersOnce(index, rel, role).facts.get(refOf(value));
		return facts?.find((other) => other.id !== id);
	}
	const isIt = (member: Value) => member.kind === 'entity' && member.id === value.id;
	return index
		.factsWith(value.id)
		.find(
			(other) =>
				other.rel === rel &&
				other.id !== id &&
				membersOf(other.roles.get(role) ?? NOTHING).some(isIt)
		);
}

const NOTHING: Value = { kind: 'none' };

/** Values of the same granularity anywhere in the set, in ascending order. */
export function sameGranularity(index: FactIndex, value: Value): readonly Value[] {
	return valuesOf(index).scales.get(granularityOf(value)) ?? [];
}

/** Whether the filler can be an answer by itself. */
export function isSimple({ kind }: Value): boolean {
	return kind !== 'list' && kind !== 'unknown' && kind !== 'none' && kind !== 'fact';
}

function valuesOf(index: FactIndex): Values {
	let values = cache.get(index);
	if (!values) cache.set(index, (values = gather(index)));
	return values;
}

function gather(index: FactIndex): Values {
	const placed = new Map<string, Placed[]>();
	const uses = new Map<string, number>();
	const scales = new Map<string, Value>();
	for (const fact of index.set.facts) {
		for (const value of askedIn(index, fact)) {
			if (value.kind === 'entity') continue;
			const ref = refOf(value);
			uses.set(ref, (uses.get(ref) ?? 0) + 1);
		}
		for (const value of fact.roles.values()) {
			if (!isScale(value)) continue;
			const ref = refOf(value);
			push(placed, ref, { value, fact });
			scales.set(ref, value);
		}
	}
	return { placed, scales: scalesOf([...scales.values()]), uses, byRole: new Map() };
}

/** Fillers that a question may ask for. */
function askedIn(index: FactIndex, fact: Fact): readonly Value[] {
	const { roles } = index.relation(fact.rel);
	return [...fact.roles].flatMap(([name, filler]) => {
		if ((roles.get(name)?.ask.length ?? 0) === 0) return [];
		const values = filler.kind === 'list' ? filler.values : [filler];
		return values.filter((value) => isSimple(value) && refOf(value).length <= MAX_REF);
	});
}

function push<T>(lists: Map<string, T[]>, key: string, member: T): void {
	const list = lists.get(key);
	if (list) list.push(member);
	else lists.set(key, [member]);
}

function scalesOf(values: readonly Value[]): ReadonlyMap<string, readonly Value[]> {
	const scales = new Map<string, Value[]>();
	for (const value of values.filter(isScale)) {
		const list = scales.get(granularityOf(value));
		if (list) list.push(value);
		else scales.set(granularityOf(value), [value]);
	}
	return new Map([...scales].map(([name, list]) => [name, ascending(list)]));
}
