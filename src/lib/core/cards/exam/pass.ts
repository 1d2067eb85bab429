import type { Memory } from '../card';
import type { MemoryModel } from '../memory';

/** Chance that a learner picks the right answer to a card never seen before. */
const FIRST_RIGHT = 0.5;

/** How one pass over a card may end. */
export interface Pass {
	/** Chance of recalling it, before. */
	readonly recall: number;
	/** The memory after recalling it. */
	readonly right: Memory;
	/** The memory after missing it, and recalling it the same day. */
	readonly relearnt: Memory;
}

/** A pass over a card, or over one never seen. */
export function passOver(
	memory: Memory | undefined,
	elapsedDays: number,
	model: MemoryModel
): Pass {
	return {
		recall: memory ? model.retrievability(memory, elapsedDays) : FIRST_RIGHT,
		right: model.next(memory, elapsedDays, 3),
		relearnt: model.next(model.next(memory, elapsedDays, 1), 0, 3)
	};
}

/** Chance of recall so many days after the pass. */
export function recallAfter(
	{ recall, right, relearnt }: Pass,
	days: number,
	model: MemoryModel
): number {
	return (
		recall * model.retrievability(right, days) + (1 - recall) * model.retrievability(relearnt, days)
	);
}

/** One memory that stands for both ends of the pass, each by its chance. */
export function meanMemory({ recall, right, relearnt }: Pass): Memory {
	return {
		stability: right.stability ** recall * relearnt.stability ** (1 - recall),
		difficulty: recall * right.difficulty + (1 - recall) * relearnt.difficulty
	};
}
