import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import { inScaleOrder } from '../distractors/scale';
import type { ItemId, SortingItem } from '../item';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from '../propositions';
import { factsOf, told } from '../questions/several';
import { refOf } from '../value-ref';
import { sentenceOf, standingPhrase } from '../wording/sentence';
import { eachQuestion } from './each';
import {
	areComparable,
	followers,
	isPairedOnce,
	pairingOf,
	pairingsOf,
	pairsIn,
	truthOfPair,
	type Pair,
	type Pairing
} from './pairs';

const FEWEST_THINGS = 4;
const MOST_THINGS = 6;
const MOST_GROUPS = 3;
/** Items written for one anchoring fact and pairing. */
const MOST_SETS = 2;

/**
 * Things to be put under what their facts pair them with: “Under which continent does the table list
 * each river?” The anchor is the fact with the smallest id; an id names every thing.
 */
export function grouped(index: FactIndex, fact: Fact): readonly (SortingItem | undefined)[] {
	return pairingsOf(index, fact).flatMap((pairing) =>
		Array.from({ length: MOST_SETS }, (_, turn) => {
			const pairs = drawn(index, pairing, turn);
			return pairs && compose(index, pairing, pairs);
		})
	);
}

export function groupedById(index: FactIndex, fact: Fact, id: ItemId): SortingItem | undefined {
	const parts = partsOfItemId(id);
	const pairing = parts && pairingOf(index, fact, parts.role);
	if (!pairing) return undefined;
	const { left, right, kin } = pairing;
	const pairs = kin.facts
		.flatMap((each) => pairsIn(each, left, right))
		.filter((pair) => parts.others.includes(refOf(pair.left)));
	const isWhole = pairs.length === parts.others.length && pairs.some((pair) => pair.fact === fact);
	const areOnce = pairs.every((pair) => isPairedOnce(index, pair, left));
	return isWhole && areOnce && areSortable(index, pairing, pairs)
		? compose(index, pairing, pairs)
		: undefined;
}

/** Things under the anchor's group and one or two others, one of each group at least. */
function drawn(index: FactIndex, pairing: Pairing, turn: number): readonly Pair[] | undefined {
	const { fact, left, right, token } = pairing;
	const rng = rngFrom(`${fact.id}/${token}/sorting/${turn}`);
	const groups = new Map<string, Pair[]>();
	for (const each of [fact, ...followers(pairing)]) {
		for (const pair of pairsIn(each, left, right)) {
			if (!isPairedOnce(index, pair, left)) continue;
			const ref = refOf(pair.right);
			groups.set(ref, [...(groups.get(ref) ?? []), pair]);
		}
	}
	const own = [...groups.values()].find((group) => group.some((pair) => pair.fact === fact));
	const others = [...groups.values()].filter((group) => group !== own);
	if (!own || others.length === 0) return undefined;
	// Those with most things first: a group of one is little to sort.
	const rest = shuffle(others, rng).sort((a, b) => Math.min(b.length, 2) - Math.min(a.length, 2));
	const chosen = [own, ...rest.slice(0, 1 + rng.below(MOST_GROUPS - 1))];
	const firsts = chosen.map((group) =>
		group === own ? own.find((pair) => pair.fact === fact) : shuffle(group, rng)[0]
	);
	const more = shuffle(
		chosen.flat().filter((pair) => !firsts.includes(pair)),
		rng
	);
	const count = FEWEST_THINGS + rng.below(MOST_THINGS - FEWEST_THINGS + 1);
	const pairs = [...firsts, ...more].filter((pair) => pair !== undefined).slice(0, count);
	return areSortable(index, pairing, pairs) ? pairs : undefined;
}

/** Whether each thing belongs under its own group, and under no other beyond doubt. */
function areSortable(index: FactIndex, { left, right }: Pairing, pairs: readonly Pair[]): boolean {
	const groups = groupsOf(pairs);
	if (pairs.length < FEWEST_THINGS || pairs.length > MOST_THINGS) return false;
	if (groups.length < 2 || groups.length > MOST_GROUPS) return false;
	const areLikeEnough = groups.every((a, at) =>
		groups.slice(at + 1).every((b) => areComparable(index, a, b))
	);
	return (
		areLikeEnough &&
		pairs.every((pair) =>
			groups.every(
				(group) =>
					truthOfPair(index, pair, left, right, group) ===
					(refOf(group) === refOf(pair.right) ? 'true' : 'false')
			)
		)
	);
}

function groupsOf(pairs: readonly Pair[]) {
	return [...new Map(pairs.map(({ right }) => [refOf(right), right])).values()];
}

function compose(
	index: FactIndex,
	{ fact, left, right, token }: Pairing,
	pairs: readonly Pair[]
): SortingItem | undefined {
	const textOf = (value: Pair['left']) => standingPhrase(index, value)?.text ?? '';
	const inOrder = [...pairs].sort((a, b) => (textOf(a.left) < textOf(b.left) ? -1 : 1));
	const others = pairs.map((pair) => refOf(pair.left)).sort();
	const question = eachQuestion(index, {
		fact,
		thing: left,
		asked: right,
		things: inOrder.map((pair) => pair.left),
		seed: others.join()
	});
	if (question === undefined) return undefined;
	const groups = groupsOf(pairs);
	const scale = inScaleOrder(index, groups);
	const stem = `${question} Sort each one.`;
	const facts = factsOf(pairs);
	// Where each thing has a fact of its own, its mark is that fact's.
	const tested = facts.length === pairs.length ? inOrder.map((pair) => pair.fact) : facts;
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'sorting', others }),
		kind: 'sorting',
		stem,
		demand: 'stated',
		band: bandOf({ kind: 'sorting', demand: 'stated', stem, facts }),
		things: inOrder.map((pair) => textOf(pair.left)),
		groups: scale ? scale.map(textOf) : groups.map(textOf).sort(),
		key: inOrder.map((pair) => textOf(pair.right)),
		tests: tested.map((each) => propositionOf(each, right.name)),
		reveals: facts.flatMap((each) => propositionsOf(each, right.name)),
		cite: citationsOf(index, facts),
		explanations: {
			key: told(index, facts),
			options: Object.fromEntries(
				inOrder.map((pair) => [textOf(pair.left), sentenceOf(index, pair.fact) ?? ''])
			)
		}
	};
}
