import { notStatedJudge, singleChoiceJudge, trueFalseJudge } from './choice-judges';
import type { Item, ItemKind } from '../item';
import type { Judge } from '../kind';
import { multipleChoiceJudge } from './multiple-choice-judge';
import { orderingJudge } from './ordering-judge';
import { matchingJudge, sortingJudge } from './pairs-judges';
import { setAnswerJudge } from './set-answer-judge';
import { clozeJudge, numberJudge, shortAnswerJudge } from './typed-judges';

const JUDGES: { readonly [K in ItemKind]: Judge<Extract<Item, { kind: K }>> } = {
	'single-choice': singleChoiceJudge,
	'multiple-choice': multipleChoiceJudge,
	'true-false': trueFalseJudge,
	'true-false-not-stated': notStatedJudge,
	cloze: clozeJudge,
	'short-answer': shortAnswerJudge,
	'set-answer': setAnswerJudge,
	number: numberJudge,
	ordering: orderingJudge,
	matching: matchingJudge,
	sorting: sortingJudge
};

/** The judge of that kind, as one that takes any item: the caller pairs them by `item.kind`. */
export function judgeOf(kind: ItemKind): Judge<Item> {
	return JUDGES[kind];
}
