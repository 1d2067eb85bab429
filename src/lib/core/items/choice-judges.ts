import { rngFrom, shuffle } from '../rng';
import { choiceFeedback, isOneOf } from './choice-feedback';
import type { SingleChoiceItem, TrueFalseItem } from './item';
import type { Judge } from './kind';

export const singleChoiceJudge: Judge<SingleChoiceItem> = {
	kind: 'single-choice',
	prompt: ({ id, kind, stem, options, ordered }, seed) => ({
		id,
		kind,
		stem,
		options: ordered ? options : shuffle(options, rngFrom(`${seed}/${id}/options`))
	}),
	check: isOneOf,
	score: (item, response) => (response === item.key ? 1 : 0),
	explain: choiceFeedback
};

export const trueFalseJudge: Judge<TrueFalseItem> = {
	kind: 'true-false',
	prompt: ({ id, kind, stem, options }) => ({ id, kind, stem, options }),
	check: isOneOf,
	score: (item, response) => (response === item.key ? 1 : 0),
	explain: choiceFeedback
};
