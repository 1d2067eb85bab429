import type { Feedback, Item, Prompt, Response } from '../item';
import { judgeOf } from './judges';

/** The item without its key, which is all that a screen gets; the seed gives the order of options. */
export function toPrompt(item: Item, seed: string): Prompt {
	return judgeOf(item.kind).prompt(item, seed);
}

/** Whether the response can be judged: an option is chosen, something is typed, all is in order. */
export function isComplete(prompt: Prompt, response: Response): boolean {
	return judgeOf(prompt.kind).check(prompt, response);
}

/** 0 to 1. */
export function scoreOf(item: Item, response: Response): number {
	return judgeOf(item.kind).score(item, response);
}

/** How well each proposition of the item's `tests` was answered; undefined where it does not tell. */
export function marksOf(item: Item, response: Response): readonly (number | undefined)[] {
	return judgeOf(item.kind).marks(item, response);
}

/** What to say after the response: the verdict, why, and the sentence it rests on. */
export function explain(item: Item, response: Response): Feedback {
	return judgeOf(item.kind).explain(item, response);
}
