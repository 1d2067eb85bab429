import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { Item, ItemKind } from '../items/item';
import { ITEM_KINDS } from '../items/kinds/kinds';
import { rngFrom, shuffle, type Rng } from '../rng';
import { addOne, type Draft } from './draft';
import { heavyFirst } from './heavy-first';
import { inRisingOrder } from './rising-order';
import { turnsOf } from './turns';
import { isBeyondRecall, openingOf } from './variety';

export interface QuizWish {
	/** The same facts and seed give the same quiz. */
	readonly seed: string;
	/** How many questions are wanted. */
	readonly count: number;
	/** Only of these facts. */
	readonly facts?: readonly Fact[];
	readonly kinds?: readonly ItemKind[];
	/** Questions that are in it already, and count; no two of them enemies. */
	readonly keep?: readonly Item[];
	/** Only such items, besides those kept. */
	readonly isWanted?: (item: Item) => boolean;
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
	'multiple-choice': 1,
	'true-false': 1.5,
	'true-false-not-stated': 1,
	cloze: 1,
	'short-answer': 1,
	'set-answer': 0.5,
	number: 0.7,
	ordering: 0.7,
	matching: 0.7,
	sorting: 0.7
};

/** Kinds that take several facts at once: they come first, while none of those is asked yet. */
const LISTS: readonly ItemKind[] = ['ordering', 'matching', 'sorting', 'set-answer'];
/** One of them among so many questions. */
const PER_LIST = 5;

/** One question in so many goes beyond recalling one sentence, where the set has them. */
const RECALL_PER_BEYOND = 3;

/** Facts looked at for a wanted kind before another kind has its turn. */
const LOOK_AHEAD = 8;

/**
 * A quiz in which no question gives another away: an independent set in the graph of enemies, heavy
 * facts first, kinds and openings mixed, a third of it beyond recall, from easier to harder.
 */
export function composeQuiz(index: FactIndex, wish: QuizWish): ComposedQuiz {
	const rng = rngFrom(`${index.set.id}/quiz/${wish.seed}`);
	const { facts = index.set.facts, keep = [], isWanted = () => true } = wish;
	const inTurn = heavyFirst(facts, rngFrom(`${index.set.id}/facts/${wish.seed}`));
	const turns = turnsOf(index, `${index.set.id}/turns/${wish.seed}`);
	const draft: Draft = {
		window: [],
		chosen: [...keep],
		openings: new Set(keep.map(openingOf)),
		peaceful: new Map(),
		isWanted,
		turns,
		rng
	};
	const passed = addFrom(draft, wish, inTurn, true);
	addFrom(draft, wish, passed.values(), false);
	return {
		items: inRisingOrder(draft.chosen, rng),
		missing: wish.count - draft.chosen.length
	};
}

/**
 * Adds questions until there are as many as wanted, or no fact is left; the facts passed over are
 * returned. Only where not enough can be drawn fairly is one taken because it fits.
 */
function addFrom(
	draft: Draft,
	{ count, kinds = ITEM_KINDS }: QuizWish,
	facts: Iterator<Fact>,
	isFair: boolean
): readonly Fact[] {
	const { window, chosen, rng } = draft;
	const passed: Fact[] = [];
	while (chosen.length < count) {
		fill(window, facts);
		if (window.length === 0) break;
		const beyond = chosen.filter(isBeyondRecall).length;
		const wantsBeyond = beyond * RECALL_PER_BEYOND <= chosen.length;
		const lists = chosen.length * PER_LIST < count ? shuffle(LISTS, rng) : [];
		const wanted = mostWantedFirst(kinds, chosen, rng);
		const order = [...lists.filter((kind) => kinds.includes(kind)), ...wanted];
		const isFound =
			(wantsBeyond && order.some((kind) => addOne(draft, { kind, isBeyond: true, isFair }))) ||
			order.some((kind) => addOne(draft, { kind, isBeyond: false, isFair }));
		if (!isFound) passed.push(...window.splice(0, 1));
	}
	return passed;
}

function fill(window: Fact[], facts: Iterator<Fact>): void {
	while (window.length < LOOK_AHEAD) {
		const { value } = facts.next() as IteratorResult<Fact, undefined>;
		if (!value) return;
		window.push(value);
	}
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
