import type { Relation } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { framesFor, speaksAtLevel } from './frames';
import { orderOfValues } from './order';
import type { Claim, Truth } from './truth';
import { sameIn } from './values';

/**
 * What the order of things says about a claim of a relation that has an `order`. Chains are followed
 * for the source's own word only; of what a speaker says, no more than that it excludes its reverse.
 */
export function orderVerdict(index: FactIndex, relation: Relation, claim: Claim): Truth {
	const { order } = relation;
	if (!order) return 'not-stated';
	const [earlier, later] = [claim.roles.get(order[0]), claim.roles.get(order[1])];
	if (!earlier || !later) return 'not-stated';
	if (earlier.kind !== 'date' && sameIn(index, undefined, earlier, later)) {
		return earlier.kind === 'entity' || earlier.kind === 'fact' ? 'false' : 'not-stated';
	}
	const status = claim.status ?? 'asserted';
	if (claim.by === undefined && (status === 'asserted' || status === 'planned')) {
		const found = orderOfValues(index, earlier, later);
		if (found === 'after') return 'false';
		// That one date comes before another is a matter of the calendar, and says nothing of the source.
		const isOfThings = earlier.kind !== 'date' || later.kind !== 'date';
		return found === 'before' && isOfThings && claim.roles.size === 2 ? 'true' : 'not-stated';
	}
	const reversed = new Map(claim.roles).set(order[0], later).set(order[1], earlier);
	const isReverseSaid = framesFor(index, claim.rel, reversed).some(
		({ fact, roles }) =>
			!fact.not &&
			speaksAtLevel(fact, claim.status, claim.by) &&
			[...reversed].every(([role, value]) => {
				const said = roles.get(role);
				return said !== undefined && sameIn(index, relation.roles.get(role), said, value);
			})
	);
	return isReverseSaid ? 'false' : 'not-stated';
}
