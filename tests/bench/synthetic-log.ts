import {
	cardIdOf,
	type CardId,
	type CardState,
	type Rating,
	type StudyDay
} from '../../src/lib/core/cards/card';
import { memorySteps } from '../../src/lib/core/cards/memory';
import { rngFrom, type Rng } from '../../src/lib/core/rng';

/** The day after the last review. */
export const TODAY = 20_407 as StudyDay;

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
/** Days over which cards are begun. */
const DAYS_OF_CARDS = 1_500;
/** Of its stability, what a card waits: chosen so that it has ten reviews on the average. */
const INTERVAL = 0.6;

/** One review, of the card at a place in a list. */
export interface Row {
	readonly history: number;
	readonly at: number;
	readonly day: number;
	readonly rating: Rating;
	readonly ms: number;
}

export interface SyntheticLog {
	readonly histories: readonly CardId[];
	/** Oldest first. */
	readonly rows: readonly Row[];
	/** Each card as its reviews leave it. */
	readonly states: readonly CardState[];
}

const steps = memorySteps();

/**
 * As many cards, each asked when it is due and recalled as its memory says; of more rows the newest are
 * kept. The same for the same counts.
 */
export function syntheticLog(reviews: number, cards: number): SyntheticLog {
	const rng = rngFrom('statistics');
	const rows: Row[] = [];
	const histories = Array.from({ length: cards }, (_, at) => cardIdOf('synthetic', `F${at}`, 'a'));
	const states = histories.map((id, history) => {
		const begun = TODAY - Math.floor((DAYS_OF_CARDS * (cards - history)) / cards);
		return live(id, history, begun, rng, rows);
	});
	rows.sort((a, b) => a.at - b.at);
	return { histories, rows: rows.slice(Math.max(0, rows.length - reviews)), states };
}

/** One card's reviews from the day it was begun until today, and how they leave it. */
function live(id: CardId, history: number, begun: number, rng: Rng, rows: Row[]): CardState {
	let [stability, difficulty, day, last] = [0, 0, begun, begun];
	let rating: Rating = 3;
	const first = rows.length;
	while (day < TODAY) {
		const elapsed = day - last;
		const recalled = stability === 0 ? 0.6 : steps.recall(elapsed, stability);
		rating = rng.next() >= recalled ? 1 : rng.next() < 0.1 ? 2 : 3;
		const at = day * MS_PER_DAY + (6 + rng.below(16)) * MS_PER_HOUR + rng.below(MS_PER_HOUR);
		rows.push({ history, at, day, rating, ms: 2_000 + rng.below(15_000) });
		if (stability === 0) {
			stability = steps.firstStability(rating);
			difficulty = steps.firstDifficulty(rating);
		} else {
			stability = steps.nextStability(stability, difficulty, elapsed, recalled, rating);
			difficulty = steps.nextDifficulty(difficulty, rating);
		}
		last = day;
		if (rating !== 1) day += Math.max(1, Math.round(stability * INTERVAL));
	}
	return {
		...{ id, memory: { stability, difficulty }, reviews: rows.length - first, lapses: 0 },
		...{ lastAt: last * MS_PER_DAY, lastDay: last as StudyDay, lastRating: rating },
		...{ dueDay: day as StudyDay, suspended: false }
	};
}
