import { describe, expect, test } from 'vitest';
import { rngFrom } from '../../rng';
import type { Rating } from '../card';
import { evaluate } from '../evaluate';
import { DEFAULT_PARAMETERS, clippedParameters, fsrs } from '../memory';
import { logLossOf } from './fit-parameters';
import { lossOver } from './loss';
import { SPREADS } from './prior';
import { trainingLogOf } from './training-log';

type Reviews = readonly { readonly rating: Rating; readonly elapsedDays: number }[];

function logOf(histories: readonly Reviews[]) {
	const rows = histories.flatMap((reviews, history) => {
		let day = 0;
		return reviews.map(({ rating, elapsedDays }) => {
			day += elapsedDays;
			return { history, day, rating };
		});
	});
	return trainingLogOf({
		length: rows.length,
		histories,
		history: Uint32Array.from(rows, ({ history }) => history),
		day: Int32Array.from(rows, ({ day }) => day),
		rating: Uint8Array.from(rows, ({ rating }) => rating)
	});
}

/** Histories of all lengths, with gaps of none, some and many days. */
function randomHistories(seed: string, count: number): readonly Reviews[] {
	const rng = rngFrom(seed);
	return Array.from({ length: count }, () =>
		Array.from({ length: 1 + rng.below(9) }, (_, at) => ({
			rating: (1 + rng.below(4)) as Rating,
			elapsedDays: at === 0 ? 0 : ([0, 0, 1 + rng.below(5), 1 + rng.below(60)][rng.below(4)] ?? 0)
		}))
	);
}

/** Parameters somewhere among those of learners. */
function randomParameters(seed: string): Float64Array {
	const rng = rngFrom(seed);
	const drawn = DEFAULT_PARAMETERS.map((usual, at) => {
		const aside = 2 * rng.next() - 1;
		return at < 4 ? usual * Math.exp(aside) : usual + aside * (SPREADS[at] ?? 0);
	});
	return Float64Array.from(clippedParameters(drawn));
}

/** How the loss moves with one parameter, by trying it a little lower and a little higher. */
function tried(f: (w: Float64Array) => number, w: Float64Array, at: number, by = 1e-6): number {
	const moved = (sign: number) =>
		f(w.map((value, index) => (index === at ? value + sign * by : value)));
	return (moved(1) - moved(-1)) / (2 * by);
}

describe('The slopes are those found by trying, for', () => {
	test.each(['one', 'two', 'three', 'four', 'five', 'six'])('learner %s', (seed) => {
		const log = logOf(randomHistories(seed, 40));
		const rng = rngFrom(`${seed}/weights`);
		const weights = Float64Array.from({ length: log.spaced }, () => rng.next());
		const all = Array.from({ length: 40 }, (_, at) => at);
		const w = randomParameters(seed);
		const loss = lossOver(log);
		const slope = new Float64Array(21);
		loss(w, all, weights, slope);
		for (let at = 0; at < 21; at++) {
			const found = tried((each) => loss(each, all, weights), w, at);
			expect(Math.abs((slope[at] ?? NaN) - found), `w${at}`).toBeLessThan(
				1e-4 * Math.max(1, Math.abs(found))
			);
		}
	});
});

test('the fit foretells what the scheduler foretells', () => {
	const histories = randomHistories('scheduler', 300);
	for (const seed of ['a', 'b', 'c']) {
		const parameters = [...randomParameters(seed)];
		const { logLoss } = evaluate(histories, fsrs(parameters));
		expect(logLossOf(logOf(histories), parameters)).toBeCloseTo(logLoss ?? NaN, 5);
	}
});

test('the loss of a log is that of its histories together, and a review without weight adds nothing', () => {
	const log = logOf(randomHistories('sum', 20));
	const loss = lossOver(log);
	const w = randomParameters('sum');
	const all = Array.from({ length: 20 }, (_, at) => at);
	const weights = new Float64Array(log.spaced).fill(1);
	const apart = all.reduce((sum, history) => sum + loss(w, [history], weights), 0);
	expect(loss(w, all, weights)).toBeCloseTo(apart, 9);

	const half = Math.floor(log.spaced / 2);
	const older = weights.map((_, place) => (place < half ? 1 : 0));
	const newer = weights.map((_, place) => (place < half ? 0 : 1));
	expect(loss(w, all, older) + loss(w, all, newer)).toBeCloseTo(apart, 9);
	expect(loss(w, all, new Float64Array(log.spaced))).toBe(0);
});
