/** How a typed answer was judged. */
export interface TypedJudgement {
	readonly score: 0 | 1;
	/** What the learner should know of the judgement. */
	readonly note?: string;
}

export const WRONG: TypedJudgement = { score: 0 };
export const RIGHT: TypedJudgement = { score: 1 };
/** Less than was asked for, and right as far as it goes. */
export const NEARLY: TypedJudgement = { score: 0, note: 'Nearly: be more exact.' };

/** Right, with a slip that was forgiven. */
export function acceptedAs(name: string): TypedJudgement {
	return { score: 1, note: `Accepted as ${name}.` };
}
