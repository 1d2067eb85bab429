import type { CardId, Memory, Rating, StudyDay } from '../../src/lib/core/cards/card';
import { memorySteps } from '../../src/lib/core/cards/memory';
import type { Entry, EntryId } from '../../src/lib/core/log/entry';
import { rngFrom, type Rng } from '../../src/lib/core/rng';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
/** Cards begun on a day of studying. */
const NEW_A_DAY = 3;
/** Chance that a first answer is wrong. */
const FIRST_MISSED = 0.35;
/** Chance that a day passes without studying. */
const IDLE = 0.15;

export interface LearnerOptions {
	/** In the order in which they are begun. */
	readonly cards: readonly CardId[];
	readonly days: number;
	/** The last day of the log. */
	readonly today: StudyDay;
	readonly seed: string;
}

interface Known {
	memory: Memory;
	last: number;
	due: number;
}

const steps = memorySteps();

/**
 * The log of one learner in UTC, the same for the same seed: some new cards a day and all that is due,
 * early in the morning or late at night, with a day left out now and then and a week of holidays.
 */
export function learnerLog({ cards, days, today, seed }: LearnerOptions): readonly Entry[] {
	const rng = rngFrom(`learner/${seed}`);
	const known = new Map<CardId, Known>();
	const entries: Entry[] = [];
	const holiday = Math.floor(days / 2);
	for (let day = today - days + 1; day <= today; day++) {
		const ago = today - day;
		if (ago > 0 && (rng.next() < IDLE || (ago > holiday && ago < holiday + 7))) continue;
		let at = day * MS_PER_DAY + hourOf(rng) * MS_PER_HOUR + rng.below(MS_PER_HOUR);
		const ask = (card: CardId): void => {
			const rating = ratingOf(known.get(card), day, rng);
			const ms = timeOf(rating, known.has(card), rng);
			const id = `learner.${entries.length + 1}` as EntryId;
			const when = { at: (at += ms + 1_500), zone: 'UTC', day: day as StudyDay };
			entries.push({ type: 'review', card, rating, ms, id, ...when });
			known.set(card, after(known.get(card), day, rating, rng));
			if (rating === 1) ask(card);
		};
		const due = [...known].filter(([, card]) => card.due <= day).map(([id]) => id);
		const fresh = cards.filter((card) => !known.has(card)).slice(0, NEW_A_DAY);
		for (const card of [...due, ...fresh]) ask(card);
	}
	return entries;
}

function hourOf(rng: Rng): number {
	return [7, 7, 8, 8, 13, 19, 20, 20, 21, 22][rng.below(10)] ?? 8;
}

function ratingOf(card: Known | undefined, day: number, rng: Rng): Rating {
	const recalled = !card
		? rng.next() >= FIRST_MISSED
		: rng.next() < (day === card.last ? 0.9 : steps.recall(day - card.last, card.memory.stability));
	if (!recalled) return 1;
	const ease = rng.next();
	return ease < 0.1 ? 2 : ease < 0.9 ? 3 : 4;
}

function timeOf(rating: Rating, isKnown: boolean, rng: Rng): number {
	const usual = (isKnown ? 6_000 : 11_000) * (rating === 1 ? 1.6 : 1);
	return Math.round(usual * (0.5 + rng.next() + (rng.next() < 0.05 ? 4 : 0)));
}

function after(card: Known | undefined, day: number, rating: Rating, rng: Rng): Known {
	const memory = memoryAfter(card, day, rating);
	const interval = Math.max(1, Math.round(memory.stability * (0.9 + 0.2 * rng.next())));
	return { memory, last: day, due: rating === 1 ? day : day + interval };
}

function memoryAfter(card: Known | undefined, day: number, rating: Rating): Memory {
	if (!card) {
		return { stability: steps.firstStability(rating), difficulty: steps.firstDifficulty(rating) };
	}
	const { stability, difficulty } = card.memory;
	const elapsed = day - card.last;
	const recalled = steps.recall(elapsed, stability);
	return {
		stability: steps.nextStability(stability, difficulty, elapsed, recalled, rating),
		difficulty: steps.nextDifficulty(difficulty, rating)
	};
}
