import type { CardId, CardState, SetAside, StudyDay } from '../../core/cards/card';
import type { MemoryModel } from '../../core/cards/memory';
import { elapsedStudyDays } from '../../core/cards/study-day';
import { modelOf } from '../../core/cards/memory-setting';
import { studySettingsOf } from '../../core/cards/study-settings';
import type { Entry } from '../../core/log/entry';
import { foldCards, setAsideOf } from '../../core/log/fold';
import type { Action } from '../../core/log/undo-stack';
import { revealOf, type Reveal } from '../question/reveal';
import { askedWith } from './asked-card';
import { historyOf, type HistoryRow } from './card-history';
import type { Deck } from './deck';
import type { Device } from './device';
import { Keeper } from './keeper.svelte';
import { sidesOfItem } from './sides';
import { UndoState } from './undo-state.svelte';

/** All that is known of one card, and what can be done with it. */
export class CardPageState {
	readonly #device: Device;
	readonly #deck: Deck;
	readonly id: CardId;
	readonly keeper: Keeper;
	readonly past: UndoState;

	ready = $state(false);
	/** The card by the item that asks it best; nothing when its set is not here any more. */
	reveal = $state.raw<Reveal | undefined>();
	/** As its reviews have left it; nothing before its first, and once it was begun anew. */
	card = $state.raw<CardState | undefined>();
	aside = $state.raw<SetAside | undefined>();
	model = $state.raw<MemoryModel | undefined>();
	history = $state.raw<readonly HistoryRow[]>([]);
	/** Something was done here, so that it can be taken back here. */
	acted = $state(false);

	readonly question = $derived(this.reveal && sidesOfItem(this.reveal.item).question);
	/** Chance of recalling it today, 0 to 1; nothing for a card never asked. */
	readonly recall = $derived.by(() =>
		this.card && this.model
			? this.model.retrievability(this.card.memory, elapsedStudyDays(this.card.lastDay, this.today))
			: undefined
	);

	constructor(device: Device, deck: Deck, id: CardId) {
		this.#device = device;
		this.#deck = deck;
		this.id = id;
		this.keeper = new Keeper(device);
		this.past = new UndoState(device, this.keeper);
	}

	get today(): StudyDay {
		return this.#device.now().day;
	}

	async read(): Promise<void> {
		const store = await this.#device.store;
		const [entries, settings, items] = await Promise.all([
			store.entriesOf(this.id),
			store.settings(),
			this.#deck.itemsOf(this.id),
			this.past.read()
		]);
		if (!entries.ok) return this.keeper.fails(entries.error, () => this.read());
		if (!settings.ok) return this.keeper.fails(settings.error, () => this.read());
		this.model = modelOf(studySettingsOf(settings.value));
		this.#fold(entries.value, this.model);
		const { item } = askedWith(this.card ?? { id: this.id, weight: 1 }, items, 'self') ?? {};
		this.reveal = item && revealOf(item, item.key);
		this.ready = true;
	}

	async suspend(on: boolean) {
		await this.#do({ type: 'suspend', card: this.id, on });
	}

	async buryUntilTomorrow() {
		await this.#do({ type: 'bury', card: this.id, until: (this.today + 1) as StudyDay });
	}

	async setDue(on: StudyDay) {
		await this.#do({ type: 'set-due', card: this.id, on });
	}

	/** Begins the card anew; its past answers stay in its history. */
	async reset() {
		await this.#do({ type: 'reset', card: this.id });
	}

	async undo() {
		if (await this.past.undo(() => this.undo())) await this.read();
	}

	async redo() {
		if (await this.past.redo(() => this.redo())) await this.read();
	}

	#do(action: Action): Promise<void> {
		return this.keeper.inTurn(async () => {
			if (!(await this.keeper.keep([action], () => this.#do(action)))) return;
			this.acted = true;
			await this.past.done(action);
			await this.read();
		});
	}

	#fold(entries: readonly Entry[], model: MemoryModel) {
		this.card = foldCards(entries, model).get(this.id);
		this.aside = setAsideOf(entries).get(this.id);
		this.history = historyOf(this.id, entries, model);
	}
}
