import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../memory';
import { adoptFit } from './adopt-fit';
import { fitParameters, logLossOf } from './fit-parameters';
import { logOfLearner } from './sample-learner';

/** Gains less by each recall than most, and forgets sooner at first and later less. */
const UNLIKE = DEFAULT_PARAMETERS.map((value, at) =>
	at === 8 ? value - 0.8 : at === 20 ? 0.35 : value
);

test('a learner unlike most gets parameters of their own, fitted to the whole log', () => {
	const log = logOfLearner({ memory: () => UNLIKE, seed: 'own', days: 120, newCards: 4 });
	const found = adoptFit(log, DEFAULT_PARAMETERS);
	expect(found).toMatchObject({ adopt: true, reviews: log.spaced });
	expect(found.after).toBeLessThan(found.before ?? 0);
	expect(found.parameters).toEqual(fitParameters(log).parameters);
	const unseen = logOfLearner({ memory: () => UNLIKE, seed: 'next', days: 120, newCards: 4 });
	expect(logLossOf(unseen, found.parameters)).toBeLessThan(logLossOf(unseen, DEFAULT_PARAMETERS));
});

test('the last fifth, which the trial has not seen, decides', () => {
	const log = logOfLearner({ memory: () => UNLIKE, seed: 'fifth', days: 60, newCards: 4 });
	const known = Math.floor(log.spaced * 0.8);
	const found = adoptFit(log, DEFAULT_PARAMETERS);
	expect(found.heldOut).toBe(log.spaced - known);
	expect(found.before).toBe(logLossOf(log, DEFAULT_PARAMETERS, known));
	expect(found.after).toBe(logLossOf(log, fitParameters(log, known).parameters, known));
});

test('a learner whose memory has changed keeps the current parameters: the fit to the past is refused', () => {
	const memory = (day: number) => (day < 96 ? UNLIKE : DEFAULT_PARAMETERS);
	const log = logOfLearner({ memory, seed: 'own', days: 120, newCards: 4 });
	const found = adoptFit(log, DEFAULT_PARAMETERS);
	expect(found.heldOut).toBeGreaterThan(400);
	expect(found.after).toBeGreaterThan(found.before ?? Infinity);
	expect(found).toMatchObject({ adopt: false, parameters: DEFAULT_PARAMETERS });
});

test('chance is not taken for character: of learners like most, with few reviews, some are refused', () => {
	const outcomes = Array.from({ length: 10 }, (_, at) => {
		const log = logOfLearner({
			memory: () => DEFAULT_PARAMETERS,
			seed: `chance ${at}`,
			days: 15,
			newCards: 4
		});
		return adoptFit(log, DEFAULT_PARAMETERS);
	});
	expect(outcomes.some(({ adopt }) => !adopt)).toBe(true);
	for (const { adopt, before = 0, after = 0 } of outcomes) expect(adopt).toBe(after < before);
});

test('with too few reviews nothing is tried, and nothing is claimed', () => {
	const log = logOfLearner({ memory: () => UNLIKE, seed: 'start', days: 3, newCards: 2 });
	expect(log.spaced).toBeLessThan(10);
	expect(adoptFit(log, DEFAULT_PARAMETERS)).toEqual({
		adopt: false,
		parameters: DEFAULT_PARAMETERS,
		reviews: log.spaced,
		heldOut: 0
	});
});
