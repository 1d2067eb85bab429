import type { CardState, StudyDay } from '../card';
import type { MemoryModel } from '../memory';
import { elapsedStudyDays } from '../study-day';
import type { Candidate } from './costs';

interface Due extends Candidate {
	readonly card: CardState;
}

/**
 * Due cards in the order in which they get their places, where the budget has not enough for all: first
 * what was missed and never recalled since, then what was answered longest ago. By due day, cards with
 * short intervals would come back and take the places of others time and again; by the last answer each
 * goes to the end of the line once it was asked, so that a backlog takes fewer reviews and none waits
 * for ever.
 */
export function inOrderOfPlaces(
	cards: readonly CardState[],
	today: StudyDay,
	model: MemoryModel
): readonly Due[] {
	return cards
		.map((card) => {
			const days = elapsedStudyDays(card.lastDay, today);
			return { card, recall: model.retrievability(card.memory, days) };
		})
		.sort((a, b) => placeOf(a.card) - placeOf(b.card) || byId(a, b));
}

/** In the order of asking: the likeliest to be recalled first, so that no day opens with the hardest. */
export function likeliestFirst(due: readonly Candidate[]): readonly Candidate[] {
	return [...due].sort(byRecall);
}

function placeOf({ lastRating, lastDay }: CardState): number {
	return lastRating === 1 ? -Number.MAX_VALUE : lastDay;
}

function byRecall(a: Candidate, b: Candidate): number {
	return b.recall - a.recall || byId(a, b);
}

/** Where nothing else tells them apart: the order is the same on every device. */
function byId(a: Candidate, b: Candidate): number {
	return a.card.id < b.card.id ? -1 : 1;
}
