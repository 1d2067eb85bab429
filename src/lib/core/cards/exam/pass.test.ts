import { expect, test } from 'vitest';
import { rngFrom } from '../../rng';
import { fsrs } from '../memory';
import { meanMemory, passOver, recallAfter } from './pass';

const model = fsrs();
const memory = { stability: 6, difficulty: 5 };

test('Recall after a pass is what it comes to when the pass is made a great many times', () => {
	const rng = rngFrom('passes');
	const [times, elapsed, days] = [200_000, 9, 3];
	let recalled = 0;
	for (let time = 0; time < times; time++) {
		const missed = rng.next() >= model.retrievability(memory, elapsed);
		const first = model.next(memory, elapsed, missed ? 1 : 3);
		const after = missed ? model.next(first, 0, 3) : first;
		if (rng.next() < model.retrievability(after, days)) recalled += 1;
	}
	const expected = recallAfter(passOver(memory, elapsed, model), days, model);
	expect(expected).toBeCloseTo(recalled / times, 2);
});

test('A card never seen is known at first sight half of the time', () => {
	const { recall, right, relearnt } = passOver(undefined, 0, model);
	expect(recall).toBe(0.5);
	// The default parameters begin with what Again and Good leave of a first review.
	expect(right.stability).toBe(2.3065);
	expect(relearnt.stability).toBeGreaterThan(0.212);
	expect(relearnt.stability).toBeLessThan(2.3065);
});

test('The mean memory is that of the likelier end, and of a sure end exactly', () => {
	const right = { stability: 16, difficulty: 4 };
	const relearnt = { stability: 4, difficulty: 8 };
	expect(meanMemory({ recall: 1, right, relearnt })).toEqual(right);
	expect(meanMemory({ recall: 0, right, relearnt })).toEqual(relearnt);
	// The geometric mean of 16 and 4 is 8.
	expect(meanMemory({ recall: 0.5, right, relearnt })).toEqual({ stability: 8, difficulty: 6 });
	const likely = meanMemory({ recall: 0.75, right, relearnt });
	expect(likely.stability).toBeCloseTo(8 * Math.SQRT2, 10);
	expect(likely.difficulty).toBe(5);
});
