import { explain } from '../../core/items/judging/judge';
import type { Feedback, Item, Prompt, Response } from '../../core/items/item';

/** What turns a question into its own answer sheet: the item with its key, and what was made of it. */
export interface Reveal {
	readonly item: Item;
	readonly response: Response;
	readonly feedback: Feedback;
}

/** The answer sheet of an item that was answered so. */
export function revealOf(item: Item, response: Response): Reveal {
	return { item, response, feedback: explain(item, response) };
}

/** Asks for one option of those shown. */
export type ChoicePrompt = Extract<
	Prompt,
	{ kind: 'single-choice' | 'true-false' | 'true-false-not-stated' }
>;

export interface QuestionEvents {
	/** The answer is being made: an option picked by arrow key, a letter typed, a row moved. */
	onchange: (response: Response) => void;
	/** The answer is final. */
	onanswer: (response: Response) => void;
}

/** The parts of a response that is a list; none while there is no response. */
export function listOf(response: Response | undefined): readonly string[] {
	return typeof response === 'object' ? response : [];
}
