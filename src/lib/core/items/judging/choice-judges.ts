import { rngFrom, shuffle } from '../../rng';
import { choiceFeedback, isOneOf } from './choice-feedback';
import type { NotStatedItem, SingleChoiceItem, TrueFalseItem } from '../item';
import type { Judge } from '../kind';
import { sameMarks } from './marks';

export const singleChoiceJudge: Judge<SingleChoiceItem> = {
	kind: 'single-choice',
	prompt: ({ id, kind, stem, options, ordered }, seed) => ({
		id,
		kind,
		stem,
		options: ordered ? options : shuffle(options, rngFrom(`${seed}/${id}/options`))
	}),
	check: isOneOf,
	score,
	explain: choiceFeedback,
	marks: (item, response) => sameMarks(item, score(item, response))
};

export const trueFalseJudge: Judge<TrueFalseItem> = {
	kind: 'true-false',
	prompt: ({ id, kind, stem, options }) => ({ id, kind, stem, options }),
	check: isOneOf,
	score,
	explain: choiceFeedback,
	marks: (item, response) => sameMarks(item, score(item, response))
};

export const notStatedJudge: Judge<NotStatedItem> = {
	kind: 'true-false-not-stated',
	prompt: ({ id, kind, stem, options }) => ({ id, kind, stem, options }),
	check: isOneOf,
	score,
	explain: choiceFeedback,
	marks: (item, response) => sameMarks(item, score(item, response))
};

function score({ key }: { readonly key: string }, response: unknown): number {
	return response === key ? 1 : 0;
}
