import type { CardState, Rating, StudyDay } from '../../core/cards/card';
import { foldCards } from '../../core/log/fold';
import type { Entry } from '../../core/log/entry';
import type { MemoryModel } from '../../core/cards/memory';

/** One line of a card's history. */
export interface HistoryRow {
	readonly id: string;
	readonly at: number;
	readonly day: StudyDay;
	readonly what: Rating | 'suspended' | 'resumed' | 'buried' | 'set-due' | 'reset';
	/** An answer to a quiz, which counts like any other. */
	readonly inQuiz: boolean;
	/** How long the answer took, in milliseconds; nothing for what is no answer. */
	readonly ms: number | undefined;
	/** Days until the card was to come back, as planned then. */
	readonly days: number | undefined;
}

/**
 * All that happened to one card, the latest first, with the card as each step left it.
 *
 * @param entries about the card, those that stand, oldest first.
 */
export function historyOf(
	card: CardState['id'],
	entries: readonly Entry[],
	model: MemoryModel
): readonly HistoryRow[] {
	return entries
		.flatMap((entry, place): HistoryRow[] => {
			const what = whatOf(entry, card);
			if (what === undefined) return [];
			const after = foldCards(entries.slice(0, place + 1), model).get(card);
			const { id, at, day } = entry;
			return [
				{
					...{ id, at, day, what },
					inQuiz: entry.type === 'attempt',
					ms: 'ms' in entry ? entry.ms : undefined,
					days: after && isPlanned(what) ? Math.max(0, after.dueDay - day) : undefined
				}
			];
		})
		.reverse();
}

function isPlanned(what: HistoryRow['what']): boolean {
	return typeof what === 'number' || what === 'set-due';
}

function whatOf(entry: Entry, card: CardState['id']): HistoryRow['what'] | undefined {
	switch (entry.type) {
		case 'review':
			return entry.rating;
		case 'attempt':
			return entry.ratings.find((graded) => graded.card === card)?.rating;
		case 'suspend':
			return entry.on ? 'suspended' : 'resumed';
		case 'bury':
			return 'buried';
		case 'set-due':
		case 'reset':
			return entry.type;
		default:
			return undefined;
	}
}
