import { CalibrationTally, type Calibration } from '../cards/calibration';
import type { Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import type { Span } from './span';

/** How well recall was foretold. Nothing was measured where a figure is missing. */
export interface Foresight extends Calibration {
	/** Reviews foretold. */
	readonly count: number;
	/** Mean log loss in nats; 0 would be perfect, 0.69 is a coin. */
	readonly logLoss?: number;
	/** Root mean square of predicted less actual recall over bins of like reviews, 0 to 1. */
	readonly rmseBins?: number;
	/**
	 * Chance that a recalled review was given a higher prediction than a missed one; predictions that
	 * differ by less than 1/65,536 count as the same.
	 */
	readonly auc?: number;
}

const FINE = 65_536;

/** Compares what was foretold of the reviews in the span with what came of them. */
export function foresightOf(table: ReviewTable, replay: Replay, { from, to }: Span): Foresight {
	const { length, day, rating } = table;
	const { predicted } = replay;
	const likeness = new LikeReviews(table, replay);
	const tally = new CalibrationTally();
	const fineMissed = new Uint32Array(FINE);
	const fineHits = new Uint32Array(FINE);
	let count = 0;
	let loss = 0;
	for (let row = 0; row < length; row++) {
		const chance = predicted[row] as number;
		if (Number.isNaN(chance)) continue;
		const hit = (rating[row] as number) > 1 ? 1 : 0;
		const like = likeness.next(row, hit);
		const at = day[row] as number;
		if (at < from || at > to) continue;
		count += 1;
		loss -= Math.log(Math.max(hit === 1 ? chance : 1 - chance, Number.EPSILON));
		likeness.add(like, chance - hit);
		tally.add(chance, hit === 1);
		const fine = Math.min(FINE - 1, Math.floor(chance * FINE));
		const side = hit === 1 ? fineHits : fineMissed;
		side[fine] = (side[fine] as number) + 1;
	}
	const calibration = tally.calibration();
	if (count === 0) return { ...calibration, count };
	const auc = areaUnderCurve(fineHits, fineMissed);
	return {
		...calibration,
		count,
		logLoss: loss / count,
		rmseBins: Math.sqrt(likeness.squares() / count),
		...(auc === undefined ? {} : { auc })
	};
}

/** Pairs of a recalled and a missed review in which the recalled one was foretold better; ties are half. */
function areaUnderCurve(hits: Uint32Array, missed: Uint32Array): number | undefined {
	let [wins, missedBelow, allHits] = [0, 0, 0];
	for (let at = 0; at < FINE; at++) {
		const [hitsHere, missedHere] = [hits[at] as number, missed[at] as number];
		wins += hitsHere * (missedBelow + missedHere / 2);
		missedBelow += missedHere;
		allHits += hitsHere;
	}
	return allHits === 0 || missedBelow === 0 ? undefined : wins / (allHits * missedBelow);
}

const LONGEST = 64;

/**
 * Sums over like reviews: alike in days since the last, in the number of the card's spaced reviews, and
 * in its misses among them, each on a scale that grows by powers.
 *
 * @see fsrs-rs, `FSRSItem::r_matrix_index`, and srs-benchmark, `rmse_matrix`
 */
class LikeReviews {
	readonly #table: ReviewTable;
	readonly #replay: Replay;
	readonly #spaced: Uint16Array;
	readonly #lapses: Uint16Array;
	readonly #excess = new Float64Array(LONGEST ** 3);
	readonly #counts = new Uint32Array(LONGEST ** 3);

	constructor(table: ReviewTable, replay: Replay) {
		this.#table = table;
		this.#replay = replay;
		this.#spaced = new Uint16Array(table.histories.length);
		this.#lapses = new Uint16Array(table.histories.length);
	}

	/** Takes in the next spaced review of a history, and tells what it is like. */
	next(row: number, hit: number): number {
		const history = this.#table.history[row] as number;
		const spaced = (this.#spaced[history] = (this.#spaced[history] as number) + 1);
		const lapses = this.#lapses[history] as number;
		if (hit === 0) this.#lapses[history] = lapses + 1;
		const length = power(LENGTHS, spaced + 1);
		const missed = lapses === 0 ? 0 : 1 + power(LAPSES, lapses);
		const days = power(DAYS, this.#replay.elapsedDays[row] as number);
		return (days * LONGEST + length) * LONGEST + missed;
	}

	add(like: number, excess: number): void {
		this.#excess[like] = (this.#excess[like] as number) + excess;
		this.#counts[like] = (this.#counts[like] as number) + 1;
	}

	squares(): number {
		let squares = 0;
		for (let like = 0; like < LONGEST ** 3; like++) {
			const count = this.#counts[like] as number;
			if (count > 0) squares += (this.#excess[like] as number) ** 2 / count;
		}
		return squares;
	}
}

/** A scale that grows by powers of its base, with its small values worked out ahead. */
interface Scale {
	readonly base: number;
	readonly small: Uint8Array;
}

function scaleOf(base: number): Scale {
	return { base, small: Uint8Array.from({ length: 4096 }, (_, value) => steps(value || 1, base)) };
}

function steps(value: number, base: number): number {
	return Math.floor(Math.log(value) / Math.log(base));
}

const DAYS = scaleOf(3.62);
const LENGTHS = scaleOf(1.89);
const LAPSES = scaleOf(1.73);

function power({ base, small }: Scale, value: number): number {
	return small[value] ?? steps(value, base);
}
