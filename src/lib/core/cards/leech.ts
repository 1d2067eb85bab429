import type { Item, ItemId, Response, SingleChoiceItem, TypedKey } from '../items/item';
import { explain } from '../items/judging/judge';
import { judgeTyped } from '../items/typed/typed-answer';
import type { Instant } from '../time';

/** A card that was known and missed so often is looked into. */
const LEECH_LAPSES = 4;

/** After its contrast question, a leech is buried for so many study days: put off, not punished. */
export const LEECH_REST_DAYS = 3;

/** One wrong answer may be a guess; the same one again is a confusion. */
const CONFUSED_TIMES = 2;

/** What the log has of an answer: a review of study, or an attempt in a quiz; others tell nothing. */
export interface PastAnswer {
	readonly at: Instant;
	readonly item?: ItemId;
	readonly response?: Response;
}

/** Why a card does not stick. */
export interface Leech {
	/** The wrong answer given most often, if it was given more than once; of several the last. */
	readonly confusedWith?: {
		/** As an option shows it, or else as it was typed. */
		readonly text: string;
		readonly times: number;
	};
	/** A question with the confused answer among its options. */
	readonly contrast?: SingleChoiceItem;
}

/**
 * Whether a card that has just lapsed for that many times is to be looked into: at the threshold,
 * and again after every half of it.
 *
 * @param threshold 0 for never.
 */
export function isLeech(lapses: number, threshold: number = LEECH_LAPSES): boolean {
	if (threshold <= 0 || lapses < threshold) return false;
	return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}

/**
 * What a card is confused with, as its answers tell, and what to ask it with to tell the two apart.
 *
 * @param answers that stand, in any order.
 * @param items that the card can be asked with.
 */
export function diagnose(answers: readonly PastAnswer[], items: readonly Item[]): Leech {
	const inOrder = [...answers].sort((a, b) => a.at - b.at);
	const byId = new Map(items.map((item) => [item.id, item]));
	const choices = items.filter((item) => item.kind === 'single-choice');
	const options = [...new Set(choices.flatMap((choice) => choice.options))];

	const times = new Map<string, number>();
	for (const { item: id, response } of inOrder) {
		const item = id === undefined ? undefined : byId.get(id);
		const text = item && wrongTextOf(item, response, options);
		if (text === undefined) continue;
		const before = times.get(text) ?? 0;
		// Put at the end again: the map's order is that of the answers given last.
		times.delete(text);
		times.set(text, before + 1);
	}
	const most = Math.max(CONFUSED_TIMES, ...times.values());
	const [text] = [...times].findLast(([, count]) => count === most) ?? [];
	if (text === undefined) return {};
	const contrast = leastAsked(
		choices.filter((choice) => choice.options.includes(text)),
		inOrder
	);
	return { confusedWith: { text, times: most }, ...(contrast ? { contrast } : {}) };
}

/** What a wrong answer says, in the words of the wrong option that it means, if there is such a one. */
function wrongTextOf(
	item: Item,
	response: Response | undefined,
	options: readonly string[]
): string | undefined {
	if (typeof response !== 'string') return undefined;
	const { score, note } = explain(item, response);
	// Right, or right as far as it goes.
	if (score > 0 || note !== undefined) return undefined;
	switch (item.kind) {
		case 'single-choice':
			return response;
		case 'cloze':
		case 'short-answer':
		case 'number':
			return options.find((option) => means(response, option, item, options)) ?? tidy(response);
		default:
			return undefined;
	}
}

/** Whether what was typed would have been taken for that option, had it been the key. */
function means(
	response: string,
	option: string,
	{ form, hint }: TypedKey,
	options: readonly string[]
): boolean {
	const refused = options.filter((other) => other !== option);
	return judgeTyped({ key: option, accepted: [], refused, form, hint }, response).score === 1;
}

/** What was typed, or nothing for an empty answer. */
function tidy(response: string): string | undefined {
	return response.trim().replace(/\s+/g, ' ') || undefined;
}

/** The item of these that was asked least often, and of several the first. */
function leastAsked(
	items: readonly SingleChoiceItem[],
	answers: readonly PastAnswer[]
): SingleChoiceItem | undefined {
	const timesOf = ({ id }: Item) => answers.filter(({ item }) => item === id).length;
	const [first] = [...items].sort((a, b) => timesOf(a) - timesOf(b));
	return first;
}
