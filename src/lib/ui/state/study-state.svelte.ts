import type { CardId, CardState, Rating, Review, StudyDay } from '../../core/cards/card';
import { LEECH_REST_DAYS } from '../../core/cards/leech';
import { ratingOf } from '../../core/cards/rating';
import {
	afterReview,
	currentCard,
	moreMinutes,
	startStudy,
	withoutCurrent,
	type StudySession
} from '../../core/cards/session/session';
import { outlook } from '../../core/cards/session/outlook';
import type { Response } from '../../core/items/item';
import { isComplete, toPrompt } from '../../core/items/judging/judge';
import type { Bury, CardReview, EntryId } from '../../core/log/entry';
import { revealOf, type Reveal } from '../question/reveal';
import { askedWith, seedOf, type Asked } from './asked-card';
import { ContrastState } from './contrast-state.svelte';
import type { Deck } from './deck';
import type { Device } from './device';
import { Keeper } from './keeper.svelte';
import { mixedUpIn } from './mixed-up';
import { plannedReview, stateOf, withMoreOn } from './planned-review';
import { readMaterial, type Material } from './study-material';
import { UndoState } from './undo-state.svelte';

const MS_PER_MINUTE = 60_000;

/** What a session is about, when not simply of what the day brings. */
export interface Wanted {
	/** Only these cards, due or not. */
	readonly only?: ReadonlySet<CardId> | undefined;
	/** The card to show first. */
	readonly first?: CardId | undefined;
}

interface Judged {
	readonly after: CardState;
	readonly event: CardReview;
	readonly entry: EntryId | undefined;
}

/** Studying on the screen: planned from the log, each review on disk before the next card shows. */
export class StudyState {
	readonly #device: Device;
	readonly #deck: Deck;
	readonly keeper: Keeper;
	readonly past: UndoState;
	#session = $state.raw<StudySession | undefined>();
	#material = $state.raw<Material | undefined>();
	#asked = $state.raw<Asked | undefined>();
	/** The card as its review leaves it, and that review, until the learner goes on. */
	#judged = $state.raw<Judged | undefined>();
	/** The review that led to the contrast on the screen. */
	#missed: EntryId | undefined;
	#only: ReadonlySet<CardId> | undefined;
	/** The learner asked for more than the day's minutes. */
	#wantsMore = false;
	#askedAt = 0;
	#stale = false;
	#begun = 0;

	/** `reading` until the day is planned. */
	phase = $state<'reading' | 'asking' | 'contrast' | 'done'>('reading');
	/** Cards of this session that no set on this device can ask. */
	passedOver = $state(0);
	/** Counts the questions shown. */
	turn = $state(0);
	/** The answer in the making; kept when saving fails, so that it can be tried again. */
	response = $state.raw<Response | undefined>();
	/** The answer is shown: judged by the machine, or for learners to judge themselves. */
	reveal = $state.raw<Reveal | undefined>();
	/** The pair that was mixed up again, and a question that tells them apart. */
	contrast = $state.raw<ContrastState | undefined>();

