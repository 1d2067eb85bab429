import type { Memory, Rating } from './card';
import { DEFAULT_PARAMETERS, clipped, stepsOf, type MemorySteps } from './fsrs-steps';

export { DEFAULT_PARAMETERS } from './fsrs-steps';

/**
 * How a memory changes and fades. The one door to the scheduler's mathematics, so that another model
 * can follow this one.
 */
export interface MemoryModel {
	/**
	 * The memory after a review.
	 *
	 * @param memory what the card's earlier reviews left; nothing for its first review.
	 * @param elapsedDays study days since the last review; 0 on the same day or for the first.
	 * @throws RangeError for negative or endless days, or a memory out of range: the caller has a bug.
	 */
	next(memory: Memory | undefined, elapsedDays: number, rating: Rating): Memory;
	/**
	 * Chance of recall, from 0 to 1, that many days after the last review.
	 *
	 * @throws RangeError as `next` does.
	 */
	retrievability(memory: Memory, elapsedDays: number): number;
	/**
	 * Days until recall is expected to fall to `desiredRetention`; not rounded, not capped.
	 *
	 * @throws RangeError unless the retention is above 0 and at most 1.
	 */
	interval(memory: Memory, desiredRetention: number): number;
}

const MIN_STABILITY = 0.001;
const MAX_STABILITY = 36_500;

/**
 * FSRS-6 as fsrs-rs computes it; the steps are those of `ts-fsrs`, digit for digit. Two things differ
 * from that library: a first stability may be as low as 0.001 (there: 0.1), and older parameters are
 * migrated before they are clipped.
 *
 * @param parameters 21 numbers (FSRS-6), or 19 (FSRS-5) or 17 (FSRS-4.5), which are migrated.
 * @throws RangeError for another count, or a number that is none.
 * @see https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
export function fsrs(parameters: readonly number[] = DEFAULT_PARAMETERS): MemoryModel {
	const steps = memorySteps(parameters);
	return {
		next(memory, elapsedDays, rating) {
			requireDays(elapsedDays);
			if (memory === undefined) {
				return {
					stability: steps.firstStability(rating),
					difficulty: steps.firstDifficulty(rating)
				};
			}
			requireMemory(memory);
			const { stability, difficulty } = memory;
			const recalled = steps.recall(elapsedDays, stability);
			return {
				stability: steps.nextStability(stability, difficulty, elapsedDays, recalled, rating),
				difficulty: steps.nextDifficulty(difficulty, rating)
			};
		},
		retrievability(memory, elapsedDays) {
			requireDays(elapsedDays);
			requireMemory(memory);
			return steps.recall(elapsedDays, memory.stability);
		},
		interval(memory, desiredRetention) {
			requireMemory(memory);
			if (!(desiredRetention > 0 && desiredRetention <= 1)) {
				throw new RangeError(`a desired retention is above 0 and at most 1: ${desiredRetention}`);
			}
			return memory.stability * steps.daysUntil(desiredRetention);
		}
	};
}

/**
 * The same steps over bare numbers, unchecked; for what walks through whole logs.
 *
 * @throws RangeError as `fsrs` does.
 */
export function memorySteps(parameters: readonly number[] = DEFAULT_PARAMETERS): MemorySteps {
	const migrated = migrateParameters(parameters);
	return stepsOf(clippedParameters(migrated), hasSameDayMemory(migrated));
}

/**
 * Parameters of FSRS-4.5 or FSRS-5 in the form of FSRS-6, not yet clipped.
 *
 * @throws RangeError unless there are 17, 19 or 21 numbers.
 * @see fsrs-rs, `check_and_fill_parameters`
 */
export function migrateParameters(parameters: readonly number[]): readonly number[] {
	if (!parameters.every(Number.isFinite)) {
		throw new RangeError(`a parameter is not a number: ${parameters.join(', ')}`);
	}
	const [w4 = 0, w5 = 0, w6 = 0] = parameters.slice(4, 7);
	switch (parameters.length) {
		case 21:
			return parameters;
		case 19:
			return [...parameters, 0, 0.5];
		case 17: {
			const difficulty = [w4 + 2 * w5, Math.log(3 * w5 + 1) / 3, w6 + 0.5];
			return [...parameters.slice(0, 4), ...difficulty, ...parameters.slice(7), 0, 0, 0, 0.5];
		}
		default:
			throw new RangeError(`FSRS has 17, 19 or 21 parameters, not ${parameters.length}`);
	}
}

/** The 21 parameters, each moved into the range that the optimiser allows it. */
export function clippedParameters(parameters: readonly number[]): readonly number[] {
	return clipped(parameters, hasSameDayMemory(parameters));
}

/** FSRS-4.5 had no memory of its own for reviews on one day, and migrated parameters keep it so. */
function hasSameDayMemory(parameters: readonly number[]): boolean {
	return parameters.slice(17, 20).some((parameter) => parameter !== 0);
}

function requireDays(elapsedDays: number): void {
	if (!(elapsedDays >= 0 && elapsedDays < Infinity)) {
		throw new RangeError(`days since the last review are 0 or more: ${elapsedDays}`);
	}
}

function requireMemory({ stability, difficulty }: Memory): void {
	if (!(stability >= MIN_STABILITY && stability <= MAX_STABILITY)) {
		throw new RangeError(`a stability is from 0.001 to 36,500 days: ${stability}`);
	}
	if (!(difficulty >= 1 && difficulty <= 10)) {
		throw new RangeError(`a difficulty is from 1 to 10: ${difficulty}`);
	}
}
