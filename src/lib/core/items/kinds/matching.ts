import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import { distractorsFor, neighboursFor, type Distractor } from '../distractors/distractors';
import { inScaleOrder } from '../distractors/scale';
import type { ItemId, MatchingItem } from '../item';
import { matchingJudge } from '../judging/pairs-judges';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { containsWords, plainWords } from '../names';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from '../propositions';
import { askedByToken } from '../questions/asked';
import { told } from '../questions/several';
import { refOf, valueOfRef } from '../value-ref';
import { sentenceOf, standingPhrase } from '../wording/sentence';
import { eachQuestion } from './each';
import {
	areApart,
	areComparable,
	followers,
	pairingOf,
	pairingsOf,
	pairsIn,
	truthOfPair,
	type Pair,
	type Pairing
} from './pairs';

/** Things to match: enough to be worth it, few enough for a phone. */
const MOST_PAIRS = 4;
const FEWEST_PAIRS = 3;
const MOST_SPARE = 2;
/** Items written for one anchoring fact. */
const MOST_SETS = 3;
/** A word so common that it tells nothing. */
const LITTLE_WORD = 4;

/**
 * The anchor is the fact with the smallest id, so that none is written twice. The last part of an id
 * names the other facts, `#F05`, and the spare right sides by their references.
 */
export const matching: Kind<MatchingItem> = {
	...matchingJudge,

	write(index, fact, id) {
		const chosen = id
			? chosenById(index, fact, id)
			: [0, 1].flatMap((turn) =>
					pairingsOf(index, fact).flatMap((pairing) => drawn(index, pairing, turn) ?? [])
				);
		const items = chosen
			.map((match) => compose(index, match))
			.filter((item) => item !== undefined && lint(item).length === 0) as MatchingItem[];
		return [...new Map(items.map((item) => [item.id, item])).values()].slice(0, MOST_SETS);
	},

	lint
};

interface Match {
	readonly pairing: Pairing;
	readonly pairs: readonly Pair[];
	readonly spare: readonly Distractor[];
}

function drawn(index: FactIndex, pairing: Pairing, turn: number): Match | undefined {
	const { fact, token, kin } = pairing;
	const rng = rngFrom(`${fact.id}/${token}/matching/${turn}`);
	const others = shuffle(followers(pairing), rng);
	const pairs = pairsFrom(index, pairing, others);
	// Fewer are matched only where all the facts there are do not make more.
	const isEnough = pairs.length === MOST_PAIRS || (kin.at === 0 && pairs.length >= FEWEST_PAIRS);
	if (!isEnough) return undefined;
	const rest = others.filter((other) => !pairs.some((pair) => pair.fact === other));
	const spare = sparesFor(index, pairing, pairs, rest).slice(0, 1 + rng.below(MOST_SPARE));
	return { pairing, pairs, spare };
}

/** The anchor's pair with the first others that exclude it and each other. */
function pairsFrom(index: FactIndex, pairing: Pairing, others: readonly Fact[]): readonly Pair[] {
	const chosen: Pair[] = [];
	for (const fact of [pairing.fact, ...others]) {
		if (chosen.length === MOST_PAIRS) break;
		const pair = onlyPair(pairing, fact);
		if (pair && isGoodWith(index, pairing, chosen, pair)) chosen.push(pair);
		else if (fact === pairing.fact) return [];
	}
	return chosen;
}

function onlyPair({ left, right }: Pairing, fact: Fact): Pair | undefined {
	const pairs = pairsIn(fact, left, right);
	return pairs.length === 1 && fact.roles.get(left.name)?.kind === 'entity' ? pairs[0] : undefined;
}

function isGoodWith(
	index: FactIndex,
	{ left, right }: Pairing,
	chosen: readonly Pair[],
	pair: Pair
): boolean {
	return (
		truthOfPair(index, pair, left, right, pair.right) === 'true' &&
		chosen.every(
			(other) =>
				areComparable(index, other.right, pair.right) && areApart(index, other, pair, left, right)
		)
	);
}

/** Right sides too many, false for every thing: those of other facts first. */
function sparesFor(
	index: FactIndex,
	pairing: Pairing,
	pairs: readonly Pair[],
	rest: readonly Fact[]
): readonly Distractor[] {
	const { fact, left, right } = pairing;
	const asked = askedByToken(index, fact, right.name);
	const found: Distractor[] = [];
	const own = rest
		.flatMap((other) => pairsIn(other, left, right))
		.map((pair) => ({ value: pair.right, ref: refOf(pair.right), likeness: 1 }));
	const look = (options: readonly Distractor[]) => {
		for (const option of options) {
			if (found.length === MOST_SPARE) break;
			if (isSpare(index, pairing, pairs, found, option)) found.push(option);
		}
	};
	look(own);
	if (asked && found.length < MOST_SPARE) look(distractorsFor(index, asked));
	if (asked && found.length < MOST_SPARE) look(neighboursFor(index, asked));
	return found;
}

