import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Memory, Rating } from './card';
import { isLeech } from './leech';
import { clippedParameters, fsrs, migrateParameters, type MemoryModel } from './memory';
import { fuzzedDays, fuzzWindow, intervalDays, leastDays } from './planning/fuzz';
import { elapsedStudyDays, studyDayOf } from './study-day';

/**
 * Cases from the test suites of fsrs-rs, py-fsrs, ts-fsrs and Anki. Those under MIT or BSD licences
 * are in the repository; those of Anki (AGPL) are read only where a copy lies beside it, and tests of
 * our own cover the same ground.
 */
const OURS = new URL('../../../../tests/fixtures/fsrs/vectors.json', import.meta.url);
const BESIDE = new URL('../../../../../shared/fixtures/fsrs-vectors.json', import.meta.url);

interface Timed {
	readonly rating: Rating;
	readonly delta_t: number;
}
interface Shown extends Memory {
	readonly interval: number;
}
type Figures = readonly number[];

/** The parts of cases that are used below; each kind of case has some of them. */
interface Case {
	readonly id: string;
	readonly params: string;
	readonly decay: number;
	readonly reviews: readonly Timed[];
	readonly state: Memory;
	readonly stability: number;
	readonly difficulty: number;
	readonly rating: unknown;
	readonly delta_t: unknown;
	readonly desired_retention: unknown;
	readonly pairs: readonly [number, number][];
	readonly ratings: readonly (Rating | 0)[];
	readonly timestamps_ms: Figures;
	readonly expected: unknown;
	readonly expected_f64: Figures;
	readonly expected_stability: Figures;
	readonly expected_interval_days: Figures;
	readonly expected_when_w19_clipped_to_0_01: unknown;
	readonly trace_py_fsrs_f64: readonly Memory[];
	readonly input_prefix: Figures;
	readonly expected_prefix: Figures;
	readonly rows: readonly Record<string, number>[];
	readonly tolerance: { readonly abs: number };
}
interface Vectors {
	readonly parameter_sets: Readonly<Record<string, Figures>>;
	readonly cases: readonly Case[];
}

const vectors = read(OURS);
const cases = new Map(vectors.cases.map((each) => [each.id, each]));
if (existsSync(BESIDE)) for (const each of read(BESIDE).cases) cases.set(each.id, each);

function read(file: URL): Vectors {
	return JSON.parse(readFileSync(file, 'utf8')) as Vectors;
}

function modelOf({ params }: Case): MemoryModel {
	return fsrs(vectors.parameter_sets[params]);
}

function near(actual: number, expected: number, { tolerance }: Case): void {
	expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
		tolerance.abs
	);
}

function nearMemory(actual: Memory | undefined, expected: Memory, each: Case): void {
	near(actual?.stability ?? NaN, expected.stability, each);
	near(actual?.difficulty ?? NaN, expected.difficulty, each);
}

/** The memory after each review. */
function trace(model: MemoryModel, reviews: readonly Timed[]): Memory[] {
	const memories: Memory[] = [];
	for (const { rating, delta_t } of reviews) {
		memories.push(model.next(memories.at(-1), delta_t, rating));
	}
	return memories;
}

/** Stabilities after reviews at given moments, by days of the UTC calendar; rating 0 is no review. */
function stabilitiesByUtcDay({ timestamps_ms, ratings, ...each }: Case): number[] {
	const days = timestamps_ms
		.map((at) => studyDayOf(at, { timeZone: 'UTC', rolloverHour: 0 }))
		.map((day, index) => ({ day, rating: ratings[index] ?? 0 }))
		.filter((review): review is typeof review & { rating: Rating } => review.rating !== 0);
	const reviews = days.map(({ day, rating }, index) => {
		return { rating, delta_t: elapsedStudyDays(days[index - 1]?.day ?? day, day) };
	});
	return trace(modelOf(each as Case), reviews).map(({ stability }) => stability);
}

/** Intervals when each review comes exactly when due; 0 stands for a learning step, which we lack. */
function checkIntervals(each: Case, expected: Figures): void {
	const model = modelOf(each);
	const reviews = each.ratings.map((rating, index) => {
		return { rating: rating as Rating, delta_t: expected[index - 1] ?? 0 };
	});
	trace(model, reviews).forEach((memory, index) => {
		const days = intervalDays(model.interval(memory, 0.9));
		if (expected[index] !== 0) expect(days, `after review ${index + 1}`).toBe(expected[index]);
	});
}

function longTermHistory(each: Case): void {
	const model = modelOf(each);
	const { interval_days, stability, difficulty } = each.expected as Record<string, Figures>;
	const memories = trace(model, each.reviews);
	expect(memories.length).toBe(stability?.length);
	memories.forEach((memory, index) => {
		near(memory.stability, stability?.[index] ?? NaN, each);
		near(memory.difficulty, difficulty?.[index] ?? NaN, each);
		// There, Hard comes at least a day after Again would; here, when its own stability says.
		if (each.reviews[index]?.rating === 2) return;
		expect(intervalDays(model.interval(memory, 0.9))).toBe(interval_days?.[index]);
	});
}

