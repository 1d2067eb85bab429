import {
	cardIdOf,
	type CardId,
	type CardState,
	type Rating,
	type StudyDay
} from '../../src/lib/core/cards/card';
import { memorySteps } from '../../src/lib/core/cards/memory';
import { replaying } from '../../src/lib/core/cards/replay';
import type { ReviewTable } from '../../src/lib/core/cards/review-table';
import { countPanels } from '../../src/lib/core/progress/progress';
import { rngFrom, type Rng } from '../../src/lib/core/rng';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const TODAY = 20_407 as StudyDay;
/** Days over which cards are begun. */
const DAYS_OF_CARDS = 1_500;
/** Of its stability, what a card waits: chosen so that it has ten reviews on the average. */
const INTERVAL = 0.6;

/** What one run took, in milliseconds, after one run to warm up. */
export interface Measured {
	readonly reviews: number;
	readonly cards: number;
	readonly replayMs: number;
	/** All panels and the forecast of minutes. */
	readonly statisticsMs: number;
	/** The longest stretch without a rest, of both. */
	readonly longestSliceMs: number;
}

const steps = memorySteps();

export function measureStatistics(
	reviews: number,
	cards: number,
	runs: number
): readonly Measured[] {
	const { table, states } = generated(reviews, cards);
	const once = (): Measured => {
		const replayed = timed(replaying(table, steps));
		const pace = { knownMs: 7_000, newMs: 12_000, againMs: 14_000 };
		const material = { table, cards: states, today: TODAY, steps, range: 'all', pace } as const;
		const panels = timed(countPanels(material, replayed.value));
		return {
			...{ reviews: table.length, cards: states.length },
			...{ replayMs: replayed.ms, statisticsMs: panels.ms },
			longestSliceMs: Math.max(replayed.longest, panels.longest)
		};
	};
	once();
	return Array.from({ length: runs }, once);
}

/** Does the work without its rests, and takes the time of each stretch. */
function timed<T>(work: Generator<void, T>): { value: T; ms: number; longest: number } {
	let [ms, longest] = [0, 0];
	for (;;) {
		const from = performance.now();
		const { done, value } = work.next();
		const took = performance.now() - from;
		ms += took;
		longest = Math.max(longest, took);
		if (done) return { value, ms, longest };
	}
}

/** As many cards, each asked when it is due and recalled as its memory says; of more rows the newest are kept. */
function generated(reviews: number, cards: number): { table: ReviewTable; states: CardState[] } {
	const rng = rngFrom('statistics');
	const rows: Row[] = [];
	const histories = Array.from({ length: cards }, (_, at) => cardIdOf('synthetic', `F${at}`, 'a'));
	const states = histories.map((id, history) => {
		const begun = TODAY - Math.floor((DAYS_OF_CARDS * (cards - history)) / cards);
		return live(id, history, begun, rng, rows);
	});
	rows.sort((a, b) => a.at - b.at);
	const kept = rows.slice(Math.max(0, rows.length - reviews));
	// Copied as a database copies them: next to each other, and not among the rows they were made with.
	const copied = structuredClone({ histories, states });
	return { table: tableOf(kept, copied.histories), states: copied.states };
}

interface Row {
	readonly history: number;
	readonly at: number;
	readonly day: number;
	readonly rating: Rating;
	readonly ms: number;
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

function tableOf(rows: readonly Row[], histories: readonly CardId[]): ReviewTable {
	return {
		length: rows.length,
		histories,
		history: Uint32Array.from(rows, ({ history }) => history),
		at: Float64Array.from(rows, ({ at }) => at),
		day: Int32Array.from(rows, ({ day }) => day),
		hour: Uint8Array.from(rows, ({ at }) => Math.floor((at % MS_PER_DAY) / MS_PER_HOUR)),
		rating: Uint8Array.from(rows, ({ rating }) => rating),
		ms: Uint16Array.from(rows, ({ ms }) => ms)
	};
}
