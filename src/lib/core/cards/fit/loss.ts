import {
	backFromFirstDifficulty,
	backFromNextDifficulty,
	rawFirstDifficulty,
	rawNextDifficulty
} from './difficulty';
import { backFromRecall, constantsOf, recallAfter, type Constants } from './recall';
import { backFromNextStability, rawNextStability, type Pulls } from './stability';
import type { TrainingLog } from './training-log';

/** How badly parameters foretell some histories of a log. */
export interface Loss {
	/**
	 * The sum of log losses (nats) of the spaced reviews, each times its weight.
	 *
	 * @param w the 21 parameters, within their ranges.
	 * @param weights of the spaced reviews, by place; one without weight is not foretold.
	 * @param slope if given, how that sum moves with each parameter is added to it.
	 */
	(
		w: Float64Array,
		histories: Iterable<number>,
		weights: Float64Array,
		slope?: Float64Array
	): number;
}

const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;
/** No surprise is greater: a chance of exactly 0 would be endlessly wrong. */
const LEAST_CHANCE = 1e-12;

/** The loss over a log, by walking through each history and, for the slope, back again. */
export function lossOver({ starts, rating, elapsedDays, place }: TrainingLog): Loss {
	const longest = starts.reduce((most, end, at) => Math.max(most, end - (starts[at - 1] ?? 0)), 0);
	// The memory before each row of the history walked through, and the chance of recall then.
	const stability = new Float64Array(longest + 1);
	const difficulty = new Float64Array(longest + 1);
	const recall = new Float64Array(longest + 1);
	const pulls: Pulls = { stability: 0, difficulty: 0, recall: 0 };

	return (w, histories, weights, slope) => {
		const c = constantsOf(w);
		let total = 0;
		for (const history of histories) {
			const first = starts[history] as number;
			const last = lastWeighed(first, starts[history + 1] as number, weights);
			if (last <= first) continue;
			total += walk(c, first, last, weights);
			if (slope) walkBack(c, first, last, weights, slope);
		}
		return total;
	};

	/** The last row that has weight, or the first when none has. */
	function lastWeighed(first: number, end: number, weights: Float64Array): number {
		let row = end - 1;
		while (row > first && !((weights[place[row] as number] ?? 0) > 0)) row -= 1;
		return row;
	}

	function walk(c: Constants, first: number, last: number, weights: Float64Array): number {
		let total = 0;
		let s = keptIn(c.w[(rating[first] as number) - 1] as number, LEAST_STABILITY, MOST_STABILITY);
		let d = keptIn(rawFirstDifficulty(c, rating[first] as number), 1, 10);
		for (let row = first + 1; row <= last; row++) {
			const at = row - first;
			const days = elapsedDays[row] as number;
			const grade = rating[row] as number;
			const chance = days > 0 ? recallAfter(c, days, s) : 1;
			stability[at] = s;
			difficulty[at] = d;
			recall[at] = chance;
			if (days > 0) {
				const right = grade > 1 ? chance : 1 - chance;
				total -=
					(weights[place[row] as number] as number) * Math.log(Math.max(right, LEAST_CHANCE));
			}
			const next = rawNextStability(c, s, d, days, chance, grade);
			d = keptIn(rawNextDifficulty(c, d, grade), 1, 10);
			s = keptIn(next, LEAST_STABILITY, MOST_STABILITY);
		}
		return total;
	}

	function walkBack(
		c: Constants,
		first: number,
		last: number,
		weights: Float64Array,
		slope: Float64Array
	): void {
		let onStability = 0;
		let onDifficulty = 0;
		for (let row = last; row > first; row--) {
			const at = row - first;
			const days = elapsedDays[row] as number;
			const grade = rating[row] as number;
			const [s, d, chance] = [
				stability[at] as number,
				difficulty[at] as number,
				recall[at] as number
			];
			let onRecall = 0;
			let [beforeS, beforeD] = [0, 0];
			if (row < last) {
				if (stays(stability[at + 1] as number, LEAST_STABILITY, MOST_STABILITY)) {
					backFromNextStability(c, s, d, days, chance, grade, onStability, slope, pulls);
					beforeS = pulls.stability;
					beforeD = pulls.difficulty;
					onRecall = pulls.recall;
				}
				if (stays(difficulty[at + 1] as number, 1, 10)) {
					beforeD += backFromNextDifficulty(c, d, grade, onDifficulty, slope);
				}
			}
			if (days > 0) {
				const weight = weights[place[row] as number] as number;
				onRecall +=
					grade > 1
						? -weight / Math.max(chance, LEAST_CHANCE)
						: weight / Math.max(1 - chance, LEAST_CHANCE);
				beforeS += backFromRecall(c, days, s, chance, onRecall, slope);
			}
			onStability = beforeS;
			onDifficulty = beforeD;
		}
		const grade = rating[first] as number;
		(slope[grade - 1] as number) += onStability;
		if (stays(difficulty[1] as number, 1, 10)) {
			backFromFirstDifficulty(c, grade, onDifficulty, slope);
		}
	}
}

function keptIn(value: number, least: number, most: number): number {
	return value < least ? least : value > most ? most : value;
}

/** Whether a value that was kept in a range can move either way. */
function stays(value: number, least: number, most: number): boolean {
	return value > least && value < most;
}
