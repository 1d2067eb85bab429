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

/**
 * What answering takes: recalling what is stated; telling who said it, or what was left open;
 * inferring what is not written as such; joining two facts over what they share.
 */
export type Demand = 'stated' | 'attribution' | 'left-open' | 'inferred' | 'joined';

/** How hard an item is meant to be: a modest guess from its text, until answers tell. */
export type Band = 'easier' | 'middle' | 'harder';

interface ItemBase {
	readonly id: ItemId;
	readonly stem: string;
	readonly demand: Demand;
	readonly band: Band;
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

export interface MultipleChoiceItem extends ItemBase {
	readonly kind: 'multiple-choice';
	/** Texts by code unit; a prompt shuffles them. */
	readonly options: readonly string[];
	/** Every right option, at least two and not all, by code unit. */
	readonly key: readonly string[];
}

export interface TrueFalseItem extends ItemBase {
	readonly kind: 'true-false';
	readonly options: readonly ['True', 'False'];
	readonly key: 'True' | 'False';
}

export interface NotStatedItem extends ItemBase {
	readonly kind: 'true-false-not-stated';
	readonly options: readonly ['True', 'False', 'Not stated'];
	readonly key: 'True' | 'False' | 'Not stated';
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

/** An answer in digits. */
export interface NumberItem extends ItemBase, TypedKey {
	readonly kind: 'number';
	/** Stands behind the field: “days”, “countries”; empty when the stem has said it. */
	readonly unit: string;
}

/** Every member of a list, to be typed in any order. */
export interface SetAnswerItem extends ItemBase {
	readonly kind: 'set-answer';
	/** How each member is shown, by code unit. */
	readonly key: readonly string[];
	/** How each is compared, in the order of the key. */
	readonly members: readonly TypedKey[];
	readonly hint: string;
}

/** A right side for each left side; at least one right side is spare. */
export interface MatchingItem extends ItemBase {
	readonly kind: 'matching';
	/** Texts by code unit, as a prompt shows them. */
	readonly lefts: readonly string[];
	/** Texts in a canonical order; a prompt shuffles them, or not (`ordered`). */
	readonly rights: readonly string[];
	/** The right side of each left side, in their order. */
	readonly key: readonly string[];
	readonly ordered: boolean;
}

/** A group for each thing. */
export interface SortingItem extends ItemBase {
	readonly kind: 'sorting';
	/** Texts by code unit, as a prompt shows them. */
	readonly things: readonly string[];
	readonly groups: readonly string[];
	/** The group of each thing, in the order of `things`. */
	readonly key: readonly string[];
}

export interface OrderingItem extends ItemBase {
	readonly kind: 'ordering';
	/** Texts, by code unit; a prompt shuffles them. */
	readonly options: readonly string[];
	/** The same texts in the right order. */
	readonly key: readonly string[];
}

export type Item =
	| SingleChoiceItem
	| MultipleChoiceItem
	| TrueFalseItem
	| NotStatedItem
	| ClozeItem
	| ShortAnswerItem
	| SetAnswerItem
	| NumberItem
	| OrderingItem
	| MatchingItem
	| SortingItem;

export type ItemKind = Item['kind'];

/**
 * An answer as given: an option's text, the typed text, or a list: all options chosen, all texts in
 * the order chosen, every text typed, or the right side or group given to each left side or thing, in
 * their order (empty where none was given).
 */
export type Response = string | readonly string[];

interface PromptOf<K extends ItemKind> {
	readonly id: ItemId;
	readonly kind: K;
	readonly stem: string;
}

type WithOptions = { readonly options: readonly string[] };
type WithHint = { readonly hint: string };

/** All that a screen gets: an item without its key. */
export type Prompt =
	| (PromptOf<'single-choice'> & WithOptions)
	| (PromptOf<'multiple-choice'> & WithOptions)
	| (PromptOf<'true-false'> & WithOptions)
	| (PromptOf<'true-false-not-stated'> & WithOptions)
	| (PromptOf<'ordering'> & WithOptions)
	| (PromptOf<'cloze'> & WithHint & { readonly before: string; readonly after: string })
	| (PromptOf<'short-answer'> & WithHint)
	| (PromptOf<'set-answer'> &
			WithHint & { /** How many answers are wanted. */ readonly count: number })
	| (PromptOf<'number'> & WithHint & { readonly unit: string })
	| (PromptOf<'matching'> & {
			readonly lefts: readonly string[];
			readonly rights: readonly string[];
	  })
	| (PromptOf<'sorting'> & {
			readonly things: readonly string[];
			readonly groups: readonly string[];
	  });

/** What is said after an answer. */
export interface Feedback {
	/** 0 to 1. */
	readonly score: number;
	/** “Right”, “Partly right: 2 of 4 …”, “Wrong”. */
	readonly verdict: 'right' | 'partly' | 'wrong';
	/** The key as text; for kinds answered by a list, the list that would have been right. */
	readonly key: Response;
	/** Why the key is right. */
	readonly why: string;
	/** Why the answer given is wrong, when there is something to say about it. */
	readonly whyNot?: string;
	/** “Accepted as Kabulov”, “Nearly: be more exact”. */
	readonly note?: string;
	readonly cite: readonly ItemCitation[];
}
