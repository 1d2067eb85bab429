import type { EntityId, Relation, Status, Value } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';
import {
	framesFor,
	hasDenials,
	isEmptied,
	speaksAtLevel,
	swapSymmetric,
	type Frame
} from './frames';
import { orderVerdict } from './order-claims';
import { contradictsCalendar } from './arithmetic';
import { isOfOtherType } from './type-fit';
import { entails, rulesOut, sameIn } from './values';

export { sameValue } from './values';

/** According to the source: what it neither says nor rules out is not stated. */
export type Truth = 'true' | 'false' | 'not-stated';

export interface Claim {
	readonly rel: string;
	/** Every role that a fact of the relation fills must be filled here to match that fact. */
	readonly roles: ReadonlyMap<string, Value>;
	/** “asserted” when left out. A claim is answered by facts of the same status only. */
	readonly status?: Status;
	/** Who says so, where the claim is attributed; `speaksAtLevel` has the rule. */
	readonly by?: EntityId;
	/** The claim denies what it words. */
	readonly not?: boolean;
}

/** Ways to take one member of each list; a claim with more is beyond what a question asks. */
const MOST_READINGS = 500;

/**
 * Whether the facts make the claim true or false, or leave it open.
 *
 * TRUE when a fact says so, as written or less exactly, with symmetric roles changed about, as one of
 * a list, or by the order of things. FALSE when a role that takes only `one` filler has another, when a
 * `complete` list lacks it, when a fact denies it, when a filler is of another type or when order or
 * calendar forbid it. A claim with several fillers in one role claims each of them. Where facts of one
 * level contradict each other, nothing is stated.
 */
export function truthOf(index: FactIndex, claim: Claim): Truth {
	const relation = index.set.relations.get(claim.rel);
	if (!relation) return 'not-stated';
	const readings = oneOfEach(claim.roles);
	if (!readings) return 'not-stated';
	const truths = readings.map((roles) => truthOfSingle(index, relation, { ...claim, roles }));
	const truth = truths.includes('false')
		? 'false'
		: truths.every((each) => each === 'true')
			? 'true'
			: 'not-stated';
	return claim.not ? opposite(truth) : truth;
}

function truthOfSingle(index: FactIndex, relation: Relation, claim: Claim): Truth {
	for (const role of claim.roles.keys()) if (!relation.roles.has(role)) return 'not-stated';
	const order = orderVerdict(index, relation, claim);
	const isTrue = order === 'true' || isSaid(index, relation, claim);
	const isFalse = order === 'false' || isRuledOut(index, relation, claim);
	if (isTrue === isFalse) return 'not-stated';
	return isTrue ? 'true' : 'false';
}

function isSaid(index: FactIndex, relation: Relation, claim: Claim): boolean {
	return framesFor(index, claim.rel, claim.roles).some(
		(frame) =>
			!frame.fact.not &&
			isComparable(frame, claim) &&
			agrees(relation, frame, claim, (role, said, claimed) => entails(index, role, said, claimed))
	);
}

function isRuledOut(index: FactIndex, relation: Relation, claim: Claim): boolean {
	if (contradictsCalendar(index, relation, claim.roles)) return true;
	for (const [name, value] of claim.roles) {
		const role = relation.roles.get(name);
		if (role && isOfOtherType(index, role, value)) return true;
	}
	const swapped = swapSymmetric(index, claim.rel, claim.roles);
	const readings = swapped ? [claim, { ...claim, roles: swapped }] : [claim];
	return readings.some(
		(reading) =>
			isDenied(index, relation, reading) ||
			[...reading.roles.keys()].some((role) => isRuledOutIn(index, relation, reading, role))
	);
}

/** A fact says that it is not so; denying October denies 20 October. */
function isDenied(index: FactIndex, relation: Relation, claim: Claim): boolean {
	if (!hasDenials(index, claim.rel)) return false;
	return framesFor(index, claim.rel, claim.roles).some(
		(frame) =>
			frame.fact.not &&
			isComparable(frame, claim) &&
			agrees(relation, frame, claim, (role, said, claimed) =>
				membersOf(said).some((member) => entails(index, role, claimed, member))
			)
	);
}

/** With all other roles as claimed, the facts fill this one in a way that leaves no room for the claim. */
function isRuledOutIn(index: FactIndex, relation: Relation, claim: Claim, asked: string): boolean {
	const role = relation.roles.get(asked);
	const claimed = claim.roles.get(asked);
	if (!role || !claimed) return false;
	const isOne = relation.one.includes(asked);
	const isClosed = isOne || relation.complete.includes(asked);
	if (!isClosed && claimed.kind !== 'none' && !isEmptied(index, claim.rel, asked)) return false;
	const fillers = framesFor(index, claim.rel, claim.roles, asked)
		.filter(
			(frame) =>
				!frame.fact.not &&
				isComparable(frame, claim) &&
				agrees(
					relation,
					frame,
					claim,
					(other, said, value) =>
						other === role || membersOf(said).some((member) => sameIn(index, other, member, value))
				)
		)
		.flatMap((frame) => frame.roles.get(asked) ?? []);
	if (fillers.length === 0) return false;
	const isOut = (filler: Value): boolean => rulesOut(index, role, filler, claimed);
	// That nothing fills the role, and that something does, exclude each other in any relation.
	if (claimed.kind === 'none') return fillers.some(isOut);
	if (fillers.some((filler) => filler.kind === 'none' && isOut(filler))) return true;
	if (isOne) return fillers.some(isOut);
	return isClosed && fillers.every(isOut);
}

/** The frame fills the same roles as the claim, at the same level. */
function isComparable(frame: Frame, claim: Claim): boolean {
	return frame.roles.size === claim.roles.size && speaksAtLevel(frame.fact, claim.status, claim.by);
}

type Agree = (
	role: NonNullable<ReturnType<Relation['roles']['get']>>,
	said: Value,
	claimed: Value
) => boolean;

function agrees(relation: Relation, frame: Frame, claim: Claim, agree: Agree): boolean {
	for (const [name, claimed] of claim.roles) {
		const role = relation.roles.get(name);
		const said = frame.roles.get(name);
		if (!role || !said || !agree(role, said, claimed)) return false;
	}
	return true;
}

/** Each way to take one member of every list; undefined when there are too many. */
function oneOfEach(
	roles: ReadonlyMap<string, Value>
): readonly ReadonlyMap<string, Value>[] | undefined {
	if (roles.size > 0 && [...roles.values()].every(({ kind }) => kind !== 'list')) return [roles];
	let readings: ReadonlyMap<string, Value>[] = [new Map()];
	for (const [name, value] of roles) {
		const members = membersOf(value);
		if (readings.length * members.length > MOST_READINGS) return undefined;
		readings = readings.flatMap((reading) =>
			members.map((member) => new Map(reading).set(name, member))
		);
	}
	return readings.length === 0 ? undefined : readings;
}

function opposite(truth: Truth): Truth {
	if (truth === 'not-stated') return truth;
	return truth === 'true' ? 'false' : 'true';
}
