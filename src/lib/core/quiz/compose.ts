import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { areEnemies } from '../items/enemies';
import type { Item, ItemKind } from '../items/item';
import { ITEM_KINDS } from '../items/kinds/kinds';
import { itemsOfFact } from '../items/write';
import { rngFrom, shuffle, type Rng } from '../rng';
import { heavyFirst } from './heavy-first';
import { inRisingOrder } from './rising-order';
import { isBeyondRecall, openingOf } from './variety';

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
	const facts = wish.about === undefined ? index.set.facts : index.factsCiting(wish.about);
	const kinds = wish.kinds ?? ITEM_KINDS;
	const turns = heavyFirst(facts, rngFrom(`${index.set.id}/facts/${wish.seed}`));
	const draft: Draft = { index, window: [], chosen: [], written: new Map(), rng };
	while (draft.chosen.length < wish.count) {
		fill(draft.window, turns);
		if (draft.window.length === 0) break;
		const beyond = draft.chosen.filter(isBeyondRecall).length;
		const wantsBeyond = beyond * RECALL_PER_BEYOND <= draft.chosen.length;
		const lists = draft.chosen.length * PER_LIST < wish.count ? shuffle(LISTS, rng) : [];
		const wanted = mostWantedFirst(kinds, draft.chosen, rng);
		const order = [...lists.filter((kind) => kinds.includes(kind)), ...wanted];
		const isFound =
			(wantsBeyond && order.some((kind) => addOne(draft, kind, isBeyondRecall))) ||
			order.some((kind) => addOne(draft, kind));
		if (!isFound) draft.window.shift();
	}
	return {
		items: inRisingOrder(draft.chosen, rng),
		missing: wish.count - draft.chosen.length
	};
}

/** A quiz while it is composed. */
interface Draft {
	readonly index: FactIndex;
	/** The next facts to ask, in the order of their turn. */
	readonly window: Fact[];
	readonly chosen: Item[];
	/** Items by fact and kind, in the order of their turn. */
	readonly written: Map<string, readonly Item[]>;
	readonly rng: Rng;
}

function fill(window: Fact[], turns: Iterator<Fact>): void {
	while (window.length < LOOK_AHEAD) {
		const { value } = turns.next() as IteratorResult<Fact, undefined>;
		if (!value) return;
		window.push(value);
	}
}

/** Adds an item of the kind from the first facts whose turn it is; false when none of them has one. */
function addOne(draft: Draft, kind: ItemKind, isWanted: (item: Item) => boolean = () => true) {
	const { window, chosen, rng } = draft;
	const answer = ['True', 'False', 'Not stated'][rng.below(kind === 'true-false' ? 2 : 3)];
	const openings = new Set(chosen.map(openingOf));
	const fits = window.map((fact) =>
		turnsOf(draft, fact, kind).filter(
			(item) => isWanted(item) && !chosen.some((other) => areEnemies(item, other))
		)
	);
	const hasAnswer = (item: Item) => !isStatement(item) || item.key === answer;
	const drawn = fits.findIndex((items) => items.some(hasAnswer));
	const at = drawn >= 0 ? drawn : fits.findIndex((items) => items.length > 0);
	const all = fits[at] ?? [];
	const right = all.filter(hasAnswer);
	const fit = right.length > 0 ? right : all;
	const item = fit.find((each) => !openings.has(openingOf(each))) ?? fit[0];
	if (!item) return false;
	chosen.push(item);
	window.splice(at, 1);
	return true;
}

/** What can be true, false or not stated: which it is, is drawn before looking, so that each is as likely. */
function isStatement(item: Item): boolean {
	return item.kind === 'true-false' || item.kind === 'true-false-not-stated';
}

function turnsOf({ index, written, rng }: Draft, fact: Fact, kind: ItemKind): readonly Item[] {
	const name = `${fact.id} ${kind}`;
	const turns = written.get(name) ?? shuffle(itemsOnce(index, fact, kind), rng);
	written.set(name, turns);
	return turns;
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
