import type { Rating } from './card';

/** The 21 parameters of FSRS-6 as fitted to many learners. */
export const DEFAULT_PARAMETERS: readonly number[] = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
	0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

/** The range that the optimiser allows each parameter. */
const RANGES: readonly (readonly [least: number, most: number])[] = [
	...Array.from({ length: 4 }, () => [0.001, 100] as const),
	[1, 10],
	[0.001, 4],
	[0.001, 4],
	[0.001, 0.75],
	[0, 4.5],
	[0, 0.8],
	[0.001, 3.5],
	[0.001, 5],
	[0.001, 0.25],
	[0.001, 0.9],
	[0, 4],
	[0, 1],
	[1, 6],
	[0, 2],
	[0, 2],
	[0.01, 0.8],
	[0.1, 0.8]
];

/** The parameters, each moved into its range; without a memory of one day, w19 may be 0. */
export function clipped(w: readonly number[], sameDay: boolean): readonly number[] {
	return RANGES.map(([least, most], at) =>
		clamp(w[at] ?? 0, at === 19 && !sameDay ? 0 : least, most)
	);
}

/**
 * The steps of one set of parameters, over bare numbers: statistics take them a million times, and an
 * object for each would cost more than the arithmetic.
 */
export interface MemorySteps {
	firstStability(rating: Rating): number;
	firstDifficulty(rating: Rating): number;
	/**
	 * The stability after a later review.
	 *
	 * @param recalled chance of recall at the review, as `recall` tells it.
	 */
	nextStability(
		stability: number,
		difficulty: number,
		days: number,
		recalled: number,
		rating: Rating
	): number;
	nextDifficulty(difficulty: number, rating: Rating): number;
	/** Chance of recall, that many days after the last review. */
	recall(days: number, stability: number): number;
	/** Days until recall falls to that chance, for a stability of one day. */
	daysUntil(chance: number): number;
}

/**
 * @param w 21 parameters, clipped.
 * @param sameDay whether reviews on one day have steps of their own.
 */
export function stepsOf(w: readonly number[], sameDay: boolean): MemorySteps {
	const at = (index: number) => w[index] ?? 0;
	const [w6, w7, w9, w10, w11] = [at(6), at(7), at(9), at(10), at(11)];
	const [w12, w13, w14, w19] = [at(12), at(13), at(14), at(19)];
	const decay = at(20);
	/** Makes recall 0.9 when as many days have passed as the stability says. */
	const factor = rounded(Math.exp(Math.log(0.9) / -decay) - 1);
	const growthOnSuccess = Math.exp(at(8));
	const hard = at(15);
	const easy = at(16);
	const dropOnMiss = sameDay ? Math.exp(at(17) * at(18)) : 1;
	const onSameDay = [1, 2, 3, 4].map((rating) => Math.exp(at(17) * (rating - 3 + at(18))));
	const firstDifficulties = [1, 2, 3, 4].map((rating) =>
		rounded(at(4) - Math.exp((rating - 1) * at(5)) + 1)
	);
	const easiest = w7 * (firstDifficulties[3] ?? 0);

	return {
		firstStability: (rating) => at(rating - 1),
		firstDifficulty: (rating) => clamp(firstDifficulties[rating - 1] ?? 0, 1, 10),
		nextStability(s, d, days, recalled, rating) {
			if (days === 0 && sameDay) {
				const growth = s ** -w19 * (onSameDay[rating - 1] ?? 1);
				return stability(s * (rating > 1 ? Math.max(growth, 1) : growth));
			}
			const forgotten = 1 - recalled;
			if (rating === 1) {
				const after = stability(w11 * d ** -w12 * ((s + 1) ** w13 - 1) * Math.exp(forgotten * w14));
				return clamp(rounded(s / dropOnMiss), 0.001, after);
			}
			const weight = rating === 2 ? hard : rating === 4 ? easy : 1;
			const gain = growthOnSuccess * (11 - d) * s ** -w9 * (Math.exp(forgotten * w10) - 1);
			return stability(s * (1 + gain * weight));
		},
		nextDifficulty(d, rating) {
			const moved = d + rounded((-w6 * (rating - 3) * (10 - d)) / 9);
			return clamp(rounded(easiest + (1 - w7) * moved), 1, 10);
		},
		recall: (days, s) => rounded((1 + (factor * days) / s) ** -decay),
		daysUntil: (chance) => rounded((chance ** (-1 / decay) - 1) / factor)
	};
}

function stability(days: number): number {
	return rounded(clamp(days, 0.001, 36_500));
}

/** To eight digits after the point, as `ts-fsrs` rounds. */
function rounded(value: number): number {
	return Math.round(value * 1e8) / 1e8;
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(Math.max(value, least), most);
}
