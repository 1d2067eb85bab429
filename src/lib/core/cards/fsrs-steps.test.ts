import { clipParameters, FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { rngFrom, type Rng } from '../rng';
import type { Memory, Rating } from './card';
import { DEFAULT_PARAMETERS, fsrs } from './memory';

const HISTORIES = 100_000;
const LONGEST = 6;

/** A gap in days as learners leave them: the same day, some days, or years. */
function gapFrom(rng: Rng): number {
	return [0, rng.below(30), rng.below(400), rng.below(9000)][rng.below(4)] ?? 0;
}

describe('The steps agree with ts-fsrs, digit for digit,', () => {
	test.each([
		['the default parameters', DEFAULT_PARAMETERS],
		['other parameters', DEFAULT_PARAMETERS.map((w) => w * 0.8 + 0.01)]
	])('over random histories with %s', (_, parameters) => {
		const clipped = clipParameters([...parameters], 0);
		const theirs = new FSRSAlgorithm(generatorParameters({ w: clipped, enable_short_term: true }));
		const ours = fsrs(parameters);
		const rng = rngFrom(`histories/${parameters.join()}`);
		for (let history = 0; history < HISTORIES / 2; history++) {
			let memory: Memory | undefined;
			for (let at = 0; at <= rng.below(LONGEST); at++) {
				const [days, rating] = [at === 0 ? 0 : gapFrom(rng), (1 + rng.below(4)) as Rating];
				const before = memory ?? null;
				memory = ours.next(memory, days, rating);
				const { stability, difficulty } = theirs.next_state(before, days, rating);
				if (memory.stability !== stability || memory.difficulty !== difficulty) {
					expect({ before, days, rating, memory }).toEqual({ stability, difficulty });
				}
			}
		}
	});
});
