import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rating } from './card';
import { evaluate } from './evaluate';
import { historiesOf, periodsOf24Hours, studyDaysIn, type LoggedReview } from './history';
import { DEFAULT_PARAMETERS, fsrs } from './memory';

const SAMPLE = new URL('../../../../tests/fixtures/fsrs/review-log-sample.csv', import.meta.url);
const WHOLE = new URL('../../../../../shared/fixtures/review-log.csv', import.meta.url);

const model = fsrs();
const losAngeles = studyDaysIn({ timeZone: 'America/Los_Angeles', rolloverHour: 4 });

/** The log by plain means: its columns are known, and no field is quoted. */
function read(file: URL): LoggedReview[] {
	const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
	return lines.map((line) => {
		const [card = '', rating, time = ''] = line.split(',');
		return { card, rating: Number(rating) as Rating, at: Date.parse(time) };
	});
}

interface Foretold {
	readonly p: number;
	readonly y: 0 | 1;
	readonly bin: string;
}

/**
 * The same figures by another way: FSRS-6 as its formulas are published, bins named as the benchmark
 * names them, and every recalled review compared with every missed one.
 */
function secondMethod(log: readonly LoggedReview[], dayOf: (from: number, to: number) => number) {
	const w = (index: number) => DEFAULT_PARAMETERS[index] ?? NaN;
	const factor = 0.9 ** (-1 / w(20)) - 1;
	const recall = (t: number, s: number) => (1 + (factor * t) / s) ** -w(20);
	const clamp = (low: number, high: number, x: number) => Math.min(Math.max(x, low), high);
	const firstD = (g: number) => w(4) - Math.exp(w(5) * (g - 1)) + 1;
	const nextS = (s: number, d: number, t: number, g: number) => {
		const sameDay = Math.exp(w(17) * (g - 3 + w(18))) * s ** -w(19);
		if (t === 0) return s * (g >= 2 ? Math.max(1, sameDay) : sameDay);
		const forgotten = 1 - recall(t, s);
		const failure = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * forgotten);
		if (g === 1) return Math.min(failure, s / Math.exp(w(17) * w(18)));
		const gain = Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(w(10) * forgotten) - 1);
		return s * (1 + gain * (g === 2 ? w(15) : g === 4 ? w(16) : 1));
	};
	const nextD = (d: number, g: number) =>
		w(7) * firstD(4) + (1 - w(7)) * (d - (w(6) * (g - 3) * (10 - d)) / 9);

	const cards = new Map<string, { s: number; d: number; at: number; n: number; misses: number }>();
	const foretold: Foretold[] = [];
	for (const { card, rating: g, at } of log.toSorted((a, b) => a.at - b.at)) {
		const last = cards.get(card);
		if (!last) {
			cards.set(card, { s: w(g - 1), d: clamp(1, 10, firstD(g)), at, n: 1, misses: 0 });
			continue;
		}
		const t = dayOf(last.at, at);
		if (t > 0) {
			last.n += 1;
			const binned = (x: number, a: number, b: number) =>
				a * b ** Math.floor(Math.log(x) / Math.log(b));
			const bin = [
				binned(t, 2.48, 3.62).toFixed(2),
				binned(last.n, 1.99, 1.89).toFixed(0),
				last.misses === 0 ? 0 : binned(last.misses, 1.65, 1.73).toFixed(0)
			];
			foretold.push({ p: recall(t, last.s), y: g > 1 ? 1 : 0, bin: bin.join('/') });
			if (g === 1) last.misses += 1;
		}
		const s = clamp(0.001, 36_500, nextS(last.s, last.d, t, g));
		cards.set(card, { ...last, s, d: clamp(1, 10, nextD(last.d, g)), at });
	}
	return figuresOf(foretold);
}

function figuresOf(foretold: readonly Foretold[]) {
	const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
	const mean = (list: readonly number[]) => sum(list) / list.length;
	const bins = [...new Set(foretold.map(({ bin }) => bin))].map((name) =>
		foretold.filter(({ bin }) => bin === name)
	);
	const squares = bins.map(
		(bin) => bin.length * (mean(bin.map(({ y }) => y)) - mean(bin.map(({ p }) => p))) ** 2
	);
	const missed = foretold.filter(({ y }) => y === 0);
	const wins = foretold
		.filter(({ y }) => y === 1)
		.map((hit) => mean(missed.map(({ p }) => (hit.p > p ? 1 : hit.p === p ? 0.5 : 0))));
	return {
		reviews: foretold.length,
		logLoss: mean(foretold.map(({ p, y }) => -Math.log(y === 1 ? p : 1 - p))),
		rmseBins: Math.sqrt(sum(squares) / foretold.length),
		auc: mean(wins)
	};
}