function checkCurve(each: Case, model: MemoryModel): void {
	(each.delta_t as Figures).forEach((days, index) => {
		const chance = model.retrievability({ stability: each.stability, difficulty: 5 }, days);
		near(chance, (each.expected as Figures)[index] ?? NaN, each);
	});
}

/** The rows give the chance of recall at a review; the model is given the days after which it is so. */
function checkStabilities(each: Case, ratingOf: (row: Record<string, number>) => number): void {
	const model = modelOf(each);
	each.rows.forEach((row, index) => {
		const memory = { stability: each.stability, difficulty: row['difficulty'] ?? NaN };
		const days = model.interval(memory, row['r'] ?? NaN);
		const { stability } = model.next(memory, days, ratingOf(row) as Rating);
		near(stability, (each.expected as Figures)[index] ?? NaN, each);
	});
}

/** A test beside this one that checks the case, and names it. */
interface Elsewhere {
	readonly file: string;
}

const FITTING: Elsewhere = { file: 'fit/vectors.test.ts' };

/** Each case's check, where else it is checked, or why it does not apply. */
const TABLE: Readonly<Record<string, string | Elsewhere | ((each: Case) => void)>> = {
	'mem-default-short-term': (each) => {
		const memories = trace(modelOf(each), each.reviews);
		nearMemory(memories.at(-1), each.expected as Memory, each);
		memories.forEach((memory, index) =>
			nearMemory(memory, each.trace_py_fsrs_f64[index] as Memory, each)
		);
	},
	'mem-default-short-term-frozen': (each) =>
		nearMemory(trace(modelOf(each), each.reviews).at(-1), each.expected as Memory, each),
	'mem-fsrs5-params': (each) =>
		nearMemory(trace(modelOf(each), each.reviews).at(-1), each.expected as Memory, each),
	'step-good-21d': (each) =>
		nearMemory(modelOf(each).next(each.state, 21, 3), each.expected as Memory, each),
	'next-states-four-buttons': (each) => {
		const model = modelOf(each);
		const before = trace(model, each.reviews).at(-1);
		const expected = each.expected as Record<string, Shown>;
		['again', 'hard', 'good', 'easy'].forEach((button, index) => {
			const memory = model.next(before, each.delta_t as number, (index + 1) as Rating);
			const shown = expected[button] as Shown;
			nearMemory(memory, shown, each);
			near(model.interval(memory, each.desired_retention as number), shown.interval, each);
		});
	},
	'next-interval-by-retention': (each) => {
		const days = (each.desired_retention as Figures).map((retention) =>
			modelOf(each).interval({ stability: each.stability, difficulty: 5 }, retention)
		);
		// Longer than any that Parley plans, so only rounded here, not capped.
		expect(days.map((unrounded) => Math.max(1, Math.round(unrounded)))).toEqual(each.expected_f64);
	},
	'retrievability-decay-0.2': (each) =>
		checkCurve(each, fsrs(vectors.parameter_sets['fsrs6_default']?.with(20, each.decay))),
	'retrievability-default-1': (each) =>
		each.pairs.forEach(([days, stability], index) => {
			const chance = modelOf(each).retrievability({ stability, difficulty: 5 }, days);
			near(chance, (each.expected as Figures)[index] ?? NaN, each);
		}),
	'retrievability-default-2': (each) => checkCurve(each, modelOf(each)),
	'init-difficulty': (each) =>
		(each.rating as Rating[]).forEach((rating, index) => {
			const memory = modelOf(each).next(undefined, 0, rating);
			near(memory.difficulty, (each.expected as Figures)[index] ?? NaN, each);
			near(memory.stability, each.expected_stability[index] ?? NaN, each);
		}),
	'next-difficulty-from-5': (each) =>
		(each.rating as Rating[]).forEach((rating, index) => {
			const memory = modelOf(each).next({ stability: 5, difficulty: each.difficulty }, 1, rating);
			near(memory.difficulty, (each.expected as Figures)[index] ?? NaN, each);
		}),
	'stability-after-success': (each) => {
		// Its first row applies the formula of success to Again, which no review does.
		const rows = each.rows.slice(1);
		const expected = (each.expected as Figures).slice(1);
		checkStabilities({ ...each, rows, expected }, (row) => row['rating'] ?? NaN);
	},
	'stability-after-failure': (each) => checkStabilities(each, () => 1),
	'stability-short-term': (each) =>
		(each.rating as Rating[]).forEach((rating, index) => {
			const memory = modelOf(each).next({ stability: each.stability, difficulty: 5 }, 0, rating);
			near(memory.stability, (each.expected as Figures)[index] ?? NaN, each);
		}),
	'interval-history-13-answers': (each) => checkIntervals(each, each.expected_interval_days),
	'interval-history-fsrs5': (each) =>
		checkIntervals(each, each.expected_when_w19_clipped_to_0_01 as Figures),
	'long-term-history-1': longTermHistory,
	'long-term-history-2': longTermHistory,
	'long-term-history-3': longTermHistory,
	'long-term-history-4': longTermHistory,
	'long-term-history-5': longTermHistory,
	'calendar-day-delta': (each) => {
		const clipped = each.expected_when_w19_clipped_to_0_01 as { stability: Figures };
		stabilitiesByUtcDay(each).forEach((stability, index) =>
			near(stability, clipped.stability[index] ?? NaN, each)
		);
	},
	'manual-reviews-skipped': (each) => {
		const clipped = each.expected_when_w19_clipped_to_0_01 as { stability: number };
		near(stabilitiesByUtcDay(each).at(-1) ?? NaN, clipped.stability, each);
	},
	'migrate-17-to-21': (each) =>
		migrateParameters(vectors.parameter_sets[each.params] ?? []).forEach((parameter, index) =>
			near(parameter, (each.expected as Figures)[index] ?? NaN, each)
		),
	'clip-parameters': (each) => {
		const rest = vectors.parameter_sets['fsrs6_default']?.slice(each.input_prefix.length) ?? [];
		const clipped = clippedParameters([...each.input_prefix, ...rest]);
		expect(clipped).toEqual([...each.expected_prefix, ...rest]);
	},
	'memory-from-sm2': 'Cards of other programs are not imported yet.',
	'loss-and-gradient': FITTING,
	'init-stability-loss': FITTING,
	'init-stability-fit': FITTING,
	'init-stability-fill': FITTING,
	'recency-weight': FITTING,
	'optimise-josh': FITTING,
	'anki-review-fuzz': checkFuzz,
	'anki-min-fuzz-interval': (each) => {
		for (const { interval = NaN, previous = NaN, expected } of each.rows) {
			expect(leastDays(interval, previous)).toBe(expected);
		}
	},
	'anki-study-day': checkAnkiDays,
	'anki-learning-steps': 'Parley has no learning steps: a missed card returns the same day.',
	'anki-leech': (each) => {
		for (const { lapses = NaN, threshold = NaN, expected } of each.rows) {
			expect(isLeech(lapses, threshold), `${lapses} of ${threshold}`).toBe(expected);
		}
	},
	'anki-button-label': 'Parley has no steps of minutes and writes labels in words.',
	'anki-typed-answer': 'A comparison of letters on screen: typed answers are judged in core/items.'
};

