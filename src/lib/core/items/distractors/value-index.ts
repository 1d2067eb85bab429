import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
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
	/** The facts in which each of them fills the role, by reference; members of lists too. */
	readonly facts: ReadonlyMap<string, readonly Fact[]>;
	/** Where each value stands among those of its own granularity. */
	readonly scales: ReadonlyMap<string, readonly Value[]>;
}

interface Values {
	readonly placed: ReadonlyMap<string, readonly Placed[]>;
	readonly scales: ReadonlyMap<string, readonly Value[]>;
	readonly uses: ReadonlyMap<string, number>;
	readonly byRole: Map<string, Fillers>;
}

const cache = new WeakMap<FactIndex, Values>();

/** Dates, lengths of time and numbers of the set, each with its fact, by reference. */
export function placedValues(index: FactIndex, ref: string): readonly Placed[] {
	return valuesOf(index).placed.get(ref) ?? [];
}

/** In how many places of the set a question may ask for the value. */
export function timesAsked(index: FactIndex, ref: string): number {
	return valuesOf(index).uses.get(ref) ?? 0;
}

/** Each filler of the role once. */
export function fillersOnce(index: FactIndex, relation: string, role: string): Fillers {
	const { byRole } = valuesOf(index);
	const name = `${relation} ${role}`;
	const known = byRole.get(name);
	if (known) return known;
	const values: Value[] = [];
	const facts = new Map<string, Fact[]>();
	for (const { value, fact } of index.fillersOf(relation, role)) {
		if (!isSimple(value)) continue;
		const ref = refOf(value);
		const list = facts.get(ref);
		if (list) list.push(fact);
		else {
			facts.set(ref, [fact]);
			values.push(value);
		}
	}
	const fillers = { values, facts, scales: scalesOf(values) };
	byRole.set(name, fillers);
	return fillers;
}

/** Values of the same granularity anywhere in the set, in ascending order. */
export function sameGranularity(index: FactIndex, value: Value): readonly Value[] {
	return valuesOf(index).scales.get(granularityOf(value)) ?? [];
}

/** Whether the filler can be an answer by itself. */
export function isSimple(value: Value): boolean {
	return !['list', 'unknown', 'none', 'fact'].includes(value.kind);
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
		const { roles } = index.relation(fact.rel);
		for (const [name, filler] of fact.roles) {
			const isAsked = (roles.get(name)?.ask.length ?? 0) > 0;
			for (const value of filler.kind === 'list' ? filler.values : [filler]) {
				if (!isSimple(value)) continue;
				const ref = refOf(value);
				if (ref.length > MAX_REF) continue;
				if (isAsked) uses.set(ref, (uses.get(ref) ?? 0) + 1);
				if (!isScale(value) || filler.kind === 'list') continue;
				const list = placed.get(ref);
				if (list) list.push({ value, fact });
				else placed.set(ref, [{ value, fact }]);
				scales.set(ref, value);
			}
		}
	}
	return { placed, scales: scalesOf([...scales.values()]), uses, byRole: new Map() };
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
