import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, clippedParameters } from '../memory';
import { fitParameters, logLossOf } from './fit-parameters';
import { averageRecall, firstRecalls } from './first-recalls';
import { initialStabilities } from './initial-stability';
import { lossOver } from './loss';
import { SPREADS, costOfUnusual } from './prior';
import { recencyWeight } from './recency';
import { logOfLearner } from './sample-learner';

const usual = () => DEFAULT_PARAMETERS;
/** Remembers three times as long at first, forgets more by a miss, and less by waiting. */
const UNUSUAL = DEFAULT_PARAMETERS.map((value, at) =>
	at < 4 ? value * 3 : at === 11 ? value / 2 : at === 20 ? 0.4 : value
);
const unusual = () => UNUSUAL;

describe('As many parameters are fitted as the reviews can tell:', () => {
	const log = logOfLearner({ memory: unusual, seed: 'few', days: 20, newCards: 6 });

	test('none by 7 spaced reviews', () => {
		expect(fitParameters(log, 7)).toEqual({ parameters: DEFAULT_PARAMETERS, fitted: 'none' });
	});

	test.each([8, 63])('the first stabilities by %i', (until) => {
		const { parameters, fitted } = fitParameters(log, until);
		expect(fitted).toBe('first-stabilities');
		expect(parameters.slice(0, 4)).not.toEqual(DEFAULT_PARAMETERS.slice(0, 4));
		expect(parameters.slice(4)).toEqual(DEFAULT_PARAMETERS.slice(4));
	});

	test('all by 64', () => {
		const { parameters, fitted } = fitParameters(log, 64);
		expect(fitted).toBe('all');
		expect(parameters.slice(4)).not.toEqual(DEFAULT_PARAMETERS.slice(4));
	});
});

test('the same log always gives the same parameters', () => {
	const learner = { memory: unusual, seed: 'again', days: 30, newCards: 5 };
	expect(fitParameters(logOfLearner(learner))).toEqual(fitParameters(logOfLearner(learner)));
});

test('what came after a place has no say in the fit up to it', () => {
	const days = 60;
	const turned = (day: number) => (day < 40 ? DEFAULT_PARAMETERS : UNUSUAL);
	const steady = logOfLearner({ memory: usual, seed: 'turn', days, newCards: 4 });
	const turning = logOfLearner({ memory: turned, seed: 'turn', days, newCards: 4 });
	const before = logOfLearner({ memory: usual, seed: 'turn', days: 40, newCards: 4 }).spaced;
	expect(before).toBeGreaterThan(64);
	expect(logLossOf(steady, DEFAULT_PARAMETERS)).not.toBe(logLossOf(turning, DEFAULT_PARAMETERS));
	expect(fitParameters(steady, before)).toEqual(fitParameters(turning, before));
});

test('parameters are no more unusual than the reviews make up for', () => {
	for (const seed of ['x', 'y', 'z']) {
		const log = logOfLearner({ memory: usual, seed, days: 15, newCards: 3 });
		expect(log.spaced).toBeGreaterThan(64);
		const first = initialStabilities(firstRecalls(log, log.spaced), averageRecall(log, log.spaced));
		const start = [...first, ...DEFAULT_PARAMETERS.slice(4)];
		const { parameters } = fitParameters(log);
		const weights = Float64Array.from({ length: log.spaced }, (_, place) =>
			recencyWeight(place, log.spaced)
		);
		const histories = Array.from({ length: log.starts.length - 1 }, (_, at) => at);
		const lossOf = (w: readonly number[]) =>
			lossOver(log)(Float64Array.from(w), histories, weights);
		// First stabilities have a measure of their own, so they are left out of the cost.
		const others = Float64Array.from([...start.slice(0, 4), ...parameters.slice(4)]);
		const cost = costOfUnusual(others, start, SPREADS, 1);
		expect(cost).toBeLessThan(lossOf(start) - lossOf(parameters));
	}
});

test('parameters stay in their ranges, and no better first answer is remembered shorter', () => {
	for (const seed of ['p', 'q', 'r']) {
		const { parameters } = fitParameters(
			logOfLearner({ memory: unusual, seed, days: 50, newCards: 4 })
		);
		expect(clippedParameters(parameters)).toEqual(parameters);
		const first = parameters.slice(0, 4);
		expect(first).toEqual([...first].sort((a, b) => a - b));
	}
});

test('reviews that the fit never saw are foretold almost as well as by the truth', () => {
	const seen = logOfLearner({ memory: unusual, seed: 'seen', days: 250, newCards: 6 });
	const unseen = logOfLearner({ memory: unusual, seed: 'unseen', days: 250, newCards: 6 });
	const { parameters } = fitParameters(seen);
	const truth = logLossOf(unseen, UNUSUAL);
	const gained = logLossOf(unseen, DEFAULT_PARAMETERS) - logLossOf(unseen, parameters);
	expect(gained).toBeGreaterThan(0.8 * (logLossOf(unseen, DEFAULT_PARAMETERS) - truth));
});

test('forgotten at once by everybody or never forgotten, a log gives numbers', () => {
	for (const chance of [0, 1]) {
		const memory = () =>
			DEFAULT_PARAMETERS.map((value, at) => (at < 4 ? (chance ? 100 : 0.001) : value));
		const log = logOfLearner({ memory, seed: 'extreme', days: 40, newCards: 5 });
		const { parameters } = fitParameters(log);
		expect(parameters.every(Number.isFinite)).toBe(true);
		expect(clippedParameters(parameters)).toEqual(parameters);
	}
});
