/** What can be wrong, the gravest first. */
const SORTS = [
	'miskey',
	'reversed',
	'too-hard',
	'left-out',
	'unreliable',
	'dead-distractor',
	'too-easy'
] as const;
export type FindingSort = (typeof SORTS)[number];

/** What the figures come to, for the teacher. */
export interface Finding {
	readonly sort: FindingSort;
	/** Place of the item, from 0; null for the quiz as a whole. */
	readonly item: number | null;
	/** One sentence. */
	readonly words: string;
	/** The more, the graver. */
	readonly weight: number;
}

/** @param extent how far it goes, from 0 to 1: settles what comes first among findings of a sort. */
export function finding(
	sort: FindingSort,
	item: number | null,
	extent: number,
	words: string
): Finding {
	return { sort, item, words, weight: SORTS.length - SORTS.indexOf(sort) + extent };
}

/** Fewer pupils than this are read one by one: nothing is said of them together. */
export const FEW_PUPILS = 5;

/** With fewer pupils, chance alone makes strong pupils look weak: no claim of discrimination. */
export const ENOUGH_PUPILS = 15;

/** With fewer items, or fewer pupils than `ENOUGH_PUPILS`, reliability is not spoken of. */
export const ENOUGH_ITEMS = 5;
