import type { CardState } from '../../core/cards/card';
import { itemForCard } from '../../core/cards/card-question';
import { diagnose, isLeech } from '../../core/cards/leech';
import type { Item } from '../../core/items/item';
import type { Store } from '../../storage/store';
import type { MixedUp, Telling } from './contrast-state.svelte';
import type { Deck } from './deck';
import { tellingOf } from './telling';

/** What a card that has just lapsed is mixed up with; nothing while that is not worth a look. */
export async function mixedUpIn(
	card: CardState,
	store: Store,
	deck: Deck
): Promise<MixedUp | undefined> {
	if (!isLeech(card.lapses)) return undefined;
	const [entries, items] = await Promise.all([store.entriesOf(card.id), deck.itemsOf(card.id)]);
	const asked = itemForCard(card, items);
	if (!entries.ok || !asked) return undefined;
	const answers = entries.value.filter(
		(entry) => entry.type === 'review' || entry.type === 'attempt'
	);
	const { confusedWith, contrast } = diagnose(answers, items);
	return {
		card: card.id,
		wanted: tellingOf(contrast ?? asked),
		other:
			confusedWith &&
			((await deck.answeredBy(card.id, confusedWith.text)) ??
				refuted(confusedWith.text, contrast ?? asked)),
		item: contrast
	};
}

/** A wrong answer that no fact of the set makes right, told by why it is wrong. */
function refuted(answer: string, { explanations }: Item): Telling | undefined {
	const says = explanations.options[answer];
	return says === undefined ? undefined : { answer, says, cite: [] };
}
