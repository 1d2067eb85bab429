import type { EntityId, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import type { Rng } from '../../rng';
import type { Asked } from '../questions/asked';
import { sizeOf } from './ascending';
import { entityNamed } from './name-keys';
import { granularityOf, isScale } from './scale';
import { fillersOnce, isSimple, sameGranularity } from './value-index';

/** Of a large set, so many values are looked at from each place that they may come from. */
const MOST = 32;

/**
 * What may be offered instead of the key, not yet tried: fillers of the same role in other facts, then
 * other entities of the type, values of the same granularity, the pools, and the author's own.
 */
export function candidatesFor(index: FactIndex, asked: Asked, rng: Rng): readonly Value[] {
	const { fact, role, value } = asked;
	const fillers = fillersOnce(index, fact.rel, role.name);
	const own = role.wrong.filter(isSimple).map((wrong) => known(index, wrong));
	if (isScale(value)) {
		const same = fillers.scales.get(granularityOf(value)) ?? [];
		// A number counts something of its own; a date or a length of time may be any other's.
		const others = value.kind === 'number' ? [] : sameGranularity(index, value);
		return [...around(same, value), ...around(others, value), ...own];
	}
	const beside = fact.cite
		.flatMap(({ sentence }) => index.factsCiting(sentence).slice(0, MOST))
		.flatMap(({ roles }) => [...roles.values()].flatMap(membersOf))
		.filter(({ kind }) => kind === 'entity');
	return [...some(fillers.values, rng), ...beside, ...ofType(index, asked, rng), ...own];
}

function ofType(index: FactIndex, { role, value }: Asked, rng: Rng): readonly Value[] {
	const type = value.kind === 'entity' ? index.entity(value.id)?.type : undefined;
	if (type === undefined) return [];
	const named = some(index.entitiesOf(type), rng).map(({ id }) => entity(id));
	const pool = [type, ...role.types].flatMap((name) => index.set.types.get(name)?.pool ?? []);
	return [...named, ...some(pool, rng).map((text) => known(index, { kind: 'text', text }))];
}

/** A name that the set has is its entity, so that all that is known of it counts. */
function known(index: FactIndex, value: Value): Value {
	const id = value.kind === 'text' ? entityNamed(index, value.text) : undefined;
	return id === undefined ? value : entity(id);
}

function entity(id: EntityId): Value {
	return { kind: 'entity', id };
}

/** The list, or so many of it from a place drawn by chance. */
function some<T>(list: readonly T[], rng: Rng): readonly T[] {
	if (list.length <= MOST) return list;
	const from = rng.below(list.length);
	return [
		...list.slice(from, from + MOST),
		...list.slice(0, Math.max(0, from + MOST - list.length))
	];
}

/** Those that stand nearest to the key, of values in ascending order. */
function around(values: readonly Value[], key: Value): readonly Value[] {
	const size = sizeOf(key);
	let [from, to] = [0, values.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const other = values[middle];
		if (other && sizeOf(other) < size) from = middle + 1;
		else to = middle;
	}
	return values.slice(Math.max(0, from - MOST / 2), from + MOST / 2);
}