function checkFuzz(each: Case): void {
	for (const row of each.rows) {
		const { interval = NaN, minimum: least = NaN, maximum: most = NaN } = row;
		for (const factor of ['0.0', '0.5', '0.99']) {
			const days = fuzzedDays(fuzzWindow(interval, { least, most }), Number(factor));
			expect(days, `${factor} of ${JSON.stringify(row)}`).toBe(row[`fuzz_${factor}`]);
		}
	}
}

/** Etc/GMT+6 lies six hours west of Greenwich: the sign is the other way round in zone names. */
function checkAnkiDays(each: Case): void {
	const zoneOf = (minutesWest = 0) => `Etc/GMT${minutesWest < 0 ? '' : '+'}${minutesWest / 60}`;
	for (const row of each.rows) {
		const dayOf = (seconds = NaN, minutesWest = 0, rolloverHour = NaN) =>
			studyDayOf(seconds * 1000, { timeZone: zoneOf(minutesWest), rolloverHour });
		// Anki counts from the date on which a collection was made, whatever the hour.
		const created = dayOf(row['created_s'], row['created_minutes_west'], 0);
		const now = dayOf(row['now_s'], row['now_minutes_west'], row['rollover_hour']);
		expect(elapsedStudyDays(created, now), JSON.stringify(row)).toBe(row['expected_days_elapsed']);
	}
}

test('Every one of the 39 published cases is checked, or passed over for a reason', () => {
	expect(Object.keys(TABLE)).toHaveLength(39);
	for (const id of cases.keys()) expect(TABLE).toHaveProperty([id]);
	expect(vectors.cases).toHaveLength(32);
});

test('A case that is checked elsewhere is named there', () => {
	for (const [id, check] of Object.entries(TABLE)) {
		if (typeof check !== 'object') continue;
		expect(readFileSync(new URL(check.file, import.meta.url), 'utf8'), id).toContain(`'${id}'`);
	}
});

describe('The memory model and study days agree with the published case', () => {
	const checks = Object.entries(TABLE).flatMap(([id, check]) => {
		const each = cases.get(id);
		return each && typeof check === 'function' ? [{ id, run: () => check(each) }] : [];
	});
	test.each(checks)('$id', ({ run }) => run());
});
