import type { Brand } from '../brand';

/**
 * Structural and stable for ever: fact, asked role, kind and distractors, never wording. The same
 * question has the same id on every phone and in every release.
 */
export type ItemId = Brand<string, 'ItemId'>;

/** A fact with one of its roles, `F04.date`: what an item tests or gives away. */
export type Proposition = Brand<string, 'Proposition'>;

/** The words an item rests on. */
export interface ItemCitation {
	/** Id of the sentence. */
	readonly sentence: string;
	/** Exact words of it. */
	readonly quote: string;
	/** The whole sentence. */
	readonly text: string;
	/** How its source is named: “the report”. */
	readonly source: string;
}

export interface Explanations {
	/** Why the key is right. */
	readonly key: string;
	/** Why each wrong option is wrong, by the option's text. */
	readonly options: Readonly<Record<string, string>>;
}

interface ItemBase {
	readonly id: ItemId;
	readonly stem: string;
	readonly tests: readonly Proposition[];
	readonly reveals: readonly Proposition[];
	readonly cite: readonly ItemCitation[];
	readonly explanations: Explanations;
}

export interface SingleChoiceItem extends ItemBase {
	readonly kind: 'single-choice';
	/** Texts in a canonical order; a prompt shuffles them, or not (`ordered`). */
	readonly options: readonly string[];
	readonly key: string;
	/** Numbers and dates stay in ascending order. */
	readonly ordered: boolean;
}

export interface TrueFalseItem extends ItemBase {
	readonly kind: 'true-false';
	readonly options: readonly ['True', 'False'];
	readonly key: 'True' | 'False';
}

export interface TypedKey {
	/** The answer as it is shown. */
	readonly key: string;
	/** Other spellings and names that are the same answer. */
	readonly accepted: readonly string[];
	/** Names of other things: an answer at or nearer to one of these is never forgiven as a typo. */
	readonly refused: readonly string[];
	/** How the answer is compared. */
	readonly form: 'name' | 'date' | 'number' | 'duration';
	/** What form is wanted: “a date”, “one word”. */
	readonly hint: string;
}

export interface ClozeItem extends ItemBase, TypedKey {
	readonly kind: 'cloze';
	/** The sentence before and after the blank. */
	readonly before: string;
	readonly after: string;
}

export interface ShortAnswerItem extends ItemBase, TypedKey {
	readonly kind: 'short-answer';
}

export interface OrderingItem extends ItemBase {
	readonly kind: 'ordering';
	/** Texts, by code unit; a prompt shuffles them. */
	readonly options: readonly string[];
	/** The same texts in the right order. */
	readonly key: readonly string[];
}

export type Item = SingleChoiceItem | TrueFalseItem | ClozeItem | ShortAnswerItem | OrderingItem;

export type ItemKind = Item['kind'];

/** An answer as given: an option's text, the typed text, or all texts in the order chosen. */
export type Response = string | readonly string[];

interface PromptBase {
	readonly id: ItemId;
	readonly stem: string;
}

/** All that a screen gets: an item without its key. */
export type Prompt =
	| (PromptBase & { readonly kind: 'single-choice'; readonly options: readonly string[] })
	| (PromptBase & { readonly kind: 'true-false'; readonly options: readonly string[] })
	| (PromptBase & { readonly kind: 'ordering'; readonly options: readonly string[] })
	| (PromptBase & {
			readonly kind: 'cloze';
			readonly before: string;
			readonly after: string;
			readonly hint: string;
	  })
	| (PromptBase & { readonly kind: 'short-answer'; readonly hint: string });

/** What is said after an answer. */
export interface Feedback {
	/** 0 to 1. */
	readonly score: number;
	/** “Right”, “Partly right: 2 of 4 …”, “Wrong”. */
	readonly verdict: 'right' | 'partly' | 'wrong';
	/** The key as text; for an ordering, its texts in order. */
	readonly key: Response;
	/** Why the key is right. */
	readonly why: string;
	/** Why the answer given is wrong, when there is something to say about it. */
	readonly whyNot?: string;
	/** “Accepted as Kabulov”, “Nearly: be more exact”. */
	readonly note?: string;
	readonly cite: readonly ItemCitation[];
}
