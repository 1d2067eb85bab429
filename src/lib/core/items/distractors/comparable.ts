import type { EntityId, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { Asked } from '../questions/asked';
import { refOf } from '../value-ref';
import { nameKeysOf, shareName } from './name-keys';
import { granularityOf, isScale } from './scale';

/**
 * Whether the option could stand beside the key: of the same sort and granularity, of the key's type
 * or a narrower one, named in no way that the key or a thing in the question is named.
 */
export function isComparable(
	index: FactIndex,
	{ fact, role, value }: Asked,
	other: Value
): boolean {
	const printed = [...fact.roles].filter(([name]) => name !== role.name).map(([, each]) => each);
	if (isScale(value)) {
		return (
			granularityOf(value) === granularityOf(other) &&
			!printed.some((filler) => filler.kind === other.kind && refOf(filler) === refOf(other))
		);
	}
	if (other.kind === 'entity') {
		const [key, wrong] = [entityOf(index, value), index.entity(other.id)];
		if (!key || !wrong || !index.isA(wrong.type, key.type)) return false;
		if (printed.some((filler) => mentions(filler, other.id))) return false;
	} else if (other.kind !== 'text' || (value.kind !== 'text' && value.kind !== 'entity')) {
		return false;
	}
	return !shareName(nameKeysOf(index, value), nameKeysOf(index, other));
}

function entityOf(index: FactIndex, value: Value) {
	return value.kind === 'entity' ? index.entity(value.id) : undefined;
}

function mentions(value: Value, entity: EntityId): boolean {
	if (value.kind === 'entity') return value.id === entity;
	return value.kind === 'list' && value.values.some((member) => mentions(member, entity));
}