const MS_PER_DAY = 86_400_000;
/** The whole log falls in summer time, seven hours behind UTC, and its days begin at four. */
const byArithmetic = (from: number, to: number) => {
	const dayOf = (at: number) => Math.floor((at - 11 * 3_600_000) / MS_PER_DAY);
	return dayOf(to) - dayOf(from);
};

describe('On 1,500 reviews of a real learner, the figures agree with a second method', () => {
	const log = read(SAMPLE);
	test.each([
		['by study days', losAngeles, byArithmetic, 517],
		[
			'by periods of 24 hours',
			periodsOf24Hours,
			(a: number, b: number) => Math.floor((b - a) / MS_PER_DAY),
			298
		]
	])('%s', (_, daysBetween, otherwise, reviews) => {
		const evaluation = evaluate(historiesOf(log, daysBetween).values(), model);
		const expected = secondMethod(log, otherwise);
		expect(evaluation.reviews).toBe(reviews);
		expect(expected.reviews).toBe(reviews);
		expect(evaluation.logLoss).toBeCloseTo(expected.logLoss, 6);
		expect(evaluation.rmseBins).toBeCloseTo(expected.rmseBins, 6);
		expect(evaluation.auc).toBeCloseTo(expected.auc, 4);
	});
});

// The whole log is not in the repository; where it lies beside it, the published figures must hold.
if (existsSync(WHOLE)) {
	describe('On the whole log of 12,580 reviews, the log loss is', () => {
		const log = read(WHOLE);

		test('0.4652 over the 6,372 reviews at least one study day after the last', () => {
			const evaluation = evaluate(historiesOf(log, losAngeles).values(), model);
			expect(evaluation.reviews).toBe(6372);
			expect(evaluation.logLoss).toBeCloseTo(0.4652, 4);
			expect(evaluation.rmseBins).toBeCloseTo(secondMethod(log, byArithmetic).rmseBins, 6);
		});

		test('0.4586623534 over the 5,329 reviews at least 24 hours after it, as py-fsrs has it', () => {
			const evaluation = evaluate(historiesOf(log, periodsOf24Hours).values(), model);
			expect(evaluation.reviews).toBe(5329);
			expect(evaluation.logLoss).toBeCloseTo(0.4586623533591147, 7);
			expect(evaluation.auc).toBeCloseTo(0.7138683409495414, 5);
		});
	});
}

describe('Nothing is claimed where nothing was measured:', () => {
	test('a log without a spaced review has no figures', () => {
		const sameDay = [{ rating: 3, elapsedDays: 0 }] as const;
		expect(evaluate([sameDay], model)).toEqual({ reviews: 0 });
		expect(evaluate([], model)).toEqual({ reviews: 0 });
	});

	test('reviews that were all recalled have no curve', () => {
		const history = [
			{ rating: 3, elapsedDays: 0 },
			{ rating: 3, elapsedDays: 2 }
		] as const;
		const { auc, reviews } = evaluate([history], model);
		expect({ auc, reviews }).toEqual({ auc: undefined, reviews: 1 });
	});
});

test('Predictions that cannot tell recalled from missed have a curve of one half', () => {
	const blind = {
		next: () => ({ stability: 1, difficulty: 5 }),
		retrievability: () => 0.7,
		interval: () => 1
	};
	const after = (rating: Rating) => [
		{ rating: 3 as Rating, elapsedDays: 0 },
		{ rating, elapsedDays: 1 }
	];
	const { auc, logLoss, rmseBins } = evaluate([after(1), after(3), after(3), after(4)], blind);
	expect(auc).toBe(0.5);
	expect(logLoss).toBeCloseTo(-(3 * Math.log(0.7) + Math.log(0.3)) / 4, 12);
	expect(rmseBins).toBeCloseTo(0.05, 12);
});
