import type { Rating, StudyDay } from '../cards/card';
import type { MemorySteps } from '../cards/fsrs-steps';
import type { Pace } from '../cards/session/pace';
import { rngFrom, type Rng } from '../rng';
import type { CardColumns } from './card-columns';
import { comesBackOn } from './future-due';
import { NINETY_PERCENT, type Interval } from '../wilson';

/** Minutes that one day is expected to ask for, with bounds that hold in nine cases of ten. */
export interface DayMinutes extends Interval {
	readonly expected: number;
}

export interface ForecastOptions {
	readonly days: number;
	readonly pace: Pace;
	/** Chance of recall at which cards come back. */
	readonly desiredRetention?: number;
}

/** Cards that are followed at most; beyond them one of every two, three … stands for its neighbours. */
const FOLLOWED = 5_000;
/** Futures followed in all: enough that chance hardly shows, few enough for a phone. */
const FUTURES = 30_000;
const FEWEST = 2;
const MOST = 60;
/** Cards between two rests. */
const SLICE = 500;
const MS_PER_MINUTE = 60_000;

/**
 * The minutes that the cards of today will take on each of the coming days, if every card is answered
 * on the day it comes back and no new one is begun.
 *
 * The next answer to each card is reckoned: its day is known, and so is the chance that it is missed and
 * takes longer. The answers after it depend on that, so cards are followed through several possible
 * futures: asked when due, recalled with the chance that their memory has, or missed and relearnt on the
 * spot. The mean of the futures is what a card is expected to take, and their spread is how far that may
 * be off; cards are forgotten independently, so both add up.
 */
export function* minutesForecast(
	cards: CardColumns,
	today: StudyDay,
	steps: MemorySteps,
	{ days, pace, desiredRetention = 0.9 }: ForecastOptions
): Generator<void, readonly DayMinutes[]> {
	const sum = new Float64Array(days);
	const variance = new Float64Array(days);
	const coming = comingCards(cards, today, days);
	for (const card of coming) {
		const { day, recall } = nextAnswer(card);
		const missed = 1 - recall;
		sum[day] = (sum[day] as number) + pace.knownMs + missed * pace.againMs;
		variance[day] = (variance[day] as number) + recall * missed * pace.againMs ** 2;
	}
	yield;

	const rng = rngFrom(`forecast/${today}`);
	const block = Math.max(1, Math.ceil(coming.length / FOLLOWED));
	const blocks = Math.ceil(coming.length / block);
	const futures = Math.min(MOST, Math.max(FEWEST, Math.ceil(FUTURES / (blocks || 1))));
	const daysPerStability = steps.daysUntil(desiredRetention);
	const own = new Float64Array(days);
	const squares = new Float64Array(days);
	for (let at = 0; at < blocks; at++) {
		// Chosen by chance, as neighbours may be like each other in turns.
		const weight = Math.min(block, coming.length - at * block);
		const card = coming[at * block + rng.below(weight)] as number;
		own.fill(0);
		squares.fill(0);
		for (let future = 0; future < futures; future++) follow(card);
		for (let day = 0; day < days; day++) {
			const mean = (own[day] as number) / futures;
			const spread = ((squares[day] as number) - futures * mean * mean) / (futures - 1);
			sum[day] = (sum[day] as number) + weight * mean;
			variance[day] = (variance[day] as number) + weight * spread;
		}
		if (at % SLICE === SLICE - 1) yield;
	}
	return Array.from(sum, (ms, day) => {
		const reach = NINETY_PERCENT * Math.sqrt(Math.max(0, variance[day] as number));
		return {
			expected: ms / MS_PER_MINUTE,
			low: Math.max(0, ms - reach) / MS_PER_MINUTE,
			high: (ms + reach) / MS_PER_MINUTE
		};
	});

	/** Counted from today. */
	function nextAnswer(card: number): { day: number; elapsed: number; recall: number } {
		const day = Math.max(0, comesBackOn(cards, card) - today);
		const elapsed = Math.max(0, today + day - (cards.lastDay[card] as number));
		return { day, elapsed, recall: steps.recall(elapsed, cards.stability[card] as number) };
	}

	/** Adds what the card takes in one of its futures, after its next answer. */
	function follow(card: number): void {
		let stability = cards.stability[card] as number;
		let difficulty = cards.difficulty[card] as number;
		let { day, elapsed, recall } = nextAnswer(card);
		for (let isNext = true; day < days; isNext = false) {
			const missed = rng.next() >= recall;
			if (!isNext) {
				const ms = pace.knownMs + (missed ? pace.againMs : 0);
				own[day] = (own[day] as number) + ms;
				squares[day] = (squares[day] as number) + ms * ms;
			}
			answer(missed ? 1 : 3);
			if (missed) {
				elapsed = 0;
				recall = 1;
				answer(3);
			}
			elapsed = wholeDays(stability * daysPerStability, rng);
			day += elapsed;
			recall = steps.recall(elapsed, stability);
		}

		function answer(rating: Rating): void {
			stability = steps.nextStability(stability, difficulty, elapsed, recall, rating);
			difficulty = steps.nextDifficulty(difficulty, rating);
		}
	}
}

/** Those that come back within so many days, unless they are suspended. */
function comingCards(cards: CardColumns, today: StudyDay, days: number): Uint32Array {
	const coming = new Uint32Array(cards.length);
	let count = 0;
	for (let card = 0; card < cards.length; card++) {
		if (cards.suspended[card] === 1 || comesBackOn(cards, card) >= today + days) continue;
		coming[count++] = card;
	}
	return coming.subarray(0, count);
}

/** The interval, up or down to whole days by chance, so that on the average it is as long. */
function wholeDays(interval: number, rng: Rng): number {
	return Math.max(1, Math.floor(interval + rng.next()));
}
