import type { Memory, Rating } from './card';

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

/** The memory after a first review. */
export function firstMemory(w: readonly number[], rating: Rating): Memory {
	return { stability: w[rating - 1] ?? 0, difficulty: clamp(firstDifficulty(w, rating), 1, 10) };
}

/** The memory after a later one. */
export function nextMemory(
	w: readonly number[],
	sameDay: boolean,
	{ stability: s, difficulty: d }: Memory,
	days: number,
	rating: Rating
): Memory {
	const at = (index: number) => w[index] ?? 0;
	return { stability: nextStability(), difficulty: nextDifficulty() };

	function nextStability(): number {
		const forgotten = 1 - recall(w, days, s);
		if (days === 0 && sameDay) {
			const growth = s ** -at(19) * Math.exp(at(17) * (rating - 3 + at(18)));
			return stability(s * (rating > 1 ? Math.max(growth, 1) : growth));
		}
		if (rating === 1) {
			const after = stability(
				at(11) * d ** -at(12) * ((s + 1) ** at(13) - 1) * Math.exp(forgotten * at(14))
			);
			const most = sameDay ? s / Math.exp(at(17) * at(18)) : s;
			return clamp(rounded(most), 0.001, after);
		}
		const weight = rating === 2 ? at(15) : rating === 4 ? at(16) : 1;
		const gain = Math.exp(at(8)) * (11 - d) * s ** -at(9) * (Math.exp(forgotten * at(10)) - 1);
		return stability(s * (1 + gain * weight));
	}

	function nextDifficulty(): number {
		const moved = d + rounded((-at(6) * (rating - 3) * (10 - d)) / 9);
		return clamp(rounded(at(7) * firstDifficulty(w, 4) + (1 - at(7)) * moved), 1, 10);
	}
}

/** Chance of recall, that many days after the last review. */
export function recall(w: readonly number[], days: number, stability: number): number {
	return rounded((1 + (factorOf(w) * days) / stability) ** -(w[20] ?? 0));
}

/** Days until recall falls to that chance, for a stability of one day. */
export function daysUntil(w: readonly number[], chance: number): number {
	return rounded((chance ** (-1 / (w[20] ?? 0)) - 1) / factorOf(w));
}

/** Makes recall 0.9 when as many days have passed as the stability says. */
function factorOf(w: readonly number[]): number {
	return rounded(Math.exp(Math.log(0.9) / -(w[20] ?? 0)) - 1);
}

function firstDifficulty(w: readonly number[], rating: Rating): number {
	return rounded((w[4] ?? 0) - Math.exp((rating - 1) * (w[5] ?? 0)) + 1);
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
