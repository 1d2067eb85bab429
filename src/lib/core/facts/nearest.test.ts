import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestName, nearestPassage } from './nearest';

// Counted by hand.
test.each([
	['', '', 0],
	['kabul', 'kabul', 0],
	['kabul', 'kabulov', 2],
	['iran', 'iraq', 1],
	['ab', 'ba', 1],
	['abc', 'ca', 3],
	['kitten', 'sitting', 3]
])('from %j to %j are %i steps', (a, b, steps) => {
	expect(editDistance(a, b)).toBe(steps);
	expect(editDistance(b, a)).toBe(steps);
});

test('the nearest name differs in few letters, and is none when all are far', () => {
	const names = ['chairs', 'memberOf', 'costs'];
	expect(nearestName('chars', names)).toBe('chairs');
	expect(nearestName('memberof', names)).toBe('memberOf');
	expect(nearestName('borders', names)).toBeUndefined();
	expect(nearestName('', names)).toBeUndefined();
	expect(nearestName('x', [])).toBeUndefined();
});

const TEXT = 'Ada Bell, who chairs the fair committee, says that the fair costs 900 pounds.';

test.each([
	['the fair cost 900 pounds', 'the fair costs 900 pounds'],
	['ada bell who chairs', 'Ada Bell, who chairs'],
	['chairs the committee, says', 'chairs the fair committee, says'],
	['that that the fair', 'that the fair'],
	['costs “900” pounds', 'costs 900 pounds'],
	['a dog barked all night', undefined],
	['', undefined]
])('the passage nearest to %j is %j', (quote, nearest) => {
	expect(nearestPassage(quote, TEXT)).toBe(nearest);
});

test('the nearest passage is always found in the text, whatever is asked', () => {
	fc.assert(
		fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ mode: 'sentences' }), (quote, text) => {
			const found = nearestPassage(quote, text);
			if (found !== undefined) expect(text).toContain(found);
		})
	);
});
