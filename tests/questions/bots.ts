import type { Prompt } from '../../src/lib/core/items/item';
import { letterLikeness, roundSteps, sizeOfText, wordLikeness, wordsOf } from './likeness-of-texts';

/** What a learner can see of a whole bank of questions without knowing any answer. */
export interface Bank {
	/** How often each text stands among the options, over every question of the bank. */
	readonly uses: ReadonlyMap<string, number>;
}

/**
 * Somebody who knows how questions are made and nothing of the source: how much each option draws
 * them, from the prompt alone. They take the one that draws most, and any of several that draw alike.
 */
export type Bot = (prompt: ChoicePrompt, bank: Bank) => readonly number[];

export type ChoicePrompt = Prompt & { readonly stem: string; readonly options: readonly string[] };

const each =
	(draw: (option: string, prompt: ChoicePrompt) => number): Bot =>
	(prompt) =>
		prompt.options.map((option) => draw(option, prompt));

const besides = (options: readonly string[], option: string) =>
	options.filter((other) => other !== option);

const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);

/** How near the middle a place is, of so many; the two middle ones of four are alike. */
const middling = (place: number, count: number) => -Math.abs(place - (count - 1) / 2);

/** The middle in the order of size, however the options stand; none where they have no sizes. */
const middleBy =
	(size: (option: string) => number | undefined): Bot =>
	({ options }) => {
		const sizes = options.map(size);
		const known = sizes.filter((one) => one !== undefined);
		if (known.length < options.length) return options.map(() => 0);
		const below = sizes.map((one) => known.filter((other) => other < (one ?? 0)).length);
		const level = sizes.map((one) => known.filter((other) => other === one).length);
		return below.map((count, at) => middling(count + ((level[at] ?? 1) - 1) / 2, options.length));
	};

const shapeOf = (option: string) =>
	[
		/^(the|an?) /i.exec(option)?.[1]?.toLowerCase() ?? '',
		/\d/.test(option),
		/\s\p{Lu}/u.test(option),
		option.split(' ').length > 3,
		/[^s]s$/.test(option)
	].join();

export const CHOICE_BOTS: Readonly<Record<string, Bot>> = {
	first: ({ options }) => options.map((_, at) => -at),
	last: ({ options }) => options.map((_, at) => at),
	'middle place': ({ options }) => options.map((_, at) => middling(at, options.length)),
	longest: each((option) => option.length),
	shortest: each((option) => -option.length),
	'middle length': middleBy((option) => option.length),
	'middle value': middleBy(sizeOfText),
	'most words': each((option) => option.split(' ').length),
	'most typical letters': each((option, { options }) =>
		mean(besides(options, option).map((other) => letterLikeness(option, other)))
	),
	'most typical words': each((option, { options }) =>
		mean(besides(options, option).map((other) => wordLikeness(option, other)))
	),
	'odd one out': each(
		(option, { options }) =>
			-besides(options, option).filter((other) => shapeOf(other) === shapeOf(option)).length
	),
	'most frequent': (prompt, { uses }) => prompt.options.map((option) => uses.get(option) ?? 0),
	'shares most with the stem': each((option, { stem }) => {
		const asked = new Set(wordsOf(stem));
		return wordsOf(option).filter((word) => word.length > 3 && asked.has(word)).length;
	}),
	'letters most like the stem': each((option, { stem }) => letterLikeness(option, stem)),
	'most capitals': each((option) => option.match(/\p{Lu}/gu)?.length ?? 0),
	'has a digit': each((option) => (/\d/.test(option) ? 1 : 0)),
	'round steps to the others': each((option, { options }) =>
		roundSteps(option, besides(options, option))
	)
};

/** How true a statement looks, and whether it is held for true at all, to somebody without the source. */
export const STATEMENT_BOTS: Readonly<
	Record<string, (stem: string, medianLength: number) => string>
> = {
	'always true': () => 'True',
	'always false': () => 'False',
	'always not stated': () => 'Not stated',
	'long is true': (stem, median) => (stem.length > median ? 'True' : 'False'),
	'sweeping is false': (stem) =>
		/\b(all|only|every|never|always|none|no)\b/i.test(stem) ? 'False' : 'True'
};
