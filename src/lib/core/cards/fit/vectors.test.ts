import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rating } from '../card';
import { evaluate } from '../evaluate';
import { historiesOf, periodsOf24Hours, type LoggedReview } from '../history';
import { DEFAULT_PARAMETERS, clippedParameters, fsrs } from '../memory';
import { adam } from './adam';
import { fitParameters, logLossOf } from './fit-parameters';
import { filledIn, fittedStability, initialLoss, type FirstRecall } from './initial-stability';
import { lossOver } from './loss';
import { SPREADS, costOfUnusual } from './prior';
import { recencyWeight } from './recency';
import { trainingLogFrom, trainingLogOf } from './training-log';

/** Published cases of fitting, from the test suites of fsrs-rs and py-fsrs. */
const VECTORS = new URL('../../../../../tests/fixtures/fsrs/vectors.json', import.meta.url);
/** The whole log of the last case is not in the repository. */
const LOG = new URL('../../../../../../shared/fixtures/review-log.csv', import.meta.url);

interface Timed {
	readonly rating: number;
	readonly delta_t: number;
}
interface FirstRecalls {
	readonly delta_t: readonly number[];
	readonly recall: readonly number[];
	readonly count: readonly number[];
}
interface Cases {
	readonly 'loss-and-gradient': {
		readonly items: readonly {
			readonly history: readonly Timed[];
			readonly delta_t: number;
			readonly label: 0 | 1;
		}[];
		readonly expected: { readonly loss: number; readonly gradient: readonly number[] };
		readonly tolerance: { readonly abs: number; readonly gradient_abs: number };
		readonly adam_step: {
			readonly lr: number;
			readonly expected_parameters: readonly number[];
			readonly loss_after_one_step: number;
		};
		readonly l2: {
			readonly stddev: readonly number[];
			readonly gamma: number;
			readonly batch: number;
			readonly total: number;
			readonly expected_penalty_after_step: number;
		};
	};
	readonly 'init-stability-loss': FirstRecalls & {
		readonly default_s0: number;
		readonly rows: readonly { readonly s0: number; readonly expected: number }[];
	};
	readonly 'init-stability-fit': FirstRecalls & {
		readonly first_rating: number;
		readonly average_recall: number;
		readonly expected: number;
	};
	readonly 'init-stability-fill': {
		readonly rows: readonly {
			readonly known: Readonly<Record<string, number>>;
			readonly expected: readonly number[];
		}[];
	};
	readonly 'recency-weight': {
		readonly rows: readonly { readonly i: number; readonly n: number; readonly expected: number }[];
	};
	readonly 'optimise-josh': {
		readonly expected: {
			readonly evaluated_reviews: number;
			readonly log_loss_default: number;
			readonly log_loss_py_fsrs_optimised: number;
		};
	};
}

const vectors = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
	readonly parameter_sets: Readonly<Record<string, readonly number[]>>;
	readonly cases: readonly { readonly id: string }[];
};

function caseOf<Id extends keyof Cases>(id: Id): Cases[Id] {
	return vectors.cases.find((each) => each.id === id) as unknown as Cases[Id];
}

function groupsOf({ delta_t, recall, count }: FirstRecalls): readonly FirstRecall[] {
	return delta_t.map((days, at) => {
		return { days, recall: recall[at] ?? NaN, count: count[at] ?? NaN };
	});
}

function expectNear(actual: number | undefined, expected: number | undefined, tolerance: number) {
	expect(Math.abs((actual ?? NaN) - (expected ?? NaN))).toBeLessThanOrEqual(tolerance);
}

/** The four items as one log, in which only each history's last review is foretold. */
function lossOfItems() {
	const { items } = caseOf('loss-and-gradient');
	const rows = items.flatMap(({ history, delta_t, label }, at) => {
		const reviews = [...history, { rating: label === 1 ? 3 : 1, delta_t }];
		let day = 0;
		return reviews.map(({ rating, delta_t }, index) => {
			day += delta_t;
			const weight = index === reviews.length - 1 ? 1 : 0;
			return { history: at, day, rating, weight, spaced: delta_t > 0 };
		});
	});
	const log = trainingLogOf({
		length: rows.length,
		histories: items,
		history: Uint32Array.from(rows, ({ history }) => history),
		day: Int32Array.from(rows, ({ day }) => day),
		rating: Uint8Array.from(rows, ({ rating }) => rating)
	});
	const spaced = rows.filter((row) => row.spaced);
	const weights = Float64Array.from(spaced, ({ weight }) => weight);
	const loss = lossOver(log);
	return (w: Float64Array, slope?: Float64Array) => loss(w, items.keys(), weights, slope);
}

