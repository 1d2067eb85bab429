import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { Demand, Feedback, Item, ItemId, Prompt, Response } from './item';

/** A weakness of an item's text, found without knowing the facts. */
export interface Flaw {
	/** Its name in the field: “longest key”, “clang”, “grammatical cue”. */
	readonly flaw: string;
	readonly detail: string;
}

/**
 * What asking an item and judging its answer takes. Kept apart from writing items, so that a page
 * with a question does not have to fetch the writers.
 */
export interface Judge<I extends Item> {
	readonly kind: I['kind'];
	/** The item without its key; options in the order that the seed gives. */
	prompt(item: I, seed: string): Prompt;
	/** Whether the response is complete, so that it can be judged. */
	check(prompt: Prompt, response: Response): boolean;
	/** 0 to 1, with partial credit where the kind has it. */
	score(item: I, response: Response): number;
	explain(item: I, response: Response): Feedback;
	/**
	 * How well each proposition of `tests` was answered, 0 to 1, in their order; undefined where the
	 * response does not tell.
	 */
	marks(item: I, response: Response): readonly (number | undefined)[];
}

/** Items of a fact that can be written without its others. */
export interface Part<I extends Item> {
	/** What all of them demand, and the facts they test, where that is known before they are written. */
	readonly asks?: { readonly demand: Demand; readonly facts: readonly Fact[] };
	write(): readonly I[];
}

/**
 * All that Parley knows of one kind of question, as pure functions. Adding a kind is adding a file
 * that exports one of these, its judge, and a component.
 */
export interface Kind<I extends Item> extends Judge<I> {
	/**
	 * Every item of this kind that the fact yields. With `id`, the very item of that id,
	 * or none when the set no longer supports it.
	 */
	write(index: FactIndex, fact: Fact, id?: ItemId): readonly I[];
	/** The same items in parts, where a part is much less work than all. */
	parts?(index: FactIndex, fact: Fact): readonly Part<I>[];
	lint(item: I): readonly Flaw[];
}
