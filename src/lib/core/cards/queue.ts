import { keepApart } from './apart';
import { partsOfCardId, type CardId, type CardState, type StudyDay } from './card';
import type { MemoryModel } from './memory';
import { elapsedStudyDays } from './study-day';

export interface QueueOptions {
	/**
	 * Cards of one group are kept apart; by default those of one fact. Facts that are easily confused
	 * may share a group.
	 */
	readonly groupOf?: (card: CardId) => string;
}

interface Waiting {
	readonly card: CardState;
	/** Higher comes first. */
	readonly rank: number;
}

/**
 * The cards due on that study day, in the order to ask them: the likeliest to be recalled first, so
 * that a backlog does not open with the hardest; then those missed today, longest ago first, until
 * they are recalled once. Suspended cards stay out. Cards of one group never follow each other where
 * an order can avoid it. Ties go by id, so that the order is the same on every device.
 */
export function dueQueue(
	cards: readonly CardState[],
	today: StudyDay,
	model: MemoryModel,
	{ groupOf = factOfCard }: QueueOptions = {}
): readonly CardState[] {
	const due = cards.filter((card) => !card.suspended && card.dueDay <= today);
	const missedToday = (card: CardState) => card.lastRating === 1 && card.lastDay >= today;
	const chance = (card: CardState) =>
		model.retrievability(card.memory, elapsedStudyDays(card.lastDay, today));
	const first = inRank(
		due.filter((card) => !missedToday(card)),
		chance
	);
	const again = inRank(due.filter(missedToday), (card) => -card.lastAt);

	const groupOfCard = (card: CardState) => groupOf(card.id);
	const begins = keepApart(again, groupOfCard)[0];
	const after = begins && groupOfCard(begins);
	const asked = keepApart(first, groupOfCard, { after });
	const ends = asked.at(-1);
	const before = ends && groupOfCard(ends);
	return [...asked, ...keepApart(again, groupOfCard, { before })];
}

function inRank(cards: readonly CardState[], rankOf: (card: CardState) => number): CardState[] {
	return cards
		.map((card): Waiting => ({ card, rank: rankOf(card) }))
		.sort((a, b) => b.rank - a.rank || (a.card.id < b.card.id ? -1 : 1))
		.map(({ card }) => card);
}

function factOfCard(id: CardId): string {
	const parts = partsOfCardId(id);
	return parts ? `${parts.set}/${parts.fact}` : id;
}