test('the loss and its slopes are those of fsrs-rs', () => {
	const { expected, tolerance } = caseOf('loss-and-gradient');
	const slope = new Float64Array(21);
	const loss = lossOfItems()(Float64Array.from(DEFAULT_PARAMETERS), slope);
	expectNear(loss, expected.loss, tolerance.abs);
	slope.forEach((each, at) => expectNear(each, expected.gradient[at], tolerance.gradient_abs));
});

test('a step of Adam and what it costs to be unusual are those of fsrs-rs', () => {
	const { adam_step, l2 } = caseOf('loss-and-gradient');
	const lossOf = lossOfItems();
	const w = Float64Array.from(DEFAULT_PARAMETERS);
	const slope = new Float64Array(21);
	lossOf(w, slope);
	adam(21)(w, slope, new Float64Array(21).fill(adam_step.lr));
	const stepped = clippedParameters([...w]);
	stepped.forEach((each, at) => expectNear(each, adam_step.expected_parameters[at], 1e-5));
	expectNear(lossOf(Float64Array.from(stepped)), adam_step.loss_after_one_step, 1e-4);

	expect(SPREADS).toEqual(l2.stddev);
	const strength = (l2.gamma * l2.batch) / l2.total;
	const cost = costOfUnusual(Float64Array.from(stepped), DEFAULT_PARAMETERS, SPREADS, strength);
	expectNear(cost, l2.expected_penalty_after_step, 1e-5);
});

test('the loss of a first stability is that of fsrs-rs', () => {
	const { default_s0, rows, ...recalls } = caseOf('init-stability-loss');
	for (const { s0, expected } of rows) {
		expectNear(initialLoss(groupsOf(recalls), s0, default_s0), expected, 1e-6);
	}
});

test('a first stability is fitted as by fsrs-rs', () => {
	const { average_recall, expected, ...recalls } = caseOf('init-stability-fit');
	const usual = DEFAULT_PARAMETERS[recalls.first_rating - 1] ?? NaN;
	expectNear(fittedStability(groupsOf(recalls), average_recall, usual), expected, 1e-4);
});

test('first stabilities that are not known follow from the others as in fsrs-rs', () => {
	for (const { known, expected } of caseOf('init-stability-fill').rows) {
		const stabilities = new Map(Object.entries(known).map(([key, value]) => [Number(key), value]));
		const counts = new Map([...stabilities.keys()].map((rating) => [rating, 1]));
		filledIn(stabilities, counts).forEach((each, at) => expectNear(each, expected[at], 1e-5));
	}
});

test('the weights of older reviews are those of fsrs-rs', () => {
	for (const { i, n, expected } of caseOf('recency-weight').rows) {
		expectNear(recencyWeight(i, n), expected, 1e-12);
	}
});

if (existsSync(LOG)) {
	test('the log of 12,580 reviews is foretold better than by the optimum of py-fsrs', () => {
		const { expected } = caseOf('optimise-josh');
		const [, ...lines] = readFileSync(LOG, 'utf8').trim().split(/\r?\n/);
		const reviews = lines.map((line): LoggedReview => {
			const [card = '', rating, time = ''] = line.split(',');
			return { card, rating: Number(rating) as Rating, at: Date.parse(time) };
		});
		const log = trainingLogFrom(reviews, periodsOf24Hours);
		expect(log.spaced).toBe(expected.evaluated_reviews);
		expectNear(logLossOf(log, DEFAULT_PARAMETERS), expected.log_loss_default, 1e-9);
		const theirs = vectors.parameter_sets['py_fsrs_optimised_on_josh'] ?? [];
		expectNear(logLossOf(log, theirs), expected.log_loss_py_fsrs_optimised, 1e-9);

		const { parameters } = fitParameters(log);
		// Measured by the scheduler itself, not by what the fit believes.
		const histories = historiesOf(reviews, periodsOf24Hours).values();
		const { logLoss } = evaluate(histories, fsrs(parameters));
		expect(logLoss).toBeLessThan(expected.log_loss_py_fsrs_optimised);
	});
}
