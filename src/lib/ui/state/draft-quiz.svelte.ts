import type { FactIndex } from '../../core/facts/fact-index';
import type { EntityId } from '../../core/facts/fact-set';
import type { Band, Item, ItemId, ItemKind } from '../../core/items/item';
import { ITEM_KINDS } from '../../core/items/kinds/kinds';
import { composeQuiz, type ComposedQuiz, type QuizWish } from '../../core/quiz/compose';
import { topicsOf, type Topic } from '../../core/quiz/topics';

export const BANDS: readonly Band[] = ['easier', 'middle', 'harder'];

/** The most that one quiz is made of. */
export const MOST_QUESTIONS = 50;

const MOST_DRAWS = 4;

/** A quiz that a teacher puts together: the very questions that pupils will see, in their order. */
export class DraftQuiz {
	readonly #index: FactIndex;
	/** Makes a seed by chance. */
	readonly #newSeed: () => string;
	readonly topics: readonly Topic[];

	count = $state(10);
	topic = $state.raw<EntityId | undefined>();
	kinds = $state.raw<ReadonlySet<ItemKind>>(new Set(ITEM_KINDS));
	bands = $state.raw<ReadonlySet<Band>>(new Set(BANDS));
	items = $state.raw<readonly Item[]>([]);
	/** Kept when the others are drawn anew. */
	pinned = $state.raw<ReadonlySet<ItemId>>(new Set());
	/** Taken out by the teacher, and not to be drawn again. */
	#dropped: ReadonlySet<ItemId> = new Set();

	/** How many more were wanted than there are without two that give each other away. */
	readonly missing = $derived(Math.max(0, this.count - this.items.length));

	constructor(index: FactIndex, newSeed: () => string) {
		this.#index = index;
		this.#newSeed = newSeed;
		this.topics = topicsOf(index);
		this.draw();
	}

	/** Draws anew all that is not pinned; what is pinned stays at its place. */
	draw() {
		this.#fill(this.items.map((item) => (this.pinned.has(item.id) ? item : undefined)));
	}

	setCount(count: number) {
		this.count = Math.min(MOST_QUESTIONS, Math.max(1, Math.round(count)));
		this.#fill(this.items.slice(0, this.count));
	}

	setTopic(topic: EntityId | undefined) {
		this.topic = topic;
		this.draw();
	}

	/** Lets a kind be asked or not; the last one stays. */
	toggleKind(kind: ItemKind) {
		this.kinds = toggled(this.kinds, kind);
		this.draw();
	}

	/** Lets a difficulty be asked or not; the last one stays. */
	toggleBand(band: Band) {
		this.bands = toggled(this.bands, band);
		this.draw();
	}

	pin(id: ItemId) {
		const pinned = new Set(this.pinned);
		if (!pinned.delete(id)) pinned.add(id);
		this.pinned = pinned;
	}

	/** Takes the question out; the quiz gets shorter. */
	drop(id: ItemId) {
		this.#dropped = new Set([...this.#dropped, id]);
		this.items = this.items.filter((item) => item.id !== id);
		this.count = Math.max(1, this.items.length);
	}

	/** Puts another question in its place. */
	replace(id: ItemId) {
		this.#dropped = new Set([...this.#dropped, id]);
		this.#fill(this.items.map((item) => (item.id === id ? undefined : item)));
	}

	/** @param steps −1 for one place nearer the beginning. */
	move(id: ItemId, steps: number) {
		const from = this.items.findIndex((item) => item.id === id);
		const to = from + steps;
		const moved = this.items[from];
		if (!moved || to < 0 || to >= this.items.length) return;
		const items = this.items.filter((item) => item !== moved);
		this.items = [...items.slice(0, to), moved, ...items.slice(to)];
	}

	/** The longest of a few draws: how many questions fit beside each other is partly luck. */
	#longest(wish: Omit<QuizWish, 'seed'>): ComposedQuiz {
		let best = composeQuiz(this.#index, { ...wish, seed: this.#newSeed() });
		for (let draw = 1; draw < MOST_DRAWS && best.missing > 0; draw++) {
			const other = composeQuiz(this.#index, { ...wish, seed: this.#newSeed() });
			if (other.missing < best.missing) best = other;
		}
		return best;
	}

	/** Fills the gaps, and the end, with new questions. */
	#fill(places: readonly (Item | undefined)[]) {
		const keep = places.filter((item) => item !== undefined);
		const { items } = this.#longest({
			count: this.count,
			...(this.topic === undefined ? {} : { facts: this.#index.factsWith(this.topic) }),
			kinds: ITEM_KINDS.filter((kind) => this.kinds.has(kind)),
			keep,
			isWanted: ({ id, band }) => this.bands.has(band) && !this.#dropped.has(id)
		});
		const fresh = items.filter((item) => !keep.includes(item));
		const filled = places.slice(0, this.count).map((item) => item ?? fresh.shift());
		this.items = [...filled, ...fresh].filter((item) => item !== undefined);
	}
}

/** The set with the value in it, or without; never empty. */
function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
	const next = new Set(set);
	if (!next.delete(value)) next.add(value);
	return next.size === 0 ? set : next;
}
