import type { Fact } from '../facts/fact-set';
import type { Band, Demand, ItemKind } from './item';

/** What makes an item hard or easy, so far as its text tells. */
export interface Load {
	readonly kind: ItemKind;
	readonly demand: Demand;
	readonly stem: string;
	readonly facts: readonly Fact[];
	/** Wrong options, by how much each has in common with the key; none where the answer is typed. */
	readonly wrong?: readonly { readonly likeness: number }[];
}

/** Typing an answer takes recall, where an option need only be recognised; several answers take more than one. */
const FORM: Readonly<Record<ItemKind, number>> = {
	'true-false': 0.2,
	'single-choice': 0,
	'true-false-not-stated': 0.4,
	'multiple-choice': 0.2,
	cloze: 0.5,
	'short-answer': 0.6,
	number: 0.6,
	matching: 0.6,
	sorting: 0.6,
	ordering: 0.6,
	'set-answer': 0.7
};

/** Steps from what is written to the answer. */
const STEPS: Readonly<Record<Demand, number>> = {
	stated: 0,
	attribution: 0.3,
	'left-open': 0.3,
	inferred: 0.4,
	joined: 0.4
};

/** What a wrong option that has all in common with the key adds, and a stem of a hundred words. */
const LIKENESS = 1;
const LENGTH = 1;
/** Telling who vouches for it, or that it is denied, comes on top of the matter itself. */
const VOICE = 0.15;

/** Below the first it is easier, from the second on harder. */
const BOUNDS = [0.5, 0.8] as const;

/**
 * The band of an item: the form of its answer, the steps to it, the likeness of the wrong options, the
 * length of the question, and the load of who says what. A guess, and modest on purpose: published
 * models that have seen thousands of answers place under half of all items rightly.
 */
export function bandOf({ kind, demand, stem, facts, wrong = [] }: Load): Band {
	const likeness = wrong.reduce((sum, option) => sum + option.likeness, 0) / (wrong.length || 1);
	const words = stem.split(' ').length;
	const hasVoice = facts.some(({ said, not }) => said !== undefined || not);
	const load =
		FORM[kind] +
		STEPS[demand] +
		LIKENESS * likeness +
		LENGTH * (words / 100) +
		VOICE * Number(hasVoice);
	return load < BOUNDS[0] ? 'easier' : load < BOUNDS[1] ? 'middle' : 'harder';
}
