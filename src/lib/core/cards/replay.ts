import type { Rating } from './card';
import type { MemorySteps } from './fsrs-steps';
import type { ReviewTable } from './review-table';

/** What a memory model says of each row of a review table, by columns as long as the table's. */
export interface Replay {
	/**
	 * Chance of recall foretold before the answer; not a number for the first review of a history, and
	 * for one on the same day as the review before, which nothing is foretold of.
	 */
	readonly predicted: Float64Array;
	/** Study days since the review before; 0 for the first. */
	readonly elapsedDays: Int32Array;
	/** In days, before the review; 0 for the first of a history. */
	readonly stabilityBefore: Float32Array;
	readonly stabilityAfter: Float32Array;
	readonly difficultyAfter: Float32Array;
}

/** Rows between two rests: a few milliseconds' work. */
const SLICE = 16_384;

/** Walks through all rows at once. */
export function replay(table: ReviewTable, steps: MemorySteps): Replay {
	const walk = replaying(table, steps);
	for (;;) {
		const { done, value } = walk.next();
		if (done) return value;
	}
}

/** Walks through all rows, and stops now and then so that a screen can do something else. */
export function* replaying(table: ReviewTable, steps: MemorySteps): Generator<void, Replay> {
	const { length, histories } = table;
	const columns = {
		predicted: new Float64Array(length),
		elapsedDays: new Int32Array(length),
		stabilityBefore: new Float32Array(length),
		stabilityAfter: new Float32Array(length),
		difficultyAfter: new Float32Array(length)
	};
	const memories = {
		stability: new Float64Array(histories.length),
		difficulty: new Float64Array(histories.length),
		lastDay: new Int32Array(histories.length)
	};
	for (let from = 0; from < length; from += SLICE) {
		replayRows(table, steps, columns, memories, from, Math.min(from + SLICE, length));
		yield;
	}
	return columns;
}

interface Memories {
	/** 0 for a history not yet begun. */
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	readonly lastDay: Int32Array;
}

function replayRows(
	table: ReviewTable,
	steps: MemorySteps,
	columns: Replay,
	memories: Memories,
	from: number,
	to: number
): void {
	for (let row = from; row < to; row++) {
		const history = table.history[row] as number;
		const rating = table.rating[row] as Rating;
		const day = table.day[row] as number;
		const before = memories.stability[history] as number;
		let stability: number;
		let difficulty: number;
		let predicted = NaN;
		let elapsed = 0;
		if (before === 0) {
			stability = steps.firstStability(rating);
			difficulty = steps.firstDifficulty(rating);
		} else {
			const hard = memories.difficulty[history] as number;
			elapsed = Math.max(0, day - (memories.lastDay[history] as number));
			const recalled = steps.recall(elapsed, before);
			if (elapsed > 0) predicted = recalled;
			stability = steps.nextStability(before, hard, elapsed, recalled, rating);
			difficulty = steps.nextDifficulty(hard, rating);
		}
		columns.predicted[row] = predicted;
		columns.elapsedDays[row] = elapsed;
		columns.stabilityBefore[row] = before;
		columns.stabilityAfter[row] = stability;
		columns.difficultyAfter[row] = difficulty;
		memories.stability[history] = stability;
		memories.difficulty[history] = difficulty;
		memories.lastDay[history] = day;
	}
}
