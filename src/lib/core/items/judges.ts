import { singleChoiceJudge, trueFalseJudge } from './choice-judges';
import type { Item, ItemKind } from './item';
import type { Judge } from './kind';
import { orderingJudge } from './ordering-judge';
import { clozeJudge, shortAnswerJudge } from './typed-judges';

const JUDGES: { readonly [K in ItemKind]: Judge<Extract<Item, { kind: K }>> } = {
	'single-choice': singleChoiceJudge,
	'true-false': trueFalseJudge,
	cloze: clozeJudge,
	'short-answer': shortAnswerJudge,
	ordering: orderingJudge
};

/** The judge of that kind, as one that takes any item: the caller pairs them by `item.kind`. */
export function judgeOf(kind: ItemKind): Judge<Item> {
	return JUDGES[kind];
}
