import type { EntityId, Fact, Value } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';
import { rngFrom, shuffle } from '../rng';
import { truthOf, sameValue, type Truth } from '../truth/truth';
import type { Asked } from './asked';
import { nearbyValues } from './nearby-values';
import { placedValues } from './value-index';
import { MAX_REF, refOf } from './value-ref';
import { traces } from './names';

/** The most plausible options that are put to the oracle; the rest of a large set is not looked at. */
const MOST_TRIED = 48;

/** So many false fillers are enough, without what is merely unstated. */
const ENOUGH = 3;

/** A filler fit to be a wrong option. */
export interface Distractor {
	readonly value: Value;
	readonly ref: string;
	/** 0 (only a pool) to 1: how much it has in common with the key. */
	readonly likeness: number;
}

/** The truth of the asked fact with another filler in the asked role. */
export function truthWith(index: FactIndex, asked: Asked, value: Value): Truth {
	const { fact, role } = asked;
	return truthOf(index, {
		rel: fact.rel,
		roles: new Map([...fact.roles, [role.name, value]]),
		status: fact.status,
		...(fact.said && { by: fact.said.by })
	});
}

/**
 * Whether the filler is a wrong answer beyond doubt: false, or, where the question asks for what the
 * source names, not stated and not one of those that the author rules out.
 */
export function isWrong(index: FactIndex, asked: Asked, value: Value): boolean {
	if (asked.role.never.some((never) => sameValue(index, never, value))) return false;
	const truth = truthWith(index, asked, value);
	return truth === 'false' || (truth === 'not-stated' && !asked.decided);
}

/**
 * Every wrong option that the set has for the asked filler, the most plausible first. What the
 * source merely leaves out is offered only where too little is false.
 */
export function distractorsFor(index: FactIndex, asked: Asked): readonly Distractor[] {
	const each = new Map<string, Distractor>();
	for (const option of [...fromFacts(index, asked), ...fromType(index, asked), ...extras(asked)]) {
		if (option.ref.length <= MAX_REF && !each.has(option.ref)) each.set(option.ref, option);
	}
	each.delete(refOf(asked.value));
	const rng = rngFrom(`${asked.fact.id}/${asked.token}/distractors`);
	const ranked = shuffle([...each.values()], rng).sort((a, b) => b.likeness - a.likeness);
	const fit = firstFew(ranked, MOST_TRIED, ({ value }) => comparable(index, asked, value)).filter(
		({ value }) => isWrong(index, asked, value)
	);
	const untrue = fit.filter(({ value }) => truthWith(index, asked, value) === 'false');
	const unstated = fit.filter((option) => !untrue.includes(option));
	return untrue.length < ENOUGH ? [...untrue, ...unstated] : untrue;
}

/** The first so many that pass, without a look at the rest. */
function firstFew<T>(list: readonly T[], most: number, passes: (each: T) => boolean): readonly T[] {
	const few: T[] = [];
	for (const each of list) {
		if (few.length === most) break;
		if (passes(each)) few.push(each);
	}
	return few;
}

/** Values of calendar and number that stand around the key, where the set has too few of its own. */
export function neighboursFor(index: FactIndex, asked: Asked): readonly Distractor[] {
	return nearbyValues(asked.value)
		.filter((value) => isWrong(index, asked, value))
		.map((value) => ({ value, ref: refOf(value), likeness: 0 }));
}

function fromFacts(index: FactIndex, { fact, role }: Asked): Distractor[] {
	return index
		.fillersOf(fact.rel, role.name)
		.filter((filler) => isSimple(filler.value))
		.map(({ value }) => ({ value, ref: refOf(value), likeness: 1 }));
}

function fromType(index: FactIndex, { fact, value, role }: Asked): Distractor[] {
	// A number counts something of its own; a date or a length of time may be any other's.
	if (value.kind === 'number') return [];
	if (value.kind !== 'entity') return sameSort(index, value);
	const type = index.entity(value.id)?.type;
	if (type === undefined) return [];
	const near = entitiesBeside(index, fact);
	const named = index.entitiesOf(type).map(({ id }) => {
		const used = index.factsWith(id).length > 0 ? 0.4 : 0.2;
		const of: Value = { kind: 'entity', id };
		return { value: of, ref: refOf(of), likeness: used + (near.has(id) ? 0.2 : 0) };
	});
	const types = [type, ...role.types];
	const pool = types.flatMap((name) => index.set.types.get(name)?.pool ?? []);
	return [...named, ...pool.map((text) => ofText(text, 0.1))];
}

/** Entities of the facts that rest on the same sentences. */
function entitiesBeside(index: FactIndex, fact: Fact): ReadonlySet<EntityId> {
	const facts = fact.cite.flatMap(({ sentence }) => index.factsCiting(sentence));
	const fillers = facts.flatMap(({ roles }) => [...roles.values()]).flatMap(membersOf);
	return new Set(fillers.flatMap((filler) => (filler.kind === 'entity' ? [filler.id] : [])));
}

/** Dates and lengths of time of other relations. */
function sameSort(index: FactIndex, { kind }: Value): Distractor[] {
	return placedValues(index, kind).map(({ value }) => ({
		value,
		ref: refOf(value),
		likeness: 0.6
	}));
}

function extras({ role }: Asked): Distractor[] {
	return role.wrong.filter(isSimple).map((value) => ({ value, ref: refOf(value), likeness: 0.5 }));
}

function ofText(text: string, likeness: number): Distractor {
	const value: Value = { kind: 'text', text };
	return { value, ref: refOf(value), likeness };
}

function isSimple(value: Value): boolean {
	return !['list', 'unknown', 'none', 'fact'].includes(value.kind);
}

/** Whether the option has the key's form: same sort, same type or a narrower one, and no name that the fact prints. */
function comparable(index: FactIndex, { fact, role, value }: Asked, other: Value): boolean {
	if (value.kind === 'date' && other.kind === 'date') {
		return granularity(value.edtf) === granularity(other.edtf);
	}
	if (value.kind === 'duration' && other.kind === 'duration') {
		return value.iso.slice(-1) === other.iso.slice(-1);
	}
	if (other.kind === 'entity') {
		const [key, wrong] = [entityOf(index, value), index.entity(other.id)];
		if (!key || !wrong || !index.isA(wrong.type, key.type)) return false;
		const printed = [...fact.roles].filter(([name]) => name !== role.name);
		const inFact = printed.some(([, filler]) => mentions(filler, other.id));
		const names = new Set(traces(index, value).map((name) => name.toLowerCase()));
		return !inFact && !traces(index, other).some((name) => names.has(name.toLowerCase()));
	}
	return other.kind === 'text'
		? value.kind === 'text' || value.kind === 'entity'
		: other.kind === value.kind;
}

function entityOf(index: FactIndex, value: Value) {
	return value.kind === 'entity' ? index.entity(value.id) : undefined;
}

function mentions(value: Value, entity: string): boolean {
	if (value.kind === 'entity') return value.id === entity;
	return value.kind === 'list' && value.values.some((member) => mentions(member, entity));
}

function granularity(edtf: string): string {
	const exact = edtf.replace(/[~?%]$/, '');
	return /-2[1-4]$/.test(exact) ? 'season' : exact.replace(/[0-9X]+/g, 'n').replace(/^n$/, 'year');
}
