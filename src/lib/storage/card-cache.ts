import type { CardId, CardState, StudyDay } from '../core/cards/card';
import { reviewCard } from '../core/cards/card-state';
import { fsrs, type MemoryModel } from '../core/cards/memory';
import { MEMORY_SETTING, modelOf, parametersIn } from '../core/cards/memory-setting';
import type { Entry, EntryId, LogEvent } from '../core/log/entry';
import { afterChange, foldCards, reviewsOf, settingsOf } from '../core/log/fold';
import { hashOf } from '../core/rng';
import { cardsNamedBy } from './named-cards';
import type { CacheMark, Rows } from './rows';

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
	const log = await rows.entries();
	const { parameters } = parametersIn(settingsOf(log));
	const cards = foldCards(log, fsrs(parameters));
	await rows.clearCards();
	await Promise.all([...cards.values()].map((state) => rows.putCard(state)));
	const mark = { fold: FOLD, entries: await rows.countEntries(), cards: cards.size };
	return parameters ? { ...mark, parameters } : mark;
}

/** Whether events may change how every card is folded, so that keeping them takes long. */
export function changesMemory(events: readonly LogEvent[]): boolean {
	return events.some((event) => event.type === 'setting' && event.key === MEMORY_SETTING);
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
	const targets = await targetsOf(rows, added);
	if (changesMemory(targets)) return rebuild(rows);
	const model = modelOf(mark);
	let { cards } = mark;
	for (const card of new Set(targets.flatMap(cardsNamedBy))) {
		const before = await rows.card(card);
		const after = next(before, card, added, model) ?? (await refold(rows, card, added, model));
		cards += Number(!!after) - Number(!!before);
		if (after) await rows.putCard(after);
		else if (before) await rows.deleteCard(card);
	}
	return mark.fold === FOLD ? { ...mark, entries: mark.entries + added.length, cards } : mark;
}

/**
 * The short way: one entry more about the card, later than all others. Nothing when it must be the
 * long way.
 */
function next(
	before: CardState | undefined,
	card: CardId,
	added: readonly Entry[],
	model: MemoryModel
): CardState | undefined {
	if (!before || added.some(({ type }) => type === 'undo')) return undefined;
	const [entry, ...others] = added.filter((each) => cardsNamedBy(each).includes(card));
	if (!entry || others.length > 0) return undefined;
	if (entry.at <= Math.max(before.lastAt, before.changedAt ?? 0)) return undefined;
	// It may be part of a review that was taken back meanwhile.
	if (entry.type === 'bury' && entry.after !== undefined) return undefined;
	if (entry.type === 'suspend' || entry.type === 'bury' || entry.type === 'set-due') {
		return afterChange(before, entry);
	}
	const [review, ...more] = reviewsOf([entry], card);
	return review && more.length === 0 ? reviewCard(before, review, model) : undefined;
}

/** The long way: all that was ever said of the card. */
async function refold(
	rows: Rows,
	card: CardId,
	added: readonly Entry[],
	model: MemoryModel
): Promise<CardState | undefined> {
	const entries = await rows.entriesOfCard(card);
	// Older undos cannot be of entries that were only just added.
	const isNew = entries.every(({ id }) => added.some((entry) => entry.id === id));
	const undos = isNew ? added : await rows.entriesOfType('undo');
	return foldCards([...entries, ...undos], model).get(card);
}

/** The entries themselves, and in the place of undos those that they take back or give back. */
async function targetsOf(rows: Rows, added: readonly Entry[]): Promise<readonly Entry[]> {
	const targets: Entry[] = [];
	for (const entry of added) {
		const passed = new Set<EntryId>(); // an import may hold undos that go round in a circle
		let target: Entry | undefined = entry;
		while (target?.type === 'undo' && !passed.has(target.id)) {
			passed.add(target.id);
			target = await rows.entry(target.entry);
		}
		if (target) targets.push(target);
	}
	return targets;
}

function nameOfFold(): string {
	const card = 'set/fact#role' as CardId;
	const review = (rating: 1 | 2 | 3 | 4, more = {}): LogEvent => {
		return { type: 'review', card, rating, ms: 0, ...more };
	};
	const history: readonly [day: number, event: LogEvent][] = [
		[0, review(3)],
		[0, review(3, { days: 3 })],
		[3, review(2)],
		[30, review(1, { sure: true })],
		[31, review(4)],
		[32, { type: 'set-due', card, on: 80 as StudyDay }],
		[33, { type: 'bury', card, until: 85 as StudyDay }],
		[34, { type: 'suspend', card, on: true }],
		[35, { type: 'suspend', card, on: false }],
		[90, review(3)],
		[200, { type: 'reset', card }],
		[201, review(3, { days: 900 })]
	];
	const entries = history.map(([day, event], index): Entry => {
		const at = day * 86_400_000 + index;
		return { ...event, id: `a.${index + 1}` as EntryId, at, zone: 'UTC', day: day as StudyDay };
	});
	// What each entry leaves, so that no later one can hide a change.
	const states = entries.map((_, index) => [
		...foldCards(entries.slice(0, index + 1), fsrs()).values()
	]);
	return hashOf(JSON.stringify(states)).join('-');
}