function isSpare(
	index: FactIndex,
	{ left, right }: Pairing,
	pairs: readonly Pair[],
	others: readonly Distractor[],
	{ value }: Distractor
): boolean {
	return (
		[...pairs.map((pair) => pair.right), ...others.map((other) => other.value)].every((other) =>
			areComparable(index, other, value)
		) && pairs.every((pair) => truthOfPair(index, pair, left, right, value) === 'false')
	);
}

function chosenById(index: FactIndex, fact: Fact, id: ItemId): readonly Match[] {
	const parts = partsOfItemId(id);
	const pairing = parts && pairingOf(index, fact, parts.role);
	if (!pairing) return [];
	const ids = new Set(parts.others.filter((ref) => ref.startsWith('#')));
	const facts = [fact, ...pairing.kin.facts.filter((other) => ids.has(`#${other.id}`))];
	const pairs: Pair[] = [];
	for (const each of facts) {
		const pair = onlyPair(pairing, each);
		if (pair && isGoodWith(index, pairing, pairs, pair)) pairs.push(pair);
	}
	const spare: Distractor[] = [];
	for (const ref of parts.others.filter((other) => !ids.has(other))) {
		const value = pairs[0] && valueOfRef(ref, pairs[0].right);
		const option = value && { value, ref, likeness: 0 };
		if (option && isSpare(index, pairing, pairs, spare, option)) spare.push(option);
	}
	const isWhole =
		pairs.length === ids.size + 1 && pairs.length + spare.length === parts.others.length + 1;
	const isEnough = pairs.length >= FEWEST_PAIRS && pairs.length <= MOST_PAIRS;
	return isWhole && isEnough ? [{ pairing, pairs, spare }] : [];
}

function compose(index: FactIndex, { pairing, pairs, spare }: Match): MatchingItem | undefined {
	const { fact, left, right, token } = pairing;
	const textOf = (value: Pair['left']) => standingPhrase(index, value)?.text ?? '';
	const inOrder = [...pairs].sort((a, b) => (textOf(a.left) < textOf(b.left) ? -1 : 1));
	const others = [
		...pairs.filter((pair) => pair.fact !== fact).map((pair) => `#${pair.fact.id}`),
		...spare.map(({ ref }) => ref)
	].sort();
	const things = inOrder.map((pair) => pair.left);
	const question = eachQuestion(index, {
		fact,
		thing: left,
		asked: right,
		things,
		seed: others.join()
	});
	if (question === undefined || spare.length === 0) return undefined;
	const values = [...pairs.map((pair) => pair.right), ...spare.map(({ value }) => value)];
	const scale = inScaleOrder(index, values);
	const stem = `${question} Match each one.`;
	const facts = inOrder.map((pair) => pair.fact);
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'matching', others }),
		kind: 'matching',
		stem,
		demand: 'stated',
		band: bandOf({ kind: 'matching', demand: 'stated', stem, facts }),
		lefts: things.map(textOf),
		rights: scale ? scale.map(textOf) : values.map(textOf).sort(),
		key: inOrder.map((pair) => textOf(pair.right)),
		ordered: scale !== undefined,
		tests: facts.map((each) => propositionOf(each, right.name)),
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

function lint({ stem, lefts, rights, key }: MatchingItem) {
	const within = rights.find((a) => rights.some((b) => a !== b && containsWords(a, b)));
	const telling = lefts.find((left, at) => isTelling(left, key[at] ?? '', rights));
	const isDouble =
		new Set(lefts.map(plainWords)).size < lefts.length ||
		new Set(rights.map(plainWords)).size < rights.length;
	return [
		...lintStem(stem),
		...flawIf(isDouble, 'more than one key', 'two texts read the same'),
		...flawIf(within !== undefined, 'option within an option', within ?? ''),
		...flawIf(telling !== undefined, 'clang', telling ?? '')
	];
}

/** Whether the thing repeats a telling word of its own right side that no other right side has. */
function isTelling(left: string, right: string, rights: readonly string[]): boolean {
	return plainWords(right)
		.split(' ')
		.some(
			(word) =>
				(word.length >= LITTLE_WORD || /\d/.test(word)) &&
				containsWords(left, word) &&
				!rights.some((other) => other !== right && containsWords(other, word))
		);
}
