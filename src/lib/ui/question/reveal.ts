import type { Feedback, Response } from '../../core/items/item';

/** What turns a question into its own answer sheet: the answer given, and what is said of it. */
export interface Reveal {
	readonly response: Response;
	readonly feedback: Feedback;
}

/** The parts of `Prompt` by kind, for components that show one kind only. */
export interface QuestionEvents {
	/** The answer is being made: an option picked by arrow key, a letter typed, a row moved. */
	onchange: (response: Response) => void;
	/** The answer is final. */
	onanswer: (response: Response) => void;
}
