import { datesDisjoint, parseDate } from '../../facts/calendar';
import type { Role, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { withoutMarks } from '../reading/lexicon';
import type { Reader } from '../reading/reader';
import { entails, rulesOut } from '../../truth/values';

/**
 * The same, or one within the other: aliases, October and 20 October, ten years and about
 * ten years; for who knows the year of a yearless date, and for who does not.
 */
export function overlap({ index, yearless }: Reader, role: Role, a: Value, b: Value): boolean {
	if (a.kind === 'date' && b.kind === 'date') {
		const [one, other] = [parseDate(a.edtf), parseDate(b.edtf)];
		return [index, yearless].some(
			({ set }) => !one || !other || !datesDisjoint(one, other, set.year)
		);
	}
	if (entails(index, role, a, b) || entails(index, role, b, a)) return true;
	const [one, other] = [shown(index, a), shown(index, b)];
	if (a.kind === 'entity' && b.kind === 'entity') return false;
	if (one?.kind !== 'text' || other?.kind !== 'text') return false;
	return withoutMarks(one.text) === withoutMarks(other.text) || !rulesOut(index, role, one, other);
}

/** An entity as the text by which it is called, to be held against other texts. */
function shown(index: FactIndex, value: Value): Value | undefined {
	const entity = value.kind === 'entity' ? index.entity(value.id) : undefined;
	return entity ? { kind: 'text', text: entity.name } : value;
}
