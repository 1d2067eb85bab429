import type { CardId, CardState, Review } from '../cards/card';
import { reviewCard, type Planning } from '../cards/card-state';
import type { MemoryModel } from '../cards/memory';
import type { Attempt, CardReview, Entry, Setting } from './entry';
import { standing } from './standing';

export { compareEntries } from './compare-entries';
export { standing } from './standing';

/**
 * The reviews that still count, oldest first: those of study sessions, and those that quiz answers
 * make.
 *
 * @param card only of this card.
 */
export function reviewsOf(entries: readonly Entry[], card?: CardId): readonly Review[] {
	const reviews: Review[] = [];
	for (const entry of standing(entries)) {
		for (const review of gradedBy(entry)) {
			if (card === undefined || review.card === card) reviews.push(review);
		}
	}
	return reviews;
}

/**
 * Every card that was ever reviewed, as its reviews have left it. The order in which the entries are
 * given changes nothing, nor do entries given twice.
 */
export function foldCards(
	entries: readonly Entry[],
	model: MemoryModel,
	planning?: Planning
): ReadonlyMap<CardId, CardState> {
	const log = standing(entries);
	const cards = new Map<CardId, CardState>();
	const suspended = new Map<CardId, boolean>();
	for (const entry of log) {
		if (entry.type === 'suspend') suspended.set(entry.card, entry.on);
		for (const review of gradedBy(entry)) {
			cards.set(review.card, reviewCard(cards.get(review.card), review, model, planning));
		}
	}
	for (const [id, on] of suspended) {
		const card = cards.get(id);
		if (card && on) cards.set(id, { ...card, suspended: on });
	}
	return cards;
}

/** The value set last for each key. */
export function settingsOf(entries: readonly Entry[]): ReadonlyMap<string, Setting['value']> {
	const settings = new Map<string, Setting['value']>();
	for (const entry of standing(entries)) {
		if (entry.type === 'setting') settings.set(entry.key, entry.value);
	}
	return settings;
}

const NONE: readonly Review[] = [];

/** What an entry says of cards. */
function gradedBy(entry: Entry): readonly Review[] {
	switch (entry.type) {
		case 'review':
			return [reviewIn(entry, entry)];
		case 'attempt':
			return entry.ratings.map((graded) => reviewIn(entry, graded));
		default:
			return NONE;
	}
}

function reviewIn(
	{ at, day, ms }: Entry<Attempt | CardReview>,
	{ card, rating }: Pick<Review, 'card' | 'rating'>
): Review {
	return { card, rating, at, day, ms };
}
