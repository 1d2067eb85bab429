import type { CardId } from '../../core/cards/card';
import type { Item, ItemCitation, Response } from '../../core/items/item';
import { isComplete, toPrompt } from '../../core/items/judging/judge';
import { revealOf, type Reveal } from '../question/reveal';

/** A fact as a screen tells it: a sentence, and those of the source that it rests on. */
export interface Telling {
	readonly answer: string;
	readonly says: string;
	readonly cite: readonly ItemCitation[];
}

/** Why a card does not stick, as a screen tells it. */
export interface MixedUp {
	readonly card: CardId;
	/** What the card asks for. */
	readonly wanted: Telling;
	/** What was answered instead more than once, and the fact in which that is right. */
	readonly other?: Telling | undefined;
	/** A question that tells the two apart. */
	readonly item?: Item | undefined;
}

/**
 * A pair that was mixed up again: first the two side by side, then a question that tells them apart.
 * Its answer is practice, and no review: the card was just missed, and is to be left alone for a while.
 */
export class ContrastState {
	readonly mixedUp: MixedUp;
	readonly prompt: ReturnType<typeof toPrompt> | undefined;

	/** The pair is shown until the learner wants the question. */
	asks = $state(false);
	response = $state.raw<Response | undefined>();
	reveal = $state.raw<Reveal | undefined>();
	readonly saving = false;
	readonly problem = undefined;
	readonly complete = $derived.by(
		() =>
			this.prompt !== undefined &&
			this.response !== undefined &&
			isComplete(this.prompt, this.response)
	);

	constructor(mixedUp: MixedUp) {
		this.mixedUp = mixedUp;
		this.prompt = mixedUp.item && toPrompt(mixedUp.item, `${mixedUp.card}/contrast`);
	}

	choose(response: Response) {
		if (!this.reveal) this.response = response;
	}

	async answer(response: Response) {
		const { item } = this.mixedUp;
		if (!item || !this.prompt || this.reveal) return;
		this.response = response;
		if (isComplete(this.prompt, response)) this.reveal = revealOf(item, response);
	}
}
