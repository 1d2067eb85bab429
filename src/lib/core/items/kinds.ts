import { cloze } from './cloze';
import type { Item, ItemKind } from './item';
import type { Kind } from './kind';
import { ordering } from './ordering';
import { shortAnswer } from './short-answer';
import { singleChoice } from './single-choice';
import { trueFalse } from './true-false';

/** Every kind of question, by its name. */
const KINDS: { readonly [K in ItemKind]: Kind<Extract<Item, { kind: K }>> } = {
	'single-choice': singleChoice,
	'true-false': trueFalse,
	cloze,
	'short-answer': shortAnswer,
	ordering
};

export const ITEM_KINDS = Object.keys(KINDS) as readonly ItemKind[];

/** The kind of that name, as one that takes any item: the caller pairs them by `item.kind`. */
export function kindOf(kind: ItemKind): Kind<Item> {
	return KINDS[kind];
}
