import { DEFAULT_PARAMETERS } from '../memory';
import { constantsOf, recallAfter } from './recall';

/** How often cards were recalled that many days after they were first asked. */
export interface FirstRecall {
	readonly days: number;
	/** Share recalled, 0 to 1. */
	readonly recall: number;
	readonly count: number;
}

/** A value for each first rating that the log knows. */
export type ByRating = ReadonlyMap<number, number>;

const LEAST = 0.001;
const MOST = 100;
const RATINGS = [1, 2, 3, 4] as const;
/** How strongly a first stability is drawn to everybody's while it is fitted. */
const DRAW = 1 / 16;
/**
 * Cards after which what was fitted counts for as much as what everybody has. Where recall is 0.9 one
 * card tells 0.05 about the logarithm of its stability, and a spread of 0.8 among learners is worth 1.6.
 */
const DOUBT = 30;
/** On a scale of logarithms, Hard lies so far from Again on the way to Good, … */
const HARD = 0.59;
/** … and Good so far from Hard on the way to Easy. */
const GOOD = 0.54;

const USUAL = constantsOf(Float64Array.from(DEFAULT_PARAMETERS));

/**
 * The four first stabilities, from the first spaced review of each history. Those of ratings that
 * were never given follow from the others; with nothing known, they are everybody's.
 *
 * @param averageRecall of all spaced reviews, 0 to 1
 * @see fsrs-rs, `initialize_stability_parameters`
 */
export function initialStabilities(
	recalls: ReadonlyMap<number, readonly FirstRecall[]>,
	averageRecall: number
): readonly number[] {
	const counts = countsOf(recalls);
	const known = new Map<number, number>();
	for (const [rating, groups] of recalls) {
		const usual = everybodys(rating);
		const fitted = fittedStability(groups, averageRecall, usual);
		const count = counts.get(rating) ?? 0;
		known.set(rating, usual * (fitted / usual) ** (count / (count + DOUBT)));
	}
	return filledIn(known, counts);
}

/** How many cards were asked again, by their first rating. */
export function countsOf(recalls: ReadonlyMap<number, readonly FirstRecall[]>): ByRating {
	return new Map(
		[...recalls].map(([rating, groups]) => [
			rating,
			groups.reduce((sum, { count }) => sum + count, 0)
		])
	);
}

/**
 * How badly a first stability foretells these, with its draw to the usual one.
 *
 * @param usual the first stability of everybody after that rating
 */
export function initialLoss(
	groups: readonly FirstRecall[],
	stability: number,
	usual: number
): number {
	const losses = groups.map(({ days, recall, count }) => {
		const chance = recallAfter(USUAL, days, stability);
		return -count * (recall * Math.log(chance) + (1 - recall) * Math.log(1 - chance));
	});
	return losses.reduce((sum, loss) => sum + loss, 0) + Math.abs(stability - usual) * DRAW;
}

/**
 * The first stability that foretells these best. Each group counts as if one more of its cards had
 * been asked, and recalled as often as all: what was asked once proves little.
 */
export function fittedStability(
	groups: readonly FirstRecall[],
	averageRecall: number,
	usual: number
): number {
	const smoothed = groups.map(({ days, recall, count }) => {
		return { days, count, recall: (recall * count + averageRecall) / (count + 1) };
	});
	let [low, high] = [LEAST, MOST];
	for (let step = 0; step < 100; step++) {
		const third = (high - low) / 3;
		const [left, right] = [low + third, high - third];
		const leftIsBetter = initialLoss(smoothed, left, usual) < initialLoss(smoothed, right, usual);
		if (leftIsBetter) high = right;
		else low = left;
	}
	return (low + high) / 2;
}

/**
 * All four: none is less than that of a worse rating, where the one seen more often is believed, and
 * those not known lie on the logarithmic scale where they do for most learners.
 *
 * @see fsrs-rs, `smooth_and_fill`
 */
export function filledIn(known: ByRating, counts: ByRating): readonly number[] {
	const values = new Map(known);
	for (const [worse, better] of [
		[1, 2],
		[2, 3],
		[3, 4],
		[1, 3],
		[2, 4],
		[1, 4]
	] as const) {
		const [low, high] = [values.get(worse), values.get(better)];
		if (low === undefined || high === undefined || low <= high) continue;
		if ((counts.get(worse) ?? 0) > (counts.get(better) ?? 0)) values.set(better, low);
		else values.set(worse, high);
	}
	const [only] = values;
	if (!only) return RATINGS.map(everybodys);
	const factor = only[1] / everybodys(only[0]);
	const filled = values.size === 1 ? RATINGS.map((r) => everybodys(r) * factor) : between(values);
	return filled.map((stability) => Math.min(Math.max(stability, LEAST), MOST));
}

function everybodys(rating: number): number {
	return DEFAULT_PARAMETERS[rating - 1] ?? NaN;
}

/** From two or three known values, those between and beyond them. */
function between(values: ByRating): readonly number[] {
	let [again, hard, good, easy] = RATINGS.map((rating) => Math.log(values.get(rating) ?? NaN)) as [
		number,
		number,
		number,
		number
	];
	const missing = (log: number) => Number.isNaN(log);
	if (missing(hard) && missing(good)) {
		hard = again + ((easy - again) * HARD * GOOD) / (1 - HARD * (1 - GOOD));
	}
	if (missing(hard)) {
		hard = missing(again)
			? good - ((easy - good) * GOOD) / (1 - GOOD)
			: again + (good - again) * HARD;
	}
	if (missing(good)) {
		good = missing(easy) ? again + (hard - again) / HARD : hard + (easy - hard) * GOOD;
	}
	if (missing(again)) again = good - (good - hard) / (1 - HARD);
	if (missing(easy)) easy = hard + (good - hard) / GOOD;
	return [again, hard, good, easy].map(Math.exp);
}
