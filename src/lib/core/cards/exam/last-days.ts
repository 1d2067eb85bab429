import type { CardId, CardState, NewCard, StudyDay } from '../card';
import type { MemoryModel } from '../memory';
import { expectedMs, isNew } from '../session/costs';
import { paceOf, type Pace } from '../session/pace';
import { elapsedStudyDays } from '../study-day';
import type { Exam } from '../study-settings';
import { passOver, recallAfter } from './pass';
import { chanceOfRight, isOfExam } from './readiness';

/** A pass that makes the right answer more likely by less than this is time for something else. */
const LEAST_GAIN = 0.01;

/**
 * Cards of the exam that are worth a pass today, the largest gain of expected score per minute first:
 * not those that will be known anyhow, nor those that take long and are lost again by then. None after
 * the exam. Cards that the learner has put aside stay there.
 */
export function lastDaysOf(
	cards: readonly CardState[],
	fresh: readonly NewCard[],
	exam: Exam,
	today: StudyDay,
	model: MemoryModel,
	pace: Pace = paceOf([])
): readonly CardId[] {
	if (exam.day < today) return [];
	return [...cards, ...fresh]
		.filter((card) => isOfExam(card.id, exam) && !isAside(card, today))
		.map((card) => ({ id: card.id, ...worthOf(card, exam, today, model, pace) }))
		.filter(({ gain }) => gain >= LEAST_GAIN)
		.sort((a, b) => b.gain / b.ms - a.gain / a.ms || (a.id < b.id ? -1 : 1))
		.map(({ id }) => id);
}

function isAside(card: CardState | NewCard, today: StudyDay): boolean {
	if (isNew(card)) return false;
	return card.suspended || (card.buriedUntil ?? today) > today;
}

/** What a pass today adds to the chance of the right answer in the exam, and the time that it takes. */
function worthOf(
	card: CardState | NewCard,
	{ day, format }: Exam,
	today: StudyDay,
	model: MemoryModel,
	pace: Pace
): { readonly gain: number; readonly ms: number } {
	const days = day - today;
	const memory = isNew(card) ? undefined : card.memory;
	const elapsed = isNew(card) ? 0 : elapsedStudyDays(card.lastDay, today);
	const without = memory ? model.retrievability(memory, elapsed + days) : 0;
	const pass = passOver(memory, elapsed, model);
	const after = recallAfter(pass, days, model);
	return {
		gain: chanceOfRight(after, format) - chanceOfRight(without, format),
		ms: expectedMs({ card, recall: pass.recall }, pace)
	};
}
