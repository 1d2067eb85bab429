import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { areEnemies } from '../items/enemies';
import type { Item, ItemKind } from '../items/item';
import { ITEM_KINDS } from '../items/kinds/kinds';
import { rngFrom, shuffle, type Rng } from '../rng';
import { heavyFirst } from './heavy-first';
import { inRisingOrder } from './rising-order';
import { turnsOf, type Turns } from './turns';
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

/** Ways to begin that are looked at for one fact, until one is new to the quiz. */
const MOST_STALE = 2;

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
	const inTurn = heavyFirst(facts, rngFrom(`${index.set.id}/facts/${wish.seed}`));
	const turns = turnsOf(index, `${index.set.id}/turns/${wish.seed}`);
	const draft: Draft = { window: [], chosen: [], peaceful: new Map(), turns, rng };
	while (draft.chosen.length < wish.count) {
		fill(draft.window, inTurn);
		if (draft.window.length === 0) break;
		const beyond = draft.chosen.filter(isBeyondRecall).length;
		const wantsBeyond = beyond * RECALL_PER_BEYOND <= draft.chosen.length;
		const lists = draft.chosen.length * PER_LIST < wish.count ? shuffle(LISTS, rng) : [];
		const wanted = mostWantedFirst(kinds, draft.chosen, rng);
		const order = [...lists.filter((kind) => kinds.includes(kind)), ...wanted];
		const isFound =
			(wantsBeyond && order.some((kind) => addOne(draft, kind, { isBeyond: true }))) ||
			order.some((kind) => addOne(draft, kind)) ||
			order.some((kind) => addOne(draft, kind, { anyAnswer: true }));
		if (!isFound) draft.window.shift();
	}
	return {
		items: inRisingOrder(draft.chosen, rng),
		missing: wish.count - draft.chosen.length
	};
}

/** A quiz while it is composed. */
interface Draft {
	/** The next facts to ask, in the order of their turn. */
	readonly window: Fact[];
	readonly chosen: Item[];
	/** Of how many of the chosen, from the first on, an item was found to be no enemy. */
	readonly peaceful: Map<Item, number>;
	readonly turns: Turns;
	readonly rng: Rng;
}

function fill(window: Fact[], turns: Iterator<Fact>): void {
	while (window.length < LOOK_AHEAD) {
		const { value } = turns.next() as IteratorResult<Fact, undefined>;
		if (!value) return;
		window.push(value);
	}
}

interface Wanted {
	readonly isBeyond?: boolean;
	/** Whether a statement may be as it comes: else it is drawn before looking whether it is to be true. */
	readonly anyAnswer?: boolean;
}

/** Adds an item of the kind from the first fact whose turn it is and that has one; false when none has. */
function addOne(
	draft: Draft,
	kind: ItemKind,
	{ isBeyond = false, anyAnswer = false }: Wanted = {}
): boolean {
	const { window, chosen, turns, rng } = draft;
	const answer = STATEMENT_KEYS[rng.below(kind === 'true-false' ? 2 : 3)];
	const openings = new Set(chosen.map(openingOf));
	const isFit = (item: Item) =>
		(anyAnswer || !isStatement(kind) || item.key === answer) &&
		(!isBeyond || isBeyondRecall(item)) &&
		isFree(draft, item);
	for (const [at, fact] of window.entries()) {
		const item = freshest(turns.of(fact, kind, isBeyond), isFit, openings);
		if (!item) continue;
		chosen.push(item);
		window.splice(at, 1);
		return true;
	}
	return false;
}

/** Whether the item is an enemy of none; each of the chosen is looked at once, as they only grow more. */
function isFree({ chosen, peaceful }: Draft, item: Item): boolean {
	let at = peaceful.get(item) ?? 0;
	for (let other = chosen[at]; other && !areEnemies(item, other); other = chosen[++at]);
	peaceful.set(item, at);
	return at === chosen.length;
}

const STATEMENT_KEYS = ['True', 'False', 'Not stated'];

function isStatement(kind: ItemKind): boolean {
	return kind === 'true-false' || kind === 'true-false-not-stated';
}

/** The first good item that begins as no other of the quiz does; of the first few, if none does, the first. */
function freshest(
	items: Iterable<Item>,
	isGood: (item: Item) => boolean,
	openings: ReadonlySet<string>
): Item | undefined {
	let first: Item | undefined;
	const stale = new Set<string>();
	for (const item of items) {
		if (!isGood(item)) continue;
		const opening = openingOf(item);
		if (!openings.has(opening)) return item;
		first ??= item;
		if (stale.add(opening).size === MOST_STALE) break;
	}
	return first;
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
