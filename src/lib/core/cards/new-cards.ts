import type { Fact, Weight } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { ItemKind } from '../items/item';
import { kindOf } from '../items/kinds/kinds';
import { BY, propositionOf, VIA } from '../items/propositions';
import { cardIdOf, type CardId, type NewCard } from './card';

/** More than anybody begins in a day. */
const MANY = 100;
const WEIGHTS: readonly Weight[] = [3, 2, 1];

/**
 * The next cards to introduce of those that are not known, each with an item to ask it with. What
 * matters most comes first; of equal weight, one card of each fact in the order of the facts, then
 * the second of each, so that siblings stand far apart.
 *
 * Whether a card has an item is found by writing some, so it stops when it has enough: a set of
 * thousands of facts has its first hundred at once, and asking for all takes seconds.
 */
export function newCardsOf(
	index: FactIndex,
	known: ReadonlySet<CardId>,
	most: number = MANY
): readonly NewCard[] {
	const found: NewCard[] = [];
	for (const weight of WEIGHTS) {
		let waiting = index.set.facts
			.filter((fact) => fact.weight === weight)
			.map((fact) => ({ fact, roles: rolesOf(index, fact) }));
		while (waiting.length > 0) {
			for (const { fact, roles } of waiting) {
				if (found.length >= most) return found;
				const next = nextOf(index, fact, roles, known);
				if (next && !known.has(next)) found.push({ id: next, weight });
			}
			waiting = waiting.filter(({ roles }) => roles.length > 0);
		}
	}
	return found;
}

/** The fact's next card, which is taken off the roles together with those that cannot be asked. */
function nextOf(
	index: FactIndex,
	fact: Fact,
	roles: string[],
	known: ReadonlySet<CardId>
): CardId | undefined {
	for (let role = roles.shift(); role !== undefined; role = roles.shift()) {
		const id = cardIdOf(index.set.id, fact.id, role);
		if (known.has(id) || canBeAsked(index, fact, role)) return id;
	}
	return undefined;
}

/** What may be asked of the fact: first what has one answer, then the others, then who said it. */
function rolesOf(index: FactIndex, fact: Fact): string[] {
	const { one } = index.relation(fact.rel);
	const roles = [...fact.roles.keys()];
	return [
		...roles.filter((role) => one.includes(role)),
		...roles.filter((role) => !one.includes(role)),
		...(fact.said ? [BY, VIA] : [])
	];
}

/** The kinds that a card may be asked in, the quickest to write first. */
const QUICKEST_FIRST: readonly ItemKind[] = [
	'short-answer',
	'multiple-choice',
	'number',
	'set-answer',
	'sorting',
	'cloze',
	'matching',
	'true-false',
	'true-false-not-stated',
	'single-choice'
];

const cache = new WeakMap<FactIndex, Map<string, boolean>>();

function canBeAsked(index: FactIndex, fact: Fact, role: string): boolean {
	const known = cache.get(index) ?? new Map<string, boolean>();
	cache.set(index, known);
	const proposition = propositionOf(fact, role);
	const answer =
		known.get(proposition) ??
		QUICKEST_FIRST.some((kind) =>
			kindOf(kind)
				.write(index, fact)
				.some(({ tests }) => tests.includes(proposition))
		);
	known.set(proposition, answer);
	return answer;
}
