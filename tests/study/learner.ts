import type { CardId, CardState, Memory, Rating, StudyDay } from '../../src/lib/core/cards/card';
import { DEFAULT_PARAMETERS, fsrs, type MemoryModel } from '../../src/lib/core/cards/memory';
import { elapsedStudyDays } from '../../src/lib/core/cards/study-day';
import { around, chance } from './chance';

/** What an answer was, and how long it took, in milliseconds. */
export interface Answer {
	readonly rating: Rating;
	readonly ms: number;
	/** Looking at the answer afterwards, until the next question. */
	readonly readingMs: number;
}

interface Trace {
	readonly memory: Memory;
	readonly day: StudyDay;
	readonly missed: boolean;
	readonly answers: number;
}

/** How far the learner's parameters are from those of everybody, and a card from its kind. */
const PARAMETER_SPREAD = 0.25;
const CARD_SPREAD = 0.4;

/**
 * Somebody whose memory follows the same law as the scheduler's, but with numbers of their own, and
 * another strength for each card, neither of which the scheduler ever sees. All chance hangs on the
 * seed, the card and how often it was answered, so that two orders of study meet the same luck.
 */
export class Learner {
	readonly #seed: string;
	readonly #model: MemoryModel;
	readonly #traces = new Map<CardId, Trace>();
	readonly #usualMs: number;
	/** Chance that the very first question is answered right, by luck or from elsewhere. */
	readonly #knewBefore: number;
	/** Chance that a card missed a moment ago is recalled. */
	readonly #relearns: number;

	constructor(seed: string) {
		this.#seed = seed;
		this.#model = fsrs(
			DEFAULT_PARAMETERS.map((w, at) => around(w, PARAMETER_SPREAD, `${seed}/w${at}`))
		);
		this.#usualMs = Math.min(20_000, around(7_000, 0.4, `${seed}/pace`));
		this.#knewBefore = 0.15 + 0.4 * chance(`${seed}/knew`);
		this.#relearns = 0.75 + 0.2 * chance(`${seed}/relearns`);
	}

	/** Answers the card, and remembers having done so. */
	answer(card: CardId, day: StudyDay): Answer {
		const before = this.#traces.get(card);
		const answers = before?.answers ?? 0;
		const luck = `${this.#seed}/${card}/${answers}`;
		const isRecalled = chance(`${luck}/recall`) < this.#recall(card, day);
		const rating = isRecalled ? gradeOf(chance(`${luck}/grade`)) : 1;
		const memory = before
			? this.#model.next(before.memory, elapsedStudyDays(before.day, day), rating)
			: this.#first(card, rating);
		this.#traces.set(card, { memory, day, missed: !isRecalled, answers: answers + 1 });
		const effort = (before ? 1 : 1.8) * (isRecalled ? 1 : 1.6);
		const isAway = chance(`${luck}/away`) < 0.01;
		return {
			rating,
			ms: isAway ? 60_000 : Math.min(60_000, around(this.#usualMs * effort, 0.5, `${luck}/ms`)),
			readingMs: Math.min(60_000, around(isRecalled ? 1_500 : 4_000, 0.6, `${luck}/reading`))
		};
	}

	/** Cards that the learner would recall on that day, as an expected number. */
	knows(cards: readonly CardState[], day: StudyDay): number {
		return cards.reduce((sum, { id }) => sum + this.#recall(id, day), 0);
	}

	#recall(card: CardId, day: StudyDay): number {
		const trace = this.#traces.get(card);
		if (!trace) return this.#knewBefore;
		const elapsedDays = elapsedStudyDays(trace.day, day);
		if (elapsedDays === 0 && trace.missed) return this.#relearns;
		return this.#model.retrievability(trace.memory, elapsedDays);
	}

	#first(card: CardId, rating: Rating): Memory {
		const { stability, difficulty } = this.#model.next(undefined, 0, rating);
		const strength = around(1, CARD_SPREAD, `${this.#seed}/${card}/strength`);
		const hardness = around(1, CARD_SPREAD / 2, `${this.#seed}/${card}/hardness`);
		return {
			stability: Math.min(Math.max(stability * strength, 0.001), 36_500),
			difficulty: Math.min(Math.max(difficulty * hardness, 1), 10)
		};
	}
}

function gradeOf(luck: number): Rating {
	if (luck < 0.12) return 2;
	return luck < 0.94 ? 3 : 4;
}
