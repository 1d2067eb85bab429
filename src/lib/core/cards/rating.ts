import type { Rating } from './card';

/** An answer that a machine has scored, and what the learner made known about it. */
export interface ScoredAnswer {
	/** 0 to 1. */
	readonly score: number;
	/** How long the answer took, in milliseconds. */
	readonly ms: number;
	/** How long this learner's answers usually take, in milliseconds. */
	readonly usualMs: number;
	/** Whether a hint was taken. */
	readonly hinted: boolean;
	/** Whether the learner said to be sure, when asked. */
	readonly sure?: boolean;
}

/** A score from here up, but short of full, shows that it was recalled with effort. */
const NEARLY_RIGHT = 0.8;
/** Slower than so many times the usual is slow; a longer sentence alone is not. */
const SLOW = 2.5;
/** Faster than this part of the usual is quick. */
const QUICK = 0.6;

/**
 * The rating that a machine-graded answer earns. Wrong is Again, and so is partial credit below 0.8;
 * from 0.8 it is Hard. Right is Good; slow, hinted or unsure is Hard; quick and sure is Easy, which
 * nobody earns without having said to be sure.
 */
export function ratingOf({ score, ms, usualMs, hinted, sure }: ScoredAnswer): Rating {
	if (score < NEARLY_RIGHT) return 1;
	if (score < 1 || hinted || sure === false || ms > SLOW * usualMs) return 2;
	return sure === true && ms < QUICK * usualMs ? 4 : 3;
}
