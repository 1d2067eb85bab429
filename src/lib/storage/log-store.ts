import type { CardState } from '../core/cards/card';
import type { Entry, LogEvent, SetAdded } from '../core/log/entry';
import { compareEntries, reviewsOf, setAsideOf, settingsOf, standing } from '../core/log/fold';
import { ok, type Result } from '../core/result';
import { appendTo, areKept, renewCache } from './append';
import { changesMemory, isFresh } from './card-cache';
import { mergeInto } from './merge';
import type { Rows, Shelf } from './rows';
import type { EntryOf, LatestQuiz, StorageProblem, Store } from './store';

/** All that a store does, over whatever keeps its rows. */
export function storeOver(shelf: Shelf): Store {
	return {
		durable: shelf.durable,
		append: (events, moment) => {
			let tried: readonly Entry[] = [];
			const heavy = changesMemory(events) ? 'heavy' : undefined;
			return shelf.write(async (rows) => {
				// A connection may die after it kept the entries and before it said so.
				if (tried.length > 0 && (await areKept(rows, tried))) return tried;
				return (tried = await appendTo(rows, events, moment));
			}, heavy);
		},
		latestQuiz: () => shelf.read(latestQuiz),
		dueCards: (day) => cachedCards(shelf, (rows) => rows.dueCards(day)),
		cards: () => cachedCards(shelf, (rows) => rows.cards()),
		reviewsOf: (card) =>
			shelf.read(async (rows) => {
				const undos = await rows.entriesOfType('undo');
				return reviewsOf([...(await rows.entriesOfCard(card)), ...undos], card);
			}),
		entriesOf: (card) =>
			shelf.read(async (rows) => {
				const undos = await rows.entriesOfType('undo');
				const all = standing([...(await rows.entriesOfCard(card)), ...undos]);
				return all.filter(({ type }) => type !== 'undo');
			}),
		setAside: () =>
			shelf.read(async (rows) => {
				const undos = await rows.entriesOfType('undo');
				const buried = await rows.entriesOfType('bury');
				return setAsideOf([...(await rows.entriesOfType('suspend')), ...buried, ...undos]);
			}),
		undoStack: async () => {
			// Only studying asks for it, and the first question need not wait for its code.
			const { undoStackIn } = await import('./undo-stack-in');
			return shelf.read(undoStackIn);
		},
		newest: (count) => shelf.read((rows) => rows.newest(count)),
		settings: () =>
			shelf.read(async (rows) => {
				const undos = await rows.entriesOfType('undo');
				return settingsOf([...(await rows.entriesOfType('setting')), ...undos]);
			}),
		addedSets: () => shelf.read(addedSets),
		entriesOfType: (type) =>
			shelf.read(async (rows) => {
				const undos = await rows.entriesOfType('undo');
				return standingOf(type, [...(await rows.entriesOfType(type)), ...undos]);
			}),
		entries: () =>
			shelf.read(async (rows) => [...(await rows.entries())].sort(compareEntries), 'heavy'),
		merge: (entries) => shelf.write((rows) => mergeInto(rows, entries), 'heavy'),
		eraseAll: () => shelf.write((rows) => rows.clearAll(), 'heavy'),
		close: () => shelf.close()
	};
}

/** Folds the cards anew when they do not fit the log: after an update with other rules, or damage. */
export async function freshenCache(shelf: Shelf): Promise<Result<unknown, StorageProblem>> {
	const fresh = await shelf.read(isFresh);
	return !fresh.ok || fresh.value ? fresh : shelf.write(renewCache, 'heavy');
}

/** Cards from the cache; from a new one when some of it is damaged. */
async function cachedCards(
	shelf: Shelf,
	pick: (rows: Rows) => Promise<readonly CardState[] | undefined>
): Promise<Result<readonly CardState[], StorageProblem>> {
	const found = await shelf.read(pick, 'heavy');
	if (!found.ok) return found;
	if (found.value) return ok(byId(found.value));
	return shelf.write(async (rows) => {
		await renewCache(rows);
		return byId((await pick(rows)) ?? []);
	}, 'heavy');
}

function byId(cards: readonly CardState[]): readonly CardState[] {
	return [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function latestQuiz(rows: Rows): Promise<LatestQuiz | undefined> {
	const undos = await rows.entriesOfType('undo');
	const latestOf = (quizzes: readonly Entry[]) =>
		standingOf('quiz-started', [...quizzes, ...undos]).at(-1);
	const started =
		// Few are ever taken back, so the last few will do; and all of them if they do not.
		latestOf(await rows.newest(5, 'quiz-started')) ??
		latestOf(await rows.entriesOfType('quiz-started'));
	if (!started) return undefined;
	const entries = [...(await rows.entriesOfQuiz(started.quiz)), ...undos];
	return { started, attempts: standingOf('attempt', entries) };
}

async function addedSets(rows: Rows): Promise<readonly SetAdded[]> {
	const undos = await rows.entriesOfType('undo');
	const added = standingOf('set-added', [...(await rows.entriesOfType('set-added')), ...undos]);
	return [...new Map(added.map(({ type, set, text }) => [set, { type, set, text }])).values()];
}

/** Entries of one type that still count, oldest first. */
function standingOf<Type extends LogEvent['type']>(
	type: Type,
	entries: readonly Entry[]
): readonly EntryOf<Type>[] {
	return standing(entries).filter((entry): entry is EntryOf<Type> => entry.type === type);
}
