import type { Role, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';

/**
 * Whether a value can never fill the role, by its type alone: a person where a meeting is wanted, a
 * number where a date is. A role without types, or with the type Text, takes anything; a text may
 * name anything.
 */
export function isOfOtherType(index: FactIndex, role: Role, value: Value): boolean {
	const { types } = role;
	if (types.length === 0 || types.includes('Text')) return false;
	switch (value.kind) {
		case 'entity': {
			const type = index.entity(value.id)?.type;
			return type !== undefined && types.every((other) => areDisjoint(index, type, other));
		}
		case 'date':
			return !types.includes('Date');
		case 'duration':
			return !types.includes('Duration');
		case 'number':
			return !types.includes('Number');
		case 'fact':
			return !types.includes('Claim');
		case 'list':
			return value.values.some((member) => isOfOtherType(index, role, member));
		default:
			return false;
	}
}

/** Neither type is wider than the other, and no third type is narrower than both. */
function areDisjoint(index: FactIndex, a: string, b: string): boolean {
	if (index.isA(a, b) || index.isA(b, a)) return false;
	for (const third of index.set.types.keys()) {
		if (index.isA(third, a) && index.isA(third, b)) return false;
	}
	return true;
}
