import { reviewCard } from '../../core/cards/card-state';
import type { CardId, CardState, Rating } from '../../core/cards/card';
import type { MemoryModel } from '../../core/cards/memory';
import { dueQueue } from '../../core/cards/queue';
import { ratingOf } from '../../core/cards/rating';
import { explain, isComplete, toPrompt } from '../../core/items/judging/judge';
import type { Item, Response } from '../../core/items/item';
import type { EntryId, LogEvent, Moment } from '../../core/log/entry';
import type { StorageProblem } from '../../storage/store';
import { revealOf, type Reveal } from '../question/reveal';
import { itemForCard, itemToRecall } from './card-question';
import type { Device } from './device';
import { reviewed, skipped, startQueue, undone } from './study-queue';
import { RECENT_ENTRIES, usualMsIn } from './usual-ms';

export interface StudyOptions {
	readonly device: Device;
	readonly model: MemoryModel;
	/** The items that a card can be asked with; none when its set is not here any more. */
	readonly itemsOf: (card: CardId) => Promise<readonly Item[]>;
}

/** A card and the item that asks it. */
interface Asked {
	readonly card: CardState;
	readonly item: Item;
	/** Whether the learner grades it. */
	readonly recalls: boolean;
}

/** Who grades: the machine, by an answered item, or the learner, by looking at the answer. */
export type Grading = 'machine' | 'self';

/** A study session: the due cards one by one, each review on disk before the next card shows. */
export class StudyState {
	readonly #options: StudyOptions;
	#queue = $state.raw(startQueue([]));
	/** The log's entry of each review, as the queue's past has its cards. */
	#entries = $state.raw<readonly EntryId[]>([]);
	#asked = $state.raw<Asked | undefined>();
	/** The card as the machine's rating leaves it, until the learner goes on. */
	#pending: CardState | undefined;
	#askedAt = 0;
	#usualMs = 0;
	#retry: (() => Promise<void>) | undefined;

