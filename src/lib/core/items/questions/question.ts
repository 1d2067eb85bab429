import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { Distractor } from '../distractors/distractors';
import type { Demand, Proposition } from '../item';

/** A question before it has taken a form: what is asked, what is right, and what is wrong. */
export interface Question {
	/** The fact that anchors it, and its id. */
	readonly fact: Fact;
	/** What of the fact is asked, as an item's id names it: `date`, `member@iran`, `date+days~F05.date`. */
	readonly token: string;
	readonly demand: Demand;
	/** The right answer. */
	readonly value: Value;
	/** Whether it is the only right answer, so that it can be typed without seeing options. */
	readonly single: boolean;
	/** Whether the answer acts, so that its metonyms name it too. */
	readonly acts: boolean;
	/** What a number counts: “days”. */
	readonly unit?: string | undefined;
	/** Every fact it rests on, the anchor first. */
	readonly facts: readonly Fact[];
	readonly tests: readonly Proposition[];
	/** What its stem gives away. */
	readonly reveals: readonly Proposition[];
	/** Asks it; the seed chooses between wordings. Nothing when it cannot be worded. */
	stem(seed: string): string | undefined;
	/** Wrong answers beyond doubt, the most plausible first. */
	wrong(): readonly Distractor[];
	/** The wrong answer that an id names; nothing when it is none, or none any more. */
	wrongByRef(ref: string): Distractor | undefined;
	/** Why the key is right. */
	why(): string;
	/** Why the answer is wrong, and what saying so gives away. */
	whyNot(wrong: Distractor): { readonly text: string; readonly reveals: readonly Proposition[] };
}

/** One way to ask: every question of its sort that a fact anchors. */
export interface QuestionFamily {
	of(index: FactIndex, fact: Fact): readonly Question[];
	/** The question of that token, whether or not it is among those written by chance; nothing when it is not of this sort. */
	byToken(index: FactIndex, fact: Fact, token: string): Question | undefined;
}
