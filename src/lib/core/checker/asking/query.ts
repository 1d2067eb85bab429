import type { Fact, Value } from '../../facts/fact-set';

/** What the facts say of one answer to a question. */
export type Judgement =
	| { readonly is: 'right' }
	/** It is wrong, provably, or by a question that asks no more than what the source names. */
	| { readonly is: 'wrong' }
	| { readonly is: 'unclear'; readonly as: Doubt; readonly why: string };

/**
 * Why an answer is neither: nothing proves it wrong; it is, but the author forbids to offer it; it is
 * true, but not told as its fact wants to be told, or true in another sense of the question.
 */
export type Doubt = 'unproven' | 'forbidden' | 'untold' | 'elsewhere';

/** Facts that an answer rests on: of each group, one at least. */
export type Grounds = readonly (readonly Fact[])[];

/** Whether an answer is of the form that is asked for. */
export type IsWanted = (value: Value) => boolean;

/** One way to read a question: answers can be put to it. */
export interface Query {
	/** The question in terms of the facts. */
	readonly reading: string;
	judge(answer: string): Judgement;
	/** Whether two answers mean the same, or one lies within the other. */
	clash(one: string, other: string): boolean;
	/** Right answers that the facts hold, of those that are wanted, and that none of these gives. */
	missing(answers: readonly string[], isWanted?: IsWanted): readonly string[];
	/** Another thing with that name, which the question could mean as well. */
	stray(answer: string, key: string): string | undefined;
	/** Whether every answer that is not right is wrong. */
	readonly isClosed: boolean;
	/** What makes the answer right. */
	grounds(answer: string): Grounds;
}

export const RIGHT: Judgement = { is: 'right' };
export const WRONG: Judgement = { is: 'wrong' };

export function unclear(why: string, as: Doubt = 'unproven'): Judgement {
	return { is: 'unclear', as, why };
}

/** Whether the answer is true in some way, rightly told or not. */
export function isTrue(query: Query, answer: string): boolean {
	const judged = query.judge(answer);
	if (judged.is !== 'unclear') return judged.is === 'right';
	return judged.as === 'untold' || judged.as === 'elsewhere';
}
