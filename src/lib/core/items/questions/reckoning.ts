import type { Entity, Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom } from '../../rng';
import type { Distractor } from '../distractors/distractors';
import type { Proposition } from '../item';
import { propositionOf, propositionsOf } from '../propositions';
import { refOf } from '../value-ref';
import { phraseOf, type Phrase } from '../wording/phrase';
import { sourceCall } from '../wording/sentence';
import type { Ground } from './comes-before';

/** How the source of all the facts is called; nothing where they have not one and the same. */
export function commonCall(index: FactIndex, facts: readonly Fact[]): string | undefined {
	const [call, ...others] = new Set(facts.map((fact) => sourceCall(index, fact)));
	return others.length === 0 ? call : undefined;
}

/** One of the wordings, chosen by the seed. */
export function wordingBy(seed: string, wordings: readonly [string, ...string[]]): string {
	return wordings[rngFrom(seed).below(wordings.length)] ?? wordings[0];
}

/** The thing as it is named in mid-sentence. */
export function nameOf(index: FactIndex, { id }: Entity): Phrase {
	const phrase = phraseOf(index, { kind: 'entity', id }, 'plain', () => undefined);
	return phrase ?? { text: id, plural: false };
}

/**
 * Propositions that must be known, each once. Of other facts than the anchor only those that can be
 * asked for by themselves: a card that is rated must be one that can come up again.
 */
export function testsOf(
	index: FactIndex,
	anchor: Fact,
	grounds: readonly Ground[]
): readonly Proposition[] {
	const canBeAsked = ({ fact, role }: Ground) =>
		fact === anchor || (index.relation(fact.rel).roles.get(role)?.ask.length ?? 0) > 0;
	return [
		...new Set(grounds.filter(canBeAsked).map(({ fact, role }) => propositionOf(fact, role)))
	];
}

/** What telling the grounds gives away. */
export function toldBy(grounds: readonly Ground[]): readonly Proposition[] {
	return [...new Set(grounds.map(({ fact, role }) => propositionOf(fact, role)))];
}

/** All that the facts say besides. */
export function restOf(
	facts: readonly Fact[],
	tests: readonly Proposition[]
): readonly Proposition[] {
	const all = new Set(facts.flatMap((fact) => propositionsOf(fact)));
	return [...all].filter((proposition) => !tests.includes(proposition));
}

export function asDistractor(value: Value, likeness: number): Distractor {
	return { value, ref: refOf(value), likeness };
}

/** The first so many that come of the list, without a look at the rest. */
export function firstOf<T, U>(
	list: Iterable<T>,
	most: number,
	make: (member: T) => U | undefined
): readonly U[] {
	const made: U[] = [];
	for (const member of list) {
		const one = make(member);
		if (one !== undefined && made.push(one) === most) break;
	}
	return made;
}
