import { expect, test } from 'vitest';
import { rngFrom } from '../rng';
import { calibrationOf } from './calibration';

const said = (predicted: number, recalled: boolean) => ({ predicted, recalled });

test('reviews go by twentieths of what was foretold, with what came of them', () => {
	const { bins, meanGap } = calibrationOf([
		said(0.91, true),
		said(0.93, false),
		said(0.94, true),
		said(0.92, true),
		said(0.52, false),
		said(0.54, true)
	]);
	expect(bins.map(({ count }) => count)).toEqual([2, 4]);
	expect(bins[0]?.predicted).toBeCloseTo(0.53, 12);
	expect(bins[0]?.actual).toBe(0.5);
	expect(bins[1]?.predicted).toBeCloseTo(0.925, 12);
	expect(bins[1]?.actual).toBe(0.75);
	expect(meanGap).toBeCloseTo((2 * 0.03 + 4 * 0.175) / 6, 12);
});

test('chances of exactly nothing and exactly all are the first and the last bin', () => {
	const { bins, meanGap } = calibrationOf([said(0, false), said(1, true)]);
	expect(bins).toEqual([
		{ predicted: 0, actual: 0, count: 1 },
		{ predicted: 1, actual: 1, count: 1 }
	]);
	expect(meanGap).toBe(0);
});

test('chances that are true lie close to what comes, and boasts lie far', () => {
	const rng = rngFrom('true');
	const chances = Array.from({ length: 20_000 }, () => rng.next());
	const come = chances.map((chance) => said(chance, rng.next() < chance));
	const boasts = come.map(({ predicted, recalled }) => said(0.5 + predicted / 2, recalled));
	expect(calibrationOf(come).meanGap).toBeLessThan(0.02);
	// Half of what was missing to certainty is added: a quarter in the mean.
	expect(calibrationOf(boasts).meanGap).toBeCloseTo(0.25, 2);
});

test('where nothing was foretold, nothing is claimed', () => {
	expect(calibrationOf([])).toEqual({ bins: [] });
});
