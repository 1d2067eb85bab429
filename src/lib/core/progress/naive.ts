import type { CardId, Memory, Rating } from '../cards/card';
import { fsrs } from '../cards/memory';
import type { Entry } from '../log/entry';
import { standing } from '../log/fold';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** A review as one would write it down: the second way to count, with an object for each. */
export interface Told {
	readonly card: CardId;
	readonly day: number;
	readonly hour: number;
	readonly rating: Rating;
	readonly ms: number;
	/** Before the review; nothing for the first since the card began, or began anew. */
	readonly memory: Memory | undefined;
	readonly elapsed: number;
	readonly predicted: number | undefined;
	/** Whether the card was never answered before, resets or not. */
	readonly firstEver: boolean;
}

/** The log's reviews told one by one, each with what the model knew before it. */
export function toldBy(entries: readonly Entry[]): readonly Told[] {
	const model = fsrs();
	const cards = new Map<CardId, { memory: Memory; day: number }>();
	const ever = new Set<CardId>();
	const told: Told[] = [];
	for (const entry of standing(entries)) {
		if (entry.type === 'reset') cards.delete(entry.card);
		if (entry.type !== 'review') continue;
		const { card, rating, day, at, ms } = entry;
		const known = cards.get(card);
		const elapsed = known ? Math.max(0, day - known.day) : 0;
		told.push({
			...{ card, day, rating, ms, elapsed },
			hour: Math.floor((at % MS_PER_DAY) / MS_PER_HOUR),
			memory: known?.memory,
			predicted: known && elapsed > 0 ? model.retrievability(known.memory, elapsed) : undefined,
			firstEver: !ever.has(card)
		});
		ever.add(card);
		cards.set(card, { memory: model.next(known?.memory, elapsed, rating), day });
	}
	return told;
}
