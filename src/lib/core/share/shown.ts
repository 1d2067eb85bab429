import type {
	ClozeItem,
	Item,
	MatchingItem,
	MultipleChoiceItem,
	NotStatedItem,
	NumberItem,
	OrderingItem,
	SetAnswerItem,
	ShortAnswerItem,
	SingleChoiceItem,
	SortingItem,
	TrueFalseItem
} from '../items/item';
import { unreachable } from '../unreachable';

type Parts<I extends Item, K extends keyof I = never> = Pick<I, 'kind' | 'stem' | K>;

/** The parts of an item from which its prompt is made, and no others. */
export type Shown =
	| Parts<SingleChoiceItem, 'options' | 'ordered'>
	| Parts<MultipleChoiceItem, 'options'>
	| Parts<TrueFalseItem>
	| Parts<NotStatedItem>
	| Parts<ClozeItem, 'before' | 'after' | 'hint'>
	| Parts<ShortAnswerItem, 'hint'>
	| (Parts<SetAnswerItem, 'hint'> & { readonly count: number })
	| Parts<NumberItem, 'hint' | 'unit'>
	| Parts<OrderingItem, 'options'>
	| Parts<MatchingItem, 'lefts' | 'rights' | 'ordered'>
	| Parts<SortingItem, 'things' | 'groups'>;

/**
 * What the prompt shows. Texts that it shuffles stand by code unit, as those of generated items do
 * anyway: an item from elsewhere might have its key first.
 */
export function shownOf(item: Item): Shown {
	const { stem } = item;
	switch (item.kind) {
		case 'single-choice': {
			const { kind, options, ordered } = item;
			return { kind, stem, options: ordered ? options : byCodeUnit(options), ordered };
		}
		case 'multiple-choice':
		case 'ordering':
			return { kind: item.kind, stem, options: byCodeUnit(item.options) };
		case 'true-false':
		case 'true-false-not-stated':
			return { kind: item.kind, stem };
		case 'cloze':
			return { kind: item.kind, stem, before: item.before, after: item.after, hint: item.hint };
		case 'short-answer':
			return { kind: item.kind, stem, hint: item.hint };
		case 'set-answer':
			return { kind: item.kind, stem, hint: item.hint, count: item.members.length };
		case 'number':
			return { kind: item.kind, stem, hint: item.hint, unit: item.unit };
		case 'matching': {
			const { kind, lefts, rights, ordered } = item;
			return { kind, stem, lefts, rights: ordered ? rights : byCodeUnit(rights), ordered };
		}
		case 'sorting':
			return { kind: item.kind, stem, things: item.things, groups: item.groups };
		default:
			return unreachable(item);
	}
}

function byCodeUnit(texts: readonly string[]): readonly string[] {
	return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
