import { rngFrom, shuffle } from '../../rng';
import { clippedParameters } from '../memory';
import { adam } from './adam';
import { lossOver } from './loss';
import { SPREADS, costOfUnusual } from './prior';
import { recencyWeight } from './recency';
import type { TrainingLog } from './training-log';

/** Spaced reviews to a step; a history is never divided. */
const BATCH = 512;
const LEAST_EPOCHS = 5;
const LEAST_STEPS = 400;
/** How far a step goes at first, as a share of each parameter's spread. */
const PACE = 0.08;
/** Learners' first stabilities differ by factors: by so much of itself is one spread. */
const SPREAD_OF_FIRST = 0.8;

/**
 * The 21 parameters at which the loss hardly falls any more: log loss of the spaced reviews before a
 * place, the newest weighed most, and what it costs to be far from the start. Each step looks at some
 * of the histories, and the steps grow shorter.
 */
export function descend(
	log: TrainingLog,
	until: number,
	start: readonly number[]
): readonly number[] {
	const loss = lossOver(log);
	const weights = Float64Array.from({ length: until }, (_, place) => recencyWeight(place, until));
	const spreads = SPREADS.map((spread, at) =>
		at < 4 ? SPREAD_OF_FIRST * (start[at] ?? 0) : spread
	);
	const sizes = spacedIn(log, until);
	const histories = [...sizes.keys()].filter((history) => (sizes[history] ?? 0) > 0);
	const rng = rngFrom('fit');
	const w = Float64Array.from(start);
	const slope = new Float64Array(w.length);
	const paces = new Float64Array(w.length);
	const step = adam(w.length);

	const perEpoch = batchesOf(histories, sizes).length;
	const epochs = Math.max(LEAST_EPOCHS, Math.ceil(LEAST_STEPS / perEpoch));
	for (let epoch = 0; epoch < epochs; epoch++) {
		for (const [at, batch] of batchesOf(shuffle(histories, rng), sizes).entries()) {
			const share = batch.reduce((sum, history) => sum + (sizes[history] ?? 0), 0) / until;
			loss(w, batch, weights, slope.fill(0));
			costOfUnusual(w, start, spreads, share, slope);
			const done = Math.min(1, (epoch + at / perEpoch) / epochs);
			const slower = (1 + Math.cos(Math.PI * done)) / 2;
			spreads.forEach((spread, each) => (paces[each] = PACE * spread * slower));
			step(w, slope, paces);
			w.set(clippedParameters([...w]));
		}
	}
	return [...w];
}

/** Lists of histories that together have about as many spaced reviews as a step looks at. */
function batchesOf(
	histories: readonly number[],
	sizes: Uint32Array
): readonly (readonly number[])[] {
	const batches: number[][] = [];
	let room = 0;
	for (const history of histories) {
		if (room <= 0) {
			batches.push([]);
			room = BATCH;
		}
		batches.at(-1)?.push(history);
		room -= sizes[history] ?? 0;
	}
	return batches;
}

/** How many spaced reviews before that place each history has. */
function spacedIn({ starts, place }: TrainingLog, until: number): Uint32Array {
	const sizes = new Uint32Array(starts.length - 1);
	for (let history = 0; history < sizes.length; history++) {
		const end = starts[history + 1] ?? 0;
		for (let row = starts[history] ?? 0; row < end; row++) {
			const at = place[row] ?? -1;
			if (at >= 0 && at < until) sizes[history] = (sizes[history] ?? 0) + 1;
		}
	}
	return sizes;
}
