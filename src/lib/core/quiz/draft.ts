import type { Fact } from '../facts/fact-set';
import { areEnemies } from '../items/enemies';
import type { Item, ItemKind } from '../items/item';
import type { Rng } from '../rng';
import type { Turns } from './turns';
import { isBeyondRecall, openingOf } from './variety';

/** A quiz while it is composed. */
export interface Draft {
	/** The next facts to ask, in the order of their turn. */
	readonly window: Fact[];
	readonly chosen: Item[];
	/** How the chosen begin. */
	readonly openings: Set<string>;
	/** Of how many of the chosen, from the first on, an item was found to be no enemy. */
	readonly peaceful: Map<Item, number>;
	readonly isWanted: (item: Item) => boolean;
	readonly turns: Turns;
	readonly rng: Rng;
}

interface Wanted {
	readonly kind: ItemKind;
	/** Whether it must take more than recalling one sentence. */
	readonly isBeyond: boolean;
	/** Whether it is drawn before looking whether it fits. */
	readonly isFair: boolean;
}

/** A question that fits, and the place of its fact in the window. */
interface Found {
	readonly at: number;
	readonly item: Item;
}

/** Each answer that a statement may have. */
const ANSWERS: Partial<Record<ItemKind, readonly string[]>> = {
	'true-false': ['True', 'False'],
	'true-false-not-stated': ['True', 'False', 'Not stated']
};

/** Questions of one fact and kind that a fair draw looks at, for one that begins as no other does. */
const MOST_LOOKED_AT = 2;

/**
 * Adds a question of the kind from the facts whose turn it is; false when they have none. A statement
 * is asked only where it could have any answer, so that none is right more often than another.
 */
export function addOne(draft: Draft, wanted: Wanted): boolean {
	const { window, chosen, openings, rng } = draft;
	const answers = (wanted.isFair && ANSWERS[wanted.kind]) || [undefined];
	const found: Found[] = [];
	for (const answer of answers) {
		const one = firstFit(draft, wanted, answer);
		if (!one) return false;
		found.push(one);
	}
	const drawn = found[rng.below(found.length)];
	if (!drawn) return false;
	chosen.push(drawn.item);
	openings.add(openingOf(drawn.item));
	window.splice(drawn.at, 1);
	return true;
}

/**
 * The question that fits, of the first fact that has one. Of single choices it is the one that gives
 * most away: later in the quiz it would fit no more, and quizzes would be made of those whose wrong
 * options no fact names, beside which the key is the known face.
 */
function firstFit(draft: Draft, wanted: Wanted, answer: string | undefined): Found | undefined {
	const { kind, isBeyond, isFair } = wanted;
	let best: Found | undefined;
	for (const [at, fact] of draft.window.entries()) {
		const items = draft.turns.of(fact, kind, isBeyond);
		const item = freshest(draft, isFair ? drawnOf(items, answer) : items, isBeyond);
		if (!item) continue;
		if (!best || item.reveals.length > best.item.reveals.length) best = { at, item };
		if (kind !== 'single-choice') break;
	}
	return best;
}

/**
 * One item each of the first few questions, whatever options the others would show: those that name no
 * other fact fit more often, and who went on until one fits would get too many of them.
 */
function* drawnOf(items: Iterable<Item>, answer: string | undefined): Generator<Item, void> {
	const questions = new Set<string>();
	for (const item of items) {
		const question = item.id.slice(0, item.id.lastIndexOf('/'));
		if (questions.has(question) || (answer !== undefined && item.key !== answer)) continue;
		yield item;
		if (questions.add(question).size === MOST_LOOKED_AT) return;
	}
}

/** The first item that fits and begins as no other of the quiz does; if none does, the first that fits. */
function freshest(draft: Draft, items: Iterable<Item>, isBeyond: boolean): Item | undefined {
	let first: Item | undefined;
	for (const item of items) {
		if (isBeyond && !isBeyondRecall(item)) continue;
		if (!draft.isWanted(item) || !isFree(draft, item)) continue;
		if (!draft.openings.has(openingOf(item))) return item;
		first ??= item;
	}
	return first;
}

/** Whether the item is an enemy of none; each of the chosen is looked at once, as they only grow more. */
function isFree({ chosen, peaceful }: Draft, item: Item): boolean {
	let at = peaceful.get(item) ?? 0;
	for (let other = chosen[at]; other && !areEnemies(item, other); other = chosen[++at]);
	peaceful.set(item, at);
	return at === chosen.length;
}
