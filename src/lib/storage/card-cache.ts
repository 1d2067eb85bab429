import type { CardId, CardState, Rating, StudyDay } from '../core/cards/card';
import { reviewCard } from '../core/cards/card-state';
import { fsrs } from '../core/cards/memory';
import type { Entry, EntryId } from '../core/log/entry';
import { foldCards, reviewsOf } from '../core/log/fold';
import { hashOf } from '../core/rng';
import { cardsNamedBy } from './named-cards';
import type { CacheMark, Rows } from './rows';

const model = fsrs();

/**
 * Name of the rules that fold cards, taken from what they make of a short history, so that a new
 * release with other rules or parameters finds the cards of the old one stale without being told.
 */
const FOLD = nameOfFold();

/** A mark that fits a database with nothing in it. */
export const EMPTY: CacheMark = { fold: FOLD, entries: 0, cards: 0 };

/** Whether the cards there are were folded by today's rules from the entries there are. */
export async function isFresh(rows: Rows): Promise<boolean> {
	const { cache } = (await rows.meta()) ?? { cache: EMPTY };
	return (
		cache.fold === FOLD &&
		cache.entries === (await rows.countEntries()) &&
		cache.cards === (await rows.countCards())
	);
}

/** Folds all cards anew from the log, and answers with the mark that fits. */
export async function rebuild(rows: Rows): Promise<CacheMark> {
	const cards = foldCards(await rows.entries(), model);
	await rows.clearCards();
	await Promise.all([...cards.values()].map((state) => rows.putCard(state)));
	return { fold: FOLD, entries: await rows.countEntries(), cards: cards.size };
}

/**
 * Brings the cards up to entries that were just added, and answers with the new mark. Cards of other
 * rules stay marked as stale, so that a tab with those rules cannot pass them off as its own.
 */
export async function follow(
	rows: Rows,
	added: readonly Entry[],
	mark: CacheMark
): Promise<CacheMark> {
	let cards = mark.cards;
	for (const card of await cardsTouchedBy(rows, added)) {
		const before = await rows.card(card);
		const after = next(before, card, added) ?? (await refold(rows, card, added));
		cards += Number(!!after) - Number(!!before);
		if (after) await rows.putCard(after);
		else if (before) await rows.deleteCard(card);
	}
	return mark.fold === FOLD ? { fold: FOLD, entries: mark.entries + added.length, cards } : mark;
}

/** The short way: one review more, later than all others. Nothing when it must be the long way. */
function next(
	before: CardState | undefined,
	card: CardId,
	added: readonly Entry[]
): CardState | undefined {
	const [review, ...others] = reviewsOf(added, card);
	const simple = added.every((entry) => entry.type !== 'undo' && entry.type !== 'suspend');
	const latest = before && review && before.lastAt < review.at;
	return simple && latest && others.length === 0 ? reviewCard(before, review, model) : undefined;
}

/** The long way: all that was ever said of the card. */
async function refold(
	rows: Rows,
	card: CardId,
	added: readonly Entry[]
): Promise<CardState | undefined> {
	const entries = await rows.entriesOfCard(card);
	// Older undos cannot be of entries that were only just added.
	const isNew = entries.every(({ id }) => added.some((entry) => entry.id === id));
	const undos = isNew ? added : await rows.entriesOfType('undo');
	return foldCards([...entries, ...undos], model).get(card);
}

/** The cards that the entries rate or suspend, and those of entries that they take back or give back. */
async function cardsTouchedBy(rows: Rows, added: readonly Entry[]): Promise<ReadonlySet<CardId>> {
	const touched = new Set<CardId>();
	for (const entry of added) {
		const passed = new Set<EntryId>(); // an import may hold undos that go round in a circle
		let target: Entry | undefined = entry;
		while (target?.type === 'undo' && !passed.has(target.id)) {
			passed.add(target.id);
			target = await rows.entry(target.entry);
		}
		if (target) for (const card of cardsNamedBy(target)) touched.add(card);
	}
	return touched;
}

function nameOfFold(): string {
	const stamp = { zone: 'UTC', type: 'review', card: 'set/fact#role' as CardId, ms: 0 } as const;
	const history: readonly [day: number, rating: Rating][] = [
		[0, 3],
		[0, 3],
		[3, 2],
		[30, 1],
		[31, 4],
		[90, 3]
	];
	const entries = history.map(([day, rating], index): Entry => {
		const at = day * 86_400_000 + index;
		return { ...stamp, id: `a.${index + 1}` as EntryId, at, day: day as StudyDay, rating };
	});
	return hashOf(JSON.stringify([...foldCards(entries, model).values()])).join('-');
}
