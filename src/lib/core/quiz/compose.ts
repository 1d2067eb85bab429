import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { areEnemies } from '../items/enemies';
import type { Item, ItemKind } from '../items/item';
import { ITEM_KINDS } from '../items/kinds';
import { itemsOfFact } from '../items/write';
import { rngFrom, shuffle, type Rng } from '../rng';

export interface QuizWish {
	/** The same facts and seed give the same quiz. */
	readonly seed: string;
	/** How many questions are wanted. */
	readonly count: number;
	/** Only facts that rest on this sentence. */
	readonly about?: string;
	readonly kinds?: readonly ItemKind[];
}

export interface ComposedQuiz {
	/** At most the number wanted, in the order to be asked; no two of them enemies. */
	readonly items: readonly Item[];
	/** How many were wanted and do not exist without two that give each other away. */
	readonly missing: number;
}

/** How often each kind is wanted in a quiz: tapping is quick on a phone, typing is worth it. */
const WANTED: Readonly<Record<ItemKind, number>> = {
	'single-choice': 5,
	'true-false': 2,
	cloze: 1.5,
	'short-answer': 1.5,
	ordering: 1
};

/** What is easy to begin with comes first. */
const EFFORT: Readonly<Record<ItemKind, number>> = {
	'single-choice': 0,
	'true-false': 0,
	cloze: 1,
	'short-answer': 1,
	ordering: 1
};

/** Facts looked at for a wanted kind before another kind has its turn. */
const LOOK_AHEAD = 16;

/** A quiz in which no question gives another away, heavy facts first, kinds mixed, effort rising. */
export function composeQuiz(index: FactIndex, wish: QuizWish): ComposedQuiz {
	const rng = rngFrom(`${index.set.id}/quiz/${wish.seed}`);
	const facts = wish.about === undefined ? index.set.facts : index.factsCiting(wish.about);
	const kinds = wish.kinds ?? ITEM_KINDS;
	const draft: Draft = { left: [...heavyFirst(facts, rng)], chosen: [], written: new Map() };
	while (draft.chosen.length < wish.count && draft.left.length > 0) {
		const found = mostWantedFirst(kinds, draft.chosen, rng).some((kind) =>
			addOne(index, draft, kind, rng)
		);
		if (!found) draft.left.splice(0, LOOK_AHEAD);
	}
	return { items: inOrder(draft.chosen, rng), missing: wish.count - draft.chosen.length };
}

/** A quiz while it is composed. */
interface Draft {
	/** Facts not asked yet, in the order of their turn. */
	readonly left: Fact[];
	readonly chosen: Item[];
	/** Items written already, by fact and kind. */
	readonly written: Map<string, readonly Item[]>;
}

/** Adds an item of the kind from the first facts whose turn it is; false when none of them has one. */
function addOne(index: FactIndex, draft: Draft, kind: ItemKind, rng: Rng): boolean {
	const wantsTrue = rng.below(2) === 0;
	for (const [at, fact] of draft.left.slice(0, LOOK_AHEAD).entries()) {
		const name = `${fact.id} ${kind}`;
		const items = draft.written.get(name) ?? shuffle(itemsOnce(index, fact, kind), rng);
		draft.written.set(name, items);
		const item = items.find(
			(each) =>
				(each.kind !== 'true-false' || (each.key === 'True') === wantsTrue) &&
				!draft.chosen.some((other) => areEnemies(each, other))
		);
		if (!item) continue;
		draft.chosen.push(item);
		draft.left.splice(at, 1);
		return true;
	}
	return false;
}

const writtenOnce = new WeakMap<FactIndex, Map<string, readonly Item[]>>();

/** The fact's items of the kind, written when first asked for. */
function itemsOnce(index: FactIndex, fact: Fact, kind: ItemKind): readonly Item[] {
	const ofSet = writtenOnce.get(index) ?? new Map<string, readonly Item[]>();
	writtenOnce.set(index, ofSet);
	const name = `${fact.id} ${kind}`;
	const items = ofSet.get(name) ?? itemsOfFact(index, fact, [kind]);
	ofSet.set(name, items);
	return items;
}

/** A seeded order in which a fact of weight 3 tends to come before one of weight 1. */
function heavyFirst(facts: readonly Fact[], rng: Rng): readonly Fact[] {
	const drawn = facts.map((fact) => ({ fact, turn: rng.next() ** (1 / fact.weight ** 2) }));
	return drawn.sort((a, b) => b.turn - a.turn).map(({ fact }) => fact);
}

/** The kinds by what the quiz has of them, measured by how often each is wanted. */
function mostWantedFirst(
	kinds: readonly ItemKind[],
	chosen: readonly Item[],
	rng: Rng
): readonly ItemKind[] {
	const have = (kind: ItemKind) =>
		(chosen.filter((item) => item.kind === kind).length + 0.5) / WANTED[kind];
	return shuffle(kinds, rng).sort((a, b) => have(a) - have(b));
}

function inOrder(items: readonly Item[], rng: Rng): readonly Item[] {
	const drawn = items.map((item) => ({ item, turn: EFFORT[item.kind] + 1.5 * rng.next() }));
	const sorted = drawn.sort((a, b) => a.turn - b.turn).map(({ item }) => item);
	const opening = sorted.find((item) => item.kind === 'single-choice');
	return opening ? [opening, ...sorted.filter((item) => item !== opening)] : sorted;
}
