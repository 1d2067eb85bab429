import type { CardId, CardState, Review, SetAside } from '../cards/card';
import { reviewCard, type Planning } from '../cards/card-state';
import type { MemoryModel } from '../cards/memory';
import { modelOf, parametersIn } from '../cards/memory-setting';
import { unreachable } from '../unreachable';
import type { Bury, CardReview, Entry, SetDue, Setting, Suspend } from './entry';
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
 * Every card that was reviewed and not begun anew since, as its entries have left it. The order in
 * which the entries are given changes nothing, nor do entries given twice.
 *
 * @param model of the learner's memory; the one that the log's settings say, if left out.
 */
export function foldCards(
	entries: readonly Entry[],
	model: MemoryModel = modelOf(parametersIn(settingsOf(entries))),
	planning?: Planning
): ReadonlyMap<CardId, CardState> {
	const cards = new Map<CardId, CardState>();
	// One card after the other, so that what each review but the last leaves is soon forgotten.
	for (const [id, history] of historiesIn(standing(entries))) {
		const card = foldCard(id, history, model, planning);
		if (card) cards.set(id, card);
	}
	return cards;
}

/** What the log has of each card, oldest first. */
function historiesIn(log: readonly Entry[]): ReadonlyMap<CardId, readonly Entry[]> {
	const histories = new Map<CardId, Entry[]>();
	const add = (card: CardId, entry: Entry): void => {
		const history = histories.get(card);
		if (history) history.push(entry);
		else histories.set(card, [entry]);
	};
	for (const entry of log) {
		if (entry.type === 'attempt') {
			for (const card of new Set(entry.ratings.map((rating) => rating.card))) add(card, entry);
		} else if ('card' in entry) add(entry.card, entry);
	}
	return histories;
}

function foldCard(
	id: CardId,
	history: readonly Entry[],
	model: MemoryModel,
	planning: Planning | undefined
): CardState | undefined {
	let card: CardState | undefined;
	for (const entry of history) {
		if (entry.type === 'reset') card = undefined;
		if (entry.type === 'set-due' && card) card = afterChange(card, entry);
		for (const review of gradedBy(entry)) {
			if (review.card === id) card = reviewCard(card, review, model, planning);
		}
	}
	// Cards may be set aside before they are ever reviewed, and stay so when they are begun anew.
	for (const entry of history) {
		if (entry.type !== 'suspend' && entry.type !== 'bury') continue;
		if (card) card = afterChange(card, entry);
	}
	return card;
}

/** The card after an entry that is no review of it and the latest of all that say anything of it. */
export function afterChange(card: CardState, entry: Entry<Suspend | Bury | SetDue>): CardState {
	const changedAt = Math.max(entry.at, card.changedAt ?? 0);
	const noted = changedAt > card.lastAt ? { ...card, changedAt } : card;
	switch (entry.type) {
		case 'suspend':
			return { ...noted, suspended: entry.on };
		case 'bury':
			return { ...noted, buriedUntil: entry.until };
		case 'set-due':
			return { ...noted, dueDay: entry.on };
		default:
			return unreachable(entry);
	}
}

/** The cards that are suspended, or were buried until some day, new ones included. */
export function setAsideOf(entries: readonly Entry[]): ReadonlyMap<CardId, SetAside> {
	const cards = new Map<CardId, SetAside>();
	for (const entry of standing(entries)) {
		if (entry.type !== 'suspend' && entry.type !== 'bury') continue;
		const before = cards.get(entry.card) ?? { suspended: false };
		const after =
			entry.type === 'suspend'
				? { ...before, suspended: entry.on }
				: { ...before, buriedUntil: entry.until };
		cards.set(entry.card, after);
	}
	for (const [id, { suspended, buriedUntil }] of cards) {
		if (!suspended && buriedUntil === undefined) cards.delete(id);
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
			return [reviewIn(entry)];
		case 'attempt':
			return entry.ratings.map(({ card, rating }) => {
				const { at, day, ms } = entry;
				return { card, rating, at, day, ms };
			});
		default:
			return NONE;
	}
}

function reviewIn({ card, rating, at, day, ms, sure, days }: Entry<CardReview>): Review {
	return {
		...{ card, rating, at, day, ms },
		...(sure === undefined ? {} : { sure }),
		...(days === undefined ? {} : { days })
	};
}
