import type { Item, ItemKind } from '../item';
import type { Kind } from '../kind';
import { cloze } from './cloze';
import { matching } from './matching';
import { multipleChoice } from './multiple-choice';
import { notStated } from './not-stated';
import { number } from './number';
import { ordering } from './ordering';
import { setAnswer } from './set-answer';
import { shortAnswer } from './short-answer';
import { singleChoice } from './single-choice';
import { sorting } from './sorting';
import { trueFalse } from './true-false';

/** Every kind of question, by its name. */
const KINDS: { readonly [K in ItemKind]: Kind<Extract<Item, { kind: K }>> } = {
	'single-choice': singleChoice,
	'multiple-choice': multipleChoice,
	'true-false': trueFalse,
	'true-false-not-stated': notStated,
	cloze,
	'short-answer': shortAnswer,
	'set-answer': setAnswer,
	number,
	ordering,
	matching,
	sorting
};

export const ITEM_KINDS = Object.keys(KINDS) as readonly ItemKind[];

/** The kind of that name, as one that takes any item: the caller pairs them by `item.kind`. */
export function kindOf(kind: ItemKind): Kind<Item> {
	return KINDS[kind];
}
