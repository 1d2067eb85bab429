import { datesDisjoint, parseDate } from '../../facts/calendar';
import type { Fact, Role, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { sameValue, truthOf, type Truth } from '../../truth/truth';
import { isScale } from '../distractors/scale';
import { containsWords, traces } from '../names';
import { kinOf, type Kin } from '../questions/kin';
import { MAX_REF, refOf } from '../value-ref';
import { withoutYear } from './statement';

/** A thing and what belongs to it, by one fact. */
export interface Pair {
	readonly fact: Fact;
	readonly left: Value;
	readonly right: Value;
}

/** Two roles of a relation that facts pair, all else being the same. */
export interface Pairing {
	readonly fact: Fact;
	readonly left: Role;
	readonly right: Role;
	readonly kin: Kin;
	/** The two roles as an item's id names them: `date~event`. */
	readonly token: string;
}

/** Facts after the anchor that are looked at. */
const WINDOW = 24;

/** Every way to ask for one role of the fact by things in another. */
export function pairingsOf(index: FactIndex, fact: Fact): readonly Pairing[] {
	const roles = [...fact.roles.keys()];
	return roles.flatMap((right) =>
		roles.flatMap((left) => pairingOf(index, fact, `${right}~${left}`) ?? [])
	);
}

/** The pairing that an id names; nothing when the fact has none such. */
export function pairingOf(index: FactIndex, fact: Fact, token: string): Pairing | undefined {
	const { roles } = index.relation(fact.rel);
	const [rightName = '', leftName = ''] = token.split('~');
	const [left, right] = [roles.get(leftName), roles.get(rightName)];
	if (!left || !right || left === right || fact.not || right.ask.length === 0) return undefined;
	const kin = kinOf(index, fact, [left.name, right.name]);
	return kin.facts.length < 2 ? undefined : { fact, left, right, kin, token };
}

/** What the fact pairs: each thing in its left role with the one filler of its right role. */
export function pairsIn(fact: Fact, left: Role, right: Role): readonly Pair[] {
	const [things, value] = [fact.roles.get(left.name), fact.roles.get(right.name)];
	if (!things || !value || !isPlain(value)) return [];
	return membersOf(things)
		.filter((thing) => thing.kind === 'entity')
		.map((thing) => ({ fact, left: thing, right: value }));
}

/** Whether no other fact of the relation pairs the thing, so that it alone tells which fact is meant. */
export function isPairedOnce(index: FactIndex, { fact, left }: Pair, { name }: Role): boolean {
	const told = left.kind === 'entity' ? index.factsWith(left.id) : [];
	return !told.some((other) => {
		const filler = other !== fact && other.rel === fact.rel ? other.roles.get(name) : undefined;
		return filler !== undefined && membersOf(filler).some((each) => refOf(each) === refOf(left));
	});
}

/** The facts that stand after the anchor, a bounded number of them. */
export function followers({ kin }: Pairing): readonly Fact[] {
	return kin.facts.slice(kin.at + 1, kin.at + 1 + WINDOW);
}

/** Whether the thing belongs with the value, for a reader who knows no year: as the facts have it. */
export function truthOfPair(
	index: FactIndex,
	{ fact, left: thing }: Pair,
	left: Role,
	right: Role,
	value: Value
): Truth {
	return truthOf(withoutYear(index), {
		rel: fact.rel,
		roles: new Map([...fact.roles, [left.name, thing], [right.name, value]]),
		status: fact.status,
		...(fact.said && { by: fact.said.by })
	});
}

/** Whether each pair is true, and no thing belongs with the other's value: that would be false. */
export function areApart(index: FactIndex, a: Pair, b: Pair, left: Role, right: Role): boolean {
	return (
		refOf(a.left) !== refOf(b.left) &&
		truthOfPair(index, a, left, right, b.right) === 'false' &&
		truthOfPair(index, b, left, right, a.right) === 'false'
	);
}

/** Whether two values can stand side by side: of one sort and exactness, and in no way the same. */
export function areComparable(index: FactIndex, a: Value, b: Value): boolean {
	if (shapeOf(a) !== shapeOf(b)) return false;
	if (a.kind === 'date' && b.kind === 'date') {
		const [one, other] = [parseDate(a.edtf), parseDate(b.edtf)];
		return one !== undefined && other !== undefined && datesDisjoint(one, other);
	}
	const names = traces(index, b);
	const shareName = traces(index, a).some((name) =>
		names.some((other) => containsWords(name, other) || containsWords(other, name))
	);
	return !sameValue(index, a, b) && !shareName;
}

function isPlain(value: Value): boolean {
	const isOne = isScale(value) || value.kind === 'entity' || value.kind === 'text';
	return isOne && refOf(value).length <= MAX_REF;
}

/** Equal for values that look alike: a day of a year, a length in weeks, an entity or a name. */
function shapeOf(value: Value): string {
	switch (value.kind) {
		case 'date':
			return value.edtf.replace(/-2[1-4]/, '-season').replace(/\d/g, '9');
		case 'duration':
			return value.iso.replace(/\d+/g, '9');
		case 'text':
			return 'entity';
		default:
			return value.kind;
	}
}