	readonly saving = $derived.by(() => this.keeper.saving);
	readonly problem = $derived.by(() => this.keeper.problem);
	readonly card = $derived(this.#asked?.card);
	readonly recalls = $derived(this.#asked?.recalls ?? false);
	readonly prompt = $derived(this.#asked && toPrompt(this.#asked.item, seedOf(this.#asked)));
	readonly complete = $derived(
		this.prompt !== undefined &&
			this.response !== undefined &&
			isComplete(this.prompt, this.response)
	);
	/** What the machine made of the answer; it can be overruled until the next card. */
	readonly rating = $derived(this.#judged?.event.rating);
	/** Days until the judged card comes back. */
	readonly returnsIn = $derived(
		this.#judged && this.#judged.after.dueDay - this.#judged.after.lastDay
	);
	readonly mood = $derived(this.#session?.mood ?? 'usual');
	readonly settings = $derived(this.#material?.settings);
	readonly asksSure = $derived(!this.recalls && (this.settings?.asksSure ?? false));
	readonly spentMinutes = $derived((this.#session?.spentMs ?? 0) / MS_PER_MINUTE);
	readonly outlook = $derived(this.#session && outlook(this.#session));
	/** Minutes that the cards beyond the budget would take. */
	readonly waitingMinutes = $derived(
		((this.outlook?.waiting ?? 0) * (this.#material?.pace.knownMs ?? 0)) / MS_PER_MINUTE
	);
	/** An answer is being made, kept or explained: not the moment to plan anew. */
	readonly busy = $derived(
		this.saving ||
			this.reveal !== undefined ||
			this.response !== undefined ||
			this.phase === 'contrast'
	);

	constructor(device: Device, deck: Deck) {
		this.#device = device;
		this.#deck = deck;
		this.keeper = new Keeper(device);
		this.past = new UndoState(device, this.keeper);
	}

	/** Plans what is left of the day, as the log has it now. */
	async begin({ only, first }: Wanted = {}): Promise<void> {
		const begun = ++this.#begun;
		const { day } = this.#device.now();
		const [material] = await Promise.all([
			readMaterial(await this.#device.store, this.#deck, day),
			this.past.read()
		]);
		if (begun !== this.#begun) return; // begun again meanwhile
		if (!material.ok) return this.keeper.fails(material.error, () => this.begin({ only, first }));
		const before = this.#session;
		const session = startStudy(material.value, { only, first });
		const moreMs = before && this.#wantsMore ? before.budgetMs - before.spentMs : 0;
		this.#only = only;
		this.#stale = false;
		this.#material = material.value;
		this.#session = moreMs > 0 ? moreMinutes(session, moreMs / MS_PER_MINUTE) : session;
		this.contrast = undefined;
		this.passedOver = 0;
		await this.#show();
	}

	/** The log has grown by another tab's doing, or the day is another. */
	async lookAgain() {
		this.#stale = true;
		if (this.phase !== 'reading' && !this.busy) await this.begin({ only: this.#only });
	}

	choose(response: Response) {
		if (!this.reveal && !this.saving) this.response = response;
	}

	/**
	 * The machine judges the answer and keeps the review. Where it is asked how sure one is, the first
	 * tap on an option only picks it; answering without a word on that is the second.
	 */
	async answer(response: Response, sure?: boolean) {
		if (!this.prompt || this.reveal || this.saving) return;
		const isPicked = JSON.stringify(response) === JSON.stringify(this.response);
		this.response = response;
		if (!isComplete(this.prompt, response)) return;
		if (this.asksSure && sure === undefined && !isPicked) return;
		await this.#judge(response, sure);
	}

	/** “I do not know”: a miss, and the answer is explained. */
	async giveUp() {
		if (!this.prompt || this.reveal || this.saving || this.recalls) return;
		this.response = undefined;
		await this.#judge(undefined);
	}

	/** Shows the answer, for learners to grade themselves. */
	showAnswer() {
		const item = this.#asked?.item;
		if (item && !this.reveal) this.reveal = revealOf(item, item.key);
	}

	/** Keeps the learner's own rating and goes on. */
	async grade(rating: Rating) {
		if (!this.#asked || !this.reveal || this.saving) return;
		const ms = this.#elapsed();
		if (!(await this.#keep({ rating, ms }, () => this.grade(rating)))) return;
		this.reveal = undefined; // a second tap grades nothing, however long the next card takes
		await this.next();
	}

	/** “I was right”: the machine's rating is taken back and Good stands in its place. */
	async overrule() {
		const judged = this.#judged;
		if (!judged || this.saving) return;
		const { ms, item, response, sure } = judged.event;
		await this.#keep(
			{
				...{ rating: 3, ms },
				...(item === undefined ? {} : { item }),
				...(response === undefined ? {} : { response }),
				...(sure === undefined ? {} : { sure })
			},
			() => this.overrule(),
			judged.entry
		);
	}

	/** To the next card, once the verdict has been read. */
	async next() {
		const judged = this.#judged;
		if (!judged || !this.#session || this.saving) return;
		this.#session = afterReview(this.#session, judged.after, this.#elapsed());
		if (this.#only && judged.event.rating > 1) this.#only = without(this.#only, judged.after.id);
		const lapsed = judged.after.lapses > ((this.#asked && stateOf(this.#asked.card)?.lapses) ?? 0);
		const mixedUp = lapsed
			? await mixedUpIn(judged.after, await this.#device.store, this.#deck)
			: undefined;
		if (!mixedUp) return this.#show();
		this.#missed = judged.entry;
		this.#judged = undefined;
		this.reveal = undefined;
		this.contrast = new ContrastState(mixedUp);
		this.phase = 'contrast';
	}

	/** Leaves the card that was mixed up alone for a few days, as part of its miss, and goes on. */
	async rest() {
		const card = this.contrast?.mixedUp.card;
		if (card === undefined || this.saving) return;
		const until = (this.#device.now().day + LEECH_REST_DAYS) as StudyDay;
		const bury: Bury = {
			...{ type: 'bury', card, until },
			...(this.#missed === undefined ? {} : { after: this.#missed })
		};
		const kept = await this.keeper.keep([bury], () => this.rest());
		if (!kept) return;
		await this.past.done();
		await this.begin({ only: this.#only && without(this.#only, card) });
	}

	/** Takes back what was done last, whenever that was, and shows its card. */
	async undo() {
		const action = await this.past.undo(() => this.undo());
		if (!action) return;
		await this.begin({ only: this.#only && withCard(this.#only, action.card), first: action.card });
	}

	/** Does again what was taken back last. */
	async redo() {
		if (!(await this.past.redo(() => this.redo()))) return;
		const card = this.past.told?.action?.card;
		await this.begin({ only: this.#only && card ? without(this.#only, card) : this.#only });
	}

	async more(minutes: number) {
		if (!this.#session) return;
		this.#wantsMore = true;
		this.#session = moreMinutes(this.#session, minutes);
		await this.#show();
	}

	/** Days until the card on the screen would come back after that rating. */
	daysAfter(rating: Rating): number {
		const { day } = this.#device.now();
		const planned = this.#planned({ rating, ms: 0 });
		return planned ? planned.after.dueDay - day : 0;
	}

	async #judge(response: Response | undefined, sure?: boolean) {
		const { item } = this.#asked ?? {};
		if (!item || !this.#material) return;
		const reveal = revealOf(item, response ?? (typeof item.key === 'string' ? '' : []));
		const ms = this.#elapsed();
		const { score } = reveal.feedback;
		const scored = { score, ms, usualMs: this.#material.usualMs, hinted: false };
		const rating = ratingOf({ ...scored, ...(sure === undefined ? {} : { sure }) });
		const kept = await this.#keep(
			{
				...{ rating, ms, item: item.id },
				...(response === undefined ? {} : { response }),
				...(sure === undefined ? {} : { sure })
			},
			() => this.#judge(response, sure)
		);
		if (!kept) return;
		this.reveal = reveal;
		this.#prefetch();
	}

	/** Has the next card’s questions written while the answer is read. */
	#prefetch() {
		const [session, judged] = [this.#session, this.#judged];
		const next = session && judged && currentCard(afterReview(session, judged.after, 0));
		if (next) void this.#deck.itemsOf(next.id);
	}

	/** Keeps a review of the card on the screen, in place of another if one is given. */
	async #keep(
		review: Omit<CardReview, 'type' | 'card'>,
		again: () => Promise<unknown>,
		instead?: EntryId
	): Promise<boolean> {
		const planned = this.#planned(review);
		if (!planned) return false;
		const { card, days } = planned.review;
		const event: CardReview = {
			...{ type: 'review', card, ...review },
			...(days === undefined ? {} : { days })
		};
		const kept = await this.keeper.keep(
			instead ? [{ type: 'undo', entry: instead }, event] : [event],
			again
		);
		if (!kept) return false;
		const { after } = planned;
		this.#judged = { after, event, entry: kept.entries.at(-1)?.id };
		if (this.#material) this.#material = withMoreOn(after.dueDay, this.#material);
		await this.past.done();
		return true;
	}

	/** The review of the card on the screen, and the card as it leaves it, if it were kept now. */
	#planned({ rating, ms, sure }: Omit<CardReview, 'type' | 'card'>) {
		const [card, material] = [this.#asked?.card, this.#material];
		if (!card || !material) return undefined;
		const { at, day } = this.#device.now();
		const said = sure === undefined ? {} : { sure };
		const review: Review = { card: card.id, rating, at, day, ms, ...said };
		return plannedReview(card, review, material);
	}

	#elapsed(): number {
		return Math.max(0, this.#device.now().at - this.#askedAt);
	}

	/** Shows the session's card, passing over those that no set here can ask. */
	async #show(): Promise<void> {
		if (this.#stale) return this.begin({ only: this.#only });
		const begun = this.#begun;
		let asked: Asked | undefined;
		while (this.#session && !asked) {
			const card = currentCard(this.#session);
			if (!card) break;
			const items = await this.#deck.itemsOf(card.id);
			if (begun !== this.#begun) return;
			asked = askedWith(card, items, this.settings?.grading ?? 'machine');
			if (asked) break;
			this.passedOver += 1;
			this.#session = withoutCurrent(this.#session);
		}
		this.#asked = asked;
		this.#judged = undefined;
		this.response = undefined;
		this.reveal = undefined;
		this.phase = asked ? 'asking' : 'done';
		this.turn += 1;
		this.#askedAt = this.#device.now().at;
	}
}

function without(cards: ReadonlySet<CardId>, card: CardId): ReadonlySet<CardId> {
	return new Set([...cards].filter((id) => id !== card));
}

function withCard(cards: ReadonlySet<CardId>, card: CardId): ReadonlySet<CardId> {
	return new Set([...cards, card]);
}
