import type { CardId, CardState, Memory, NewCard, StudyDay } from '../card';
import type { MemoryModel } from '../memory';
import { intervalDays } from '../planning/fuzz';
import { expectedMs, isNew, steadyMs, steadyMsOfNew } from '../session/costs';
import { budgetMsOf, nearExams } from '../session/mood';
import { paceOf, type Pace } from '../session/pace';
import { elapsedStudyDays } from '../study-day';
import { isHoliday, type Exam, type StudySettings } from '../study-settings';
import { lastDaysOf } from './last-days';
import { meanMemory, passOver } from './pass';
import { isOfExam, readinessFrom, type Readiness } from './readiness';

/** The recall at which cards come back. */
const PLANNED_RECALL = 0.9;

/**
 * The exam as it will go if the learner keeps to the minutes until the day before: what is due each
 * day, then new cards, and in the last days what gains most. Other sets get their part of the minutes.
 * Each card goes the way that its reviews are expected to go on average, so that the same log always
 * gives the same forecast.
 */
export function forecastOf(
	cards: readonly CardState[],
	fresh: readonly NewCard[],
	exam: Exam,
	today: StudyDay,
	settings: StudySettings,
	model: MemoryModel,
	pace: Pace = paceOf([])
): Readiness {
	const asked = new Map<CardId, CardState>(
		cards.filter(({ id }) => isOfExam(id, exam)).map((card) => [card.id, card])
	);
	const waiting = new Map<CardId, NewCard>(
		fresh.filter(({ id }) => isOfExam(id, exam)).map((card) => [card.id, card])
	);
	const share = shareOf(cards, waiting.size, exam, model, pace);
	for (let day = today; day < exam.day; day = (day + 1) as StudyDay) {
		if (isHoliday(day, settings.holidays)) continue;
		let leftMs = share * budgetMsOf('usual', settings, day);
		for (const id of orderOn(day)) {
			const card = asked.get(id) ?? waiting.get(id);
			if (!card) continue;
			const pass = passOver(...memoryOn(day, card), model);
			leftMs -= expectedMs({ card, recall: pass.recall }, pace);
			if (leftMs < 0) break;
			waiting.delete(id);
			asked.set(id, after(card, meanMemory(pass), day, model));
		}
	}
	const recalls = [...asked.values()].map(({ memory, lastDay }) =>
		model.retrievability(memory, elapsedStudyDays(lastDay, exam.day))
	);
	return readinessFrom(recalls, waiting.size, exam.format);

	function orderOn(day: StudyDay): readonly CardId[] {
		const known = [...asked.values()];
		const unseen = [...waiting.values()];
		const isNear = nearExams({ exams: [exam] }, day).length > 0;
		if (isNear) return lastDaysOf(known, unseen, exam, day, model, pace);
		const due = known
			.filter((card) => !card.suspended && card.dueDay <= day)
			.map(({ id, memory, lastDay }) => ({
				id,
				recall: model.retrievability(memory, elapsedStudyDays(lastDay, day))
			}))
			.sort((a, b) => b.recall - a.recall);
		return [...due, ...unseen].map(({ id }) => id);
	}
}

/** What is left of a card on that day, and the days since. */
function memoryOn(
	day: StudyDay,
	card: CardState | NewCard
): readonly [memory: Memory | undefined, elapsedDays: number] {
	return isNew(card) ? [undefined, 0] : [card.memory, elapsedStudyDays(card.lastDay, day)];
}

function after(
	card: CardState | NewCard,
	memory: Memory,
	day: StudyDay,
	model: MemoryModel
): CardState {
	const days = intervalDays(model.interval(memory, PLANNED_RECALL));
	const before: CardState = isNew(card)
		? {
				id: card.id,
				memory,
				reviews: 0,
				lapses: 0,
				lastAt: 0,
				lastDay: day,
				lastRating: 3,
				dueDay: day,
				suspended: false
			}
		: card;
	return { ...before, memory, lastDay: day, dueDay: (day + days) as StudyDay };
}

/** The part of the minutes that this exam's cards take, of all that come back. */
function shareOf(
	cards: readonly CardState[],
	unseen: number,
	exam: Exam,
	model: MemoryModel,
	pace: Pace
): number {
	let own = unseen * steadyMsOfNew(model, pace);
	let others = 0;
	for (const card of cards) {
		if (isOfExam(card.id, exam)) own += steadyMs(card, pace);
		else others += steadyMs(card, pace);
	}
	return own === 0 ? 0 : own / (own + others);
}
