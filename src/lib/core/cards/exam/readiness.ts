import { partsOfCardId, type CardId, type CardState, type NewCard } from '../card';
import type { MemoryModel } from '../memory';
import type { Exam, ExamFormat } from '../study-settings';

/** How an exam would go. */
export interface Readiness {
	/** The part of its questions that is expected to be right, 0 to 1. */
	readonly expected: number;
	/** Nine exams in ten end between these two. */
	readonly low: number;
	readonly high: number;
	/** Cards that the exam may ask, those never asked included. */
	readonly cards: number;
	/** Of these, the cards that were never asked. */
	readonly unseen: number;
}

/** A question with so many options is right by chance once in as many times. */
const OPTIONS = 4;

/**
 * By how much recall as predicted is off, for all cards of a learner alike: the root of the mean
 * square over bins of predictions.
 *
 * @see FSRS-6, "RMSE (bins)", https://github.com/open-spaced-repetition/srs-benchmark
 */
const OFF_BY = 0.06;

/** Nine in ten of a normal distribution lie so many standard deviations around its mean. */
const NINE_IN_TEN = 1.645;

/** The exam as it would go if nothing more were studied until its day: each card of its set asked once. */
export function readinessOf(
	cards: readonly CardState[],
	fresh: readonly NewCard[],
	exam: Exam,
	model: MemoryModel
): Readiness {
	const recalls = cards
		.filter(({ id }) => isOfExam(id, exam))
		.map(({ memory, lastDay }) => model.retrievability(memory, Math.max(0, exam.day - lastDay)));
	const unseen = fresh.filter(({ id }) => isOfExam(id, exam)).length;
	return readinessFrom(recalls, unseen, exam.format);
}

/** Whether the exam asks that card: it is about one set of facts. */
export function isOfExam(card: CardId, { set }: Pick<Exam, 'set'>): boolean {
	return partsOfCardId(card)?.set === set;
}

/** Chance of the right answer: with options to choose from, one may be guessed. */
export function chanceOfRight(recall: number, format: ExamFormat): number {
	return format === 'choice' ? recall + (1 - recall) / OPTIONS : recall;
}

/**
 * The score of an exam that asks each card once.
 *
 * @param recalls chance of recalling each card that was asked before, 0 to 1.
 * @param unseen how many other cards there are, of which nothing is known.
 */
export function readinessFrom(
	recalls: readonly number[],
	unseen: number,
	format: ExamFormat
): Readiness {
	const cards = recalls.length + unseen;
	if (cards === 0) return { expected: 0, low: 0, high: 0, cards, unseen };
	const chances = recalls.map((recall) => chanceOfRight(recall, format));
	const guess = chanceOfRight(0, format);
	const expected = (sum(chances) + unseen * guess) / cards;
	const luck = (sum(chances.map(spread)) + unseen * spread(guess)) / cards ** 2;
	const misjudged = (OFF_BY * (1 - guess) * recalls.length) / cards;
	const reach = NINE_IN_TEN * Math.sqrt(luck + misjudged ** 2);
	return {
		expected,
		low: Math.max(0, expected - reach),
		high: Math.min(1, expected + reach),
		cards,
		unseen
	};
}

/** The variance of one answer. */
function spread(chance: number): number {
	return chance * (1 - chance);
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0);
}
