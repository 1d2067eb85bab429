import type { CardId, CardState, SetAside, StudyDay } from '../../core/cards/card';
import type { StorageProblem } from '../../storage/store';
import type { Deck, Sides } from './deck';
import type { Device } from './device';

/** What a list of cards can be narrowed to. */
export type CardStanding = 'new' | 'due' | 'later' | 'put-off' | 'paused';

/** A card as the list shows it. */
export interface ListedCard {
	readonly id: CardId;
	readonly standing: CardStanding;
	/** When it comes back; nothing for one that is new or paused. */
	readonly day: StudyDay | undefined;
	/** Nothing until they have been looked up, or when its set is not here. */
	readonly sides: Sides | undefined;
}

/** Cards to a page, and how many are looked up at one go, so that the screen stays quick. */
const PAGE = 50;
const BATCH = 5;

/** All cards, narrowed by words and by how they stand. */
export class AllCardsState {
	readonly #device: Device;
	readonly #deck: Deck;
	#cards = $state.raw<readonly ListedCard[]>([]);

	ready = $state(false);
	problem = $state.raw<StorageProblem | undefined>();
	words = $state('');
	standing = $state<CardStanding | 'any'>('any');
	page = $state(0);

	readonly today: StudyDay;
	readonly found = $derived.by(() => {
		const wanted = plain(this.words).split(' ').filter(Boolean);
		return this.#cards.filter(({ standing, sides }) => {
			if (this.standing !== 'any' && standing !== this.standing) return false;
			const text = sides ? plain(`${sides.question} ${sides.answer}`) : '';
			return wanted.every((word) => text.includes(word));
		});
	});
	readonly pages = $derived(Math.max(1, Math.ceil(this.found.length / PAGE)));
	readonly shown = $derived.by(() => {
		const page = Math.min(this.page, this.pages - 1);
		return this.found.slice(page * PAGE, (page + 1) * PAGE);
	});
	/** Cards whose words are not known yet. */
	readonly unread = $derived(this.#cards.filter(({ sides }) => !sides).length);

	constructor(device: Device, deck: Deck) {
		this.#device = device;
		this.#deck = deck;
		this.today = device.now().day;
	}

	async read() {
		const store = await this.#device.store;
		const [cards, aside] = await Promise.all([store.cards(), store.setAside()]);
		this.problem = [cards, aside].flatMap((result) => (result.ok ? [] : [result.error]))[0];
		if (!cards.ok || !aside.ok) return;
		const known = new Map(cards.value.map((card) => [card.id, card]));
		const fresh = await this.#deck.freshBeside(new Set(known.keys()));
		const ids = new Set([...known.keys(), ...aside.value.keys(), ...fresh.map(({ id }) => id)]);
		this.#cards = [...ids].map((id) => listed(id, known.get(id), aside.value.get(id), this.today));
		this.ready = true;
		await this.#readSides();
	}

	async #readSides() {
		const sides = new Map<CardId, Sides | undefined>();
		const ids = this.#cards.map(({ id }) => id);
		for (let from = 0; from < ids.length; from += BATCH) {
			for (const id of ids.slice(from, from + BATCH)) sides.set(id, await this.#deck.sidesOf(id));
			await new Promise((done) => setTimeout(done));
			if (from % PAGE === 0) this.#fill(sides);
		}
		this.#fill(sides);
	}

	#fill(sides: ReadonlyMap<CardId, Sides | undefined>) {
		this.#cards = this.#cards.map((card) => ({ ...card, sides: sides.get(card.id) }));
	}
}

function listed(
	id: CardId,
	card: CardState | undefined,
	aside: SetAside | undefined,
	today: StudyDay
): ListedCard {
	const { suspended = false, buriedUntil = today } = aside ?? {};
	const day = Math.max(card?.dueDay ?? today, buriedUntil) as StudyDay;
	const base = { id, sides: undefined };
	if (suspended) return { ...base, standing: 'paused', day: undefined };
	if (buriedUntil > today) return { ...base, standing: 'put-off', day };
	if (!card) return { ...base, standing: 'new', day: undefined };
	return { ...base, standing: day > today ? 'later' : 'due', day };
}

function plain(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