	grading = $state<Grading>('machine');
	/** `reading` until the queue is known. */
	phase = $state<'reading' | 'asking' | 'done'>('reading');
	/** Cards still to be asked, the one on the screen included. */
	readonly left = $derived(this.#queue.waiting.length);
	/** Reviews of this session. */
	readonly done = $derived(this.#entries.length);
	response = $state.raw<Response | undefined>();
	/** The answer is shown: judged by the machine, or for learners to judge themselves. */
	reveal = $state.raw<Reveal | undefined>();
	/** What the machine made of the answer; it can be overruled until the next card. */
	rating = $state.raw<Rating | undefined>();
	problem = $state.raw<StorageProblem | undefined>();
	saving = $state(false);

	/** Whether the card on the screen is graded by the learner: some can only be asked with options. */
	readonly recalls = $derived(this.#asked?.recalls ?? false);
	/** How long the answer on the screen took, in milliseconds, without the reading of its verdict. */
	#answerMs = 0;
	readonly card = $derived(this.#asked?.card);
	readonly prompt = $derived(
		this.#asked && toPrompt(this.#asked.item, `${this.#asked.card.id}/${this.#asked.card.reviews}`)
	);
	readonly complete = $derived(
		this.prompt !== undefined &&
			this.response !== undefined &&
			isComplete(this.prompt, this.response)
	);

	constructor(options: StudyOptions) {
		this.#options = options;
	}

	/** Reads the queue: all that is due, or only the cards named, due or not. */
	async begin(grading: Grading, only?: readonly CardId[]) {
		this.grading = grading;
		this.problem = undefined;
		const store = await this.#options.device.store;
		const newest = await store.newest(RECENT_ENTRIES);
		this.#usualMs = usualMsIn(newest.ok ? newest.value : []);
		const cards = await this.#read(only && new Set(only));
		this.#retry = cards ? undefined : () => this.begin(grading, only);
		if (!cards) return;
		this.#queue = startQueue(cards);
		this.#entries = [];
		await this.#show();
	}

	choose(response: Response) {
		if (!this.reveal && !this.saving) this.response = response;
	}

	/** The machine grades the answer and keeps the review. */
	async answer(response: Response) {
		const asked = this.#asked;
		if (!asked || !this.prompt || this.reveal || this.saving) return;
		this.response = response;
		if (!isComplete(this.prompt, response)) return;
		const feedback = explain(asked.item, response);
		const ms = this.#elapsed();
		const rating = ratingOf({ score: feedback.score, ms, usualMs: this.#usualMs, hinted: false });
		const { card, item } = asked;
		const review = { card: card.id, rating, ms, item: item.id, response };
		const kept = await this.#keep([{ type: 'review', ...review }]);
		this.#retry = kept ? undefined : () => this.answer(response);
		if (!kept) return;
		this.#answerMs = ms;
		this.#pending = this.#after(card, rating, ms, kept.moment);
		this.#entries = [...this.#entries, kept.last];
		this.rating = rating;
		this.reveal = { item: asked.item, response, feedback };
	}

	/** Shows the answer, for learners to grade themselves. */
	showAnswer() {
		const item = this.#asked?.item;
		if (!item || this.reveal) return;
		const { key } = item;
		this.reveal = revealOf(item, key);
	}

	/** Keeps the learner's own rating and goes on. */
	async grade(rating: Rating) {
		const card = this.#asked?.card;
		if (!card || !this.reveal || this.saving) return;
		const ms = this.#elapsed();
		const kept = await this.#keep([{ type: 'review', card: card.id, rating, ms }]);
		this.#retry = kept ? undefined : () => this.grade(rating);
		if (!kept) return;
		this.reveal = undefined; // a second tap grades nothing, however long the next card takes
		this.#entries = [...this.#entries, kept.last];
		this.#queue = reviewed(this.#queue, this.#after(card, rating, ms, kept.moment));
		await this.#show();
	}

	/** “I was right”: the machine's rating is taken back and Good stands in its place. */
	async overrule() {
		const asked = this.#asked;
		const entry = this.#entries.at(-1);
		const { response } = this;
		if (!asked || !entry || !this.#pending || response === undefined || this.saving) return;
		const { card, item } = asked;
		const ms = this.#answerMs;
		const review = { card: card.id, rating: 3 as const, ms, item: item.id, response };
		const kept = await this.#keep([
			{ type: 'undo', entry },
			{ type: 'review', ...review }
		]);
		this.#retry = kept ? undefined : () => this.overrule();
		if (!kept) return;
		this.#pending = this.#after(card, 3, ms, kept.moment);
		this.#entries = [...this.#entries.slice(0, -1), kept.last];
		this.rating = 3;
	}

	/** To the next card, once the machine's verdict has been read. */
	async next() {
		if (!this.#pending || this.saving) return;
		this.#queue = reviewed(this.#queue, this.#pending);
		this.#pending = undefined;
		await this.#show();
	}

	/** Takes back the last review and asks its card again. */
	async undo() {
		const entry = this.#entries.at(-1);
		if (!entry || this.saving) return;
		const kept = await this.#keep([{ type: 'undo', entry }]);
		this.#retry = kept ? undefined : () => this.undo();
		if (!kept) return;
		this.#entries = this.#entries.slice(0, -1);
		// A card whose verdict is on the screen has not left the queue yet.
		if (this.#pending) this.#pending = undefined;
		else this.#queue = undone(this.#queue);
		await this.#show();
	}

	/** Tries again what could not be saved. */
	async retry() {
		const again = this.#retry;
		this.#retry = undefined;
		await again?.();
	}

	/** Days until the card on the screen would come back after that rating. */
	daysAfter(rating: Rating): number {
		const card = this.#asked?.card;
		if (!card) return 0;
		const moment = this.#options.device.now();
		return this.#after(card, rating, 0, moment).dueDay - moment.day;
	}

	#elapsed(): number {
		return Math.max(0, this.#options.device.now().at - this.#askedAt);
	}

	/** Writes the events, all or none; nothing, with a problem to show, when that fails. */
	async #keep(
		events: readonly LogEvent[]
	): Promise<{ readonly last: EntryId; readonly moment: Moment } | undefined> {
		this.saving = true;
		this.problem = undefined;
		const { device } = this.#options;
		const moment = device.now();
		const written = await (
			await device.store
		)
			.append(events, moment)
			.finally(() => (this.saving = false));
		if (!written.ok) {
			this.problem = written.error;
			return undefined;
		}
		const last = written.value.at(-1)?.id;
		return last && { last, moment };
	}

	/** Shows the head of the queue, passing over cards that no set here can ask. */
	async #show() {
		const { device, itemsOf } = this.#options;
		let asked: Asked | undefined;
		for (let card = this.#queue.waiting[0]; card && !asked; card = this.#queue.waiting[0]) {
			const items = await itemsOf(card.id);
			const recall = this.grading === 'self' ? itemToRecall(items) : undefined;
			const item = recall ?? itemForCard(card, items);
			if (item) asked = { card, item, recalls: recall !== undefined };
			else this.#queue = skipped(this.#queue);
		}
		this.#asked = asked;
		this.phase = asked ? 'asking' : 'done';
		this.response = undefined;
		this.reveal = undefined;
		this.rating = undefined;
		this.#askedAt = device.now().at;
	}

	/** The cards to ask: what is due, or only those named. */
	async #read(only: ReadonlySet<CardId> | undefined): Promise<readonly CardState[] | undefined> {
		const { device, model } = this.#options;
		const store = await device.store;
		const { day } = device.now();
		const cards = only ? await store.cards() : await store.dueCards(day);
		if (!cards.ok) {
			this.problem = cards.error;
			return undefined;
		}
		if (!only) return dueQueue(cards.value, day, model);
		return cards.value.filter(({ id }) => only.has(id));
	}

	/** The card as a review would leave it. */
	#after(card: CardState, rating: Rating, ms: number, { at, day }: Moment): CardState {
		return reviewCard(card, { card: card.id, rating, at, day, ms }, this.#options.model);
	}
}
