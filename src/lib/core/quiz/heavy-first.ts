import type { Fact, Weight } from '../facts/fact-set';
import type { Rng } from '../rng';

/** How often a fact of each weight is drawn, compared with one of weight 1. */
const PULL: Readonly<Record<Weight, number>> = { 3: 9, 2: 4, 1: 1 };

type Bucket = { readonly pull: number; readonly facts: readonly Fact[] };

const known = new WeakMap<readonly Fact[], readonly Bucket[]>();

/**
 * All facts in a seeded order in which one of weight 3 tends to come before one of weight 1. Each is
 * drawn when it is asked for, so that a short quiz from a large set costs no more than from a small one.
 */
export function* heavyFirst(facts: readonly Fact[], rng: Rng): Generator<Fact, void> {
	const draws = bucketsOf(facts).map(({ pull, facts: all }) => ({ pull, ...drawing(all, rng) }));
	for (;;) {
		const total = draws.reduce((sum, { pull, left }) => sum + pull * left(), 0);
		if (total === 0) return;
		let turn = rng.next() * total;
		const chosen = draws.find(({ pull, left }) => (turn -= pull * left()) < 0);
		const fact = chosen?.next();
		if (fact) yield fact;
	}
}

/** Fisher–Yates, one step at a time; only places that were changed are remembered. */
function drawing(facts: readonly Fact[], rng: Rng) {
	const moved = new Map<number, Fact>();
	let count = facts.length;
	return {
		left: () => count,
		next(): Fact | undefined {
			const at = rng.below(count--);
			const fact = moved.get(at) ?? facts[at];
			const last = moved.get(count) ?? facts[count];
			if (last) moved.set(at, last);
			return fact;
		}
	};
}

function bucketsOf(facts: readonly Fact[]): readonly Bucket[] {
	const buckets =
		known.get(facts) ??
		([3, 2, 1] as const).map((weight) => ({
			pull: PULL[weight],
			facts: facts.filter((fact) => fact.weight === weight)
		}));
	known.set(facts, buckets);
	return buckets;
}
