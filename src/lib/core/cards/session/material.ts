import type { CardId, CardState, NewCard, Review, StudyDay } from '../card';
import type { MemoryModel } from '../memory';
import type { StudySettings } from '../study-settings';
import { paceOf, spentMsOf, type Pace } from './pace';

/** All that planning a day's studying takes. */
export interface StudyMaterial extends Learner {
	/** Every card that was asked before. Those suspended or buried are passed over. */
	readonly cards: readonly CardState[];
	/** Cards never asked, in the order of introduction; without those set aside. */
	readonly fresh: readonly NewCard[];
	readonly today: StudyDay;
	readonly settings: StudySettings;
	/** The groups whose cards are kept apart: that of the card's fact first, then of confusable facts. */
	readonly groupsOf: (card: CardId) => readonly string[];
	readonly model: MemoryModel;
}

/** What the log tells of the learner. */
export interface Learner {
	readonly pace: Pace;
	/** Time that today's studying has taken so far. */
	readonly spentMs: number;
	/** The last study day before today on which a card was answered. */
	readonly lastStudied?: StudyDay;
}

/**
 * The learner as the newest reviews show.
 *
 * @param recent the newest reviews of study sessions: all of today's, and a few hundred before.
 * @param cards every card that was asked before.
 */
export function learnerOf(
	recent: readonly Review[],
	cards: readonly CardState[],
	today: StudyDay
): Learner {
	const counts = new Map(cards.map(({ id, reviews }) => [id, reviews]));
	let last: StudyDay | undefined;
	for (const day of [...recent.map((review) => review.day), ...cards.map((card) => card.lastDay)]) {
		if (day < today && (last === undefined || day > last)) last = day;
	}
	return {
		pace: paceOf(recent, (card) => counts.get(card) ?? 0),
		spentMs: spentMsOf(recent, today),
		...(last === undefined ? {} : { lastStudied: last })
	};
}
