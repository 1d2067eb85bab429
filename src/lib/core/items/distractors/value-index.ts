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
	has(value: Value): boolean;
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
	const id = ref.slice(1) as EntityId;
	let count = 0;
	for (const fact of index.factsWith(id)) {
		forEachAsked(index, fact, (value) => {
			if (value.kind === 'entity' && value.id === id && ref.length <= MAX_REF) count++;
		});
	}
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
	const entities = new Set<EntityId>();
	const facts = new Map<string, Fact[]>();
	for (const { value, fact } of index.fillersOf(relation, role)) {
		if (!isSimple(value)) continue;
		if (value.kind === 'entity') {
			if (!entities.has(value.id)) values.push(value);
			entities.add(value.id);
		} else {
			const ref = refOf(value);
			if (!facts.has(ref)) values.push(value);
			push(facts, ref, fact);
		}
	}
	const has = (value: Value) =>
		value.kind === 'entity' ? entities.has(value.id) : isSimple(value) && facts.has(refOf(value));
	const fillers = { values, has, facts, scales: scalesOf(values) };
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
		forEachAsked(index, fact, (value) => {
			if (value.kind === 'entity') return;
			const ref = refOf(value);
			if (ref.length <= MAX_REF) uses.set(ref, (uses.get(ref) ?? 0) + 1);
		});
		for (const value of fact.roles.values()) {
			if (!isScale(value)) continue;
			const ref = refOf(value);
			push(placed, ref, { value, fact });
			scales.set(ref, value);
		}
	}
	return { placed, scales: scalesOf([...scales.values()]), uses, byRole: new Map() };
}

/** Looks at each filler that a question may ask for; every fact of the set passes here, so no list is made. */
function forEachAsked(index: FactIndex, fact: Fact, look: (value: Value) => void): void {
	const { roles } = index.relation(fact.rel);
	for (const [name, filler] of fact.roles) {
		if ((roles.get(name)?.ask.length ?? 0) === 0) continue;
		if (filler.kind === 'list') {
			for (const value of filler.values) if (isSimple(value)) look(value);
		} else if (isSimple(filler)) look(filler);
	}
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
