import type { FactIndex } from '../facts/fact-index';
import type { Value } from '../facts/fact-set';
import { rngFrom, shuffle, type Rng } from '../rng';
import type { Asked } from './asked';
import { ascending } from './ascending';
import { distractorsFor, neighboursFor, type Distractor } from './distractors';

/** Three good wrong options if they exist, else two; never padded. */
const WANTED = 3;
const FEWEST = 2;
/** Sets of wrong options written for one asked filler; where others are right too, one is enough. */
const MOST_SETS = 3;

/** Sets of wrong options for the asked filler, the most plausible first; none where they would be poor. */
export function distractorSets(index: FactIndex, asked: Asked): readonly (readonly Distractor[])[] {
	const own = distractorsFor(index, asked);
	const rng = rngFrom(`${asked.fact.id}/${asked.token}/sets`);
	const isScale = ['date', 'duration', 'number'].includes(asked.value.kind);
	const sets = isScale
		? scaleSets(asked.value, [...own, ...neighboursFor(index, asked)], rng)
		: windows(own, asked.single ? MOST_SETS : 1);
	return sets.filter((set) => set.length >= FEWEST);
}

/** The best three, then sets in which others take their turn. */
function windows(ranked: readonly Distractor[], most: number): readonly (readonly Distractor[])[] {
	if (ranked.length <= WANTED) return [ranked];
	const count = Math.min(most, ranked.length - WANTED + 1);
	return Array.from({ length: count }, (_, start) => ranked.slice(start, start + WANTED));
}

/**
 * Values around the key. How many lie below it is drawn fairly, so that the middle of the options
 * tells nothing.
 */
function scaleSets(
	key: Value,
	candidates: readonly Distractor[],
	rng: Rng
): readonly (readonly Distractor[])[] {
	const each = new Map(candidates.map((candidate) => [candidate.ref, candidate]));
	const isBelow = (value: Value) => ascending([key, value])[0] === value;
	const below = [...each.values()].filter(({ value }) => isBelow(value));
	const above = [...each.values()].filter(({ value }) => !isBelow(value));
	const counts = shuffle([0, 1, 2, 3], rng).filter(
		(count) => below.length >= count && above.length >= WANTED - count
	);
	return counts
		.slice(0, MOST_SETS)
		.map((count) => [...below.slice(0, count), ...above.slice(0, WANTED - count)]);
}
