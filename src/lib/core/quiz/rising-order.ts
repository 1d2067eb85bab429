import type { Band, Item } from '../items/item';
import type { Rng } from '../rng';

const BANDS: Readonly<Record<Band, number>> = { easier: 0, middle: 1, harder: 2 };
/** How far luck may move a question, in bands: the same quiz should not always begin the same way. */
const LUCK = 1.2;

/** The items from easier to harder, with some luck, and one to tap at the start where there is one. */
export function inRisingOrder(items: readonly Item[], rng: Rng): readonly Item[] {
	const drawn = items.map((item) => ({ item, turn: BANDS[item.band] + LUCK * rng.next() }));
	const sorted = drawn.sort((a, b) => a.turn - b.turn).map(({ item }) => item);
	const opening = sorted.find((item) => item.kind === 'single-choice');
	return opening ? [opening, ...sorted.filter((item) => item !== opening)] : sorted;
}
