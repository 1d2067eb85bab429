import { reviewCard } from '../../src/lib/core/cards/card-state';
import type { CardId, CardState, NewCard, Review, StudyDay } from '../../src/lib/core/cards/card';
import { fsrs } from '../../src/lib/core/cards/memory';
import { pickDays } from '../../src/lib/core/cards/planning/load';
import { learnerOf, type StudyMaterial } from '../../src/lib/core/cards/session/material';
import { elapsedStudyDays } from '../../src/lib/core/cards/study-day';
import { studySettingsOf, type StudySettings } from '../../src/lib/core/cards/study-settings';
import type { Learner } from './learner';

const MS_PER_DAY = 86_400_000;
/** What an answer is taken to need, where days are balanced. */
const MINUTES_A_CARD = 0.15;
/** Reviews that the pace is judged by. */
const RECENT = 300;

export const usualSettings: StudySettings = studySettingsOf(new Map());

/** One answer, as the log would have it. */
export interface Asked {
	readonly review: Review;
	readonly before: CardState | undefined;
	readonly after: CardState;
	/** Time from the question to the next one. */
	readonly turnMs: number;
}

/** A learner's cards and log, as the app would keep them, under the scheduler's own parameters. */
export class Collection {
	readonly model = fsrs();
	readonly cards = new Map<CardId, CardState>();
	readonly #fresh: Map<CardId, NewCard>;
	readonly #log: Review[] = [];
	readonly #learner: Learner;
	readonly #settings: StudySettings;
	readonly #groupsOf: (card: CardId) => readonly string[];
	/** Minutes of cards that each day has so far. */
	readonly #load = new Map<StudyDay, number>();
	#day = -1;
	#clock = 0;

	constructor(
		learner: Learner,
		fresh: readonly NewCard[],
		settings: StudySettings = usualSettings,
		groupsOf: (card: CardId) => readonly string[] = factOnly
	) {
		this.#learner = learner;
		this.#fresh = new Map(fresh.map((card) => [card.id, card]));
		this.#settings = settings;
		this.#groupsOf = groupsOf;
	}

	/** What a session of that day is planned from, in the morning or in the middle of it. */
	material(today: StudyDay): StudyMaterial {
		const cards = [...this.cards.values()];
		return {
			...learnerOf(this.#log.slice(-RECENT), cards, today),
			cards,
			fresh: [...this.#fresh.values()],
			today,
			settings: this.#settings,
			groupsOf: this.#groupsOf,
			model: this.model
		};
	}

	/** Asks the learner, and keeps the answer. */
	ask(card: CardId, today: StudyDay): Asked {
		this.#begin(today);
		const before = this.cards.get(card);
		const { rating, ms, readingMs } = this.#learner.answer(card, today);
		this.#clock += ms;
		const plain: Review = { card, rating, at: this.#clock, day: today, ms };
		this.#clock += readingMs;
		const review = rating === 1 ? plain : { ...plain, days: this.#days(before, plain) };
		const after = reviewCard(before, review, this.model);
		if (before) this.#plan(before, -MINUTES_A_CARD);
		this.#plan(after, MINUTES_A_CARD);
		this.cards.set(card, after);
		this.#fresh.delete(card);
		this.#log.push(review);
		return { review, before, after, turnMs: ms + readingMs };
	}

	/** Cards due on that day, that nobody has put aside. */
	due(today: StudyDay): readonly CardState[] {
		return [...this.cards.values()].filter(({ dueDay }) => dueDay <= today);
	}

	#begin(today: StudyDay): void {
		if (this.#day === today) return;
		this.#day = today;
		this.#clock = today * MS_PER_DAY;
	}

	#plan({ dueDay }: CardState, minutes: number): void {
		this.#load.set(dueDay, (this.#load.get(dueDay) ?? 0) + minutes);
	}

	#days(before: CardState | undefined, review: Review): number {
		const { memory, reviews } = reviewCard(before, review, this.model);
		const waited = before ? elapsedStudyDays(before.lastDay, review.day) : 0;
		const seed = `${review.card}/${reviews}`;
		const interval = this.model.interval(memory, 0.9);
		return pickDays(interval, review.day, this.#load, this.#settings, seed, waited);
	}
}

function factOnly(card: CardId): readonly string[] {
	return [card.replace(/#.*$/, '')];
}
