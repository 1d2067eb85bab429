import type { Prompt } from '../../core/items/item';

/** What there is to do before a question can be answered, as its button says it. */
export function todoText({ kind }: Prompt): string {
	switch (kind) {
		case 'cloze':
		case 'short-answer':
		case 'number':
			return 'Type your answer';
		case 'set-answer':
			return 'Type your answers';
		case 'multiple-choice':
			return 'Choose all that are right';
		case 'ordering':
			return 'Put all in order';
		case 'matching':
			return 'Match them all';
		case 'sorting':
			return 'Sort them all';
		default:
			return 'Choose an answer';
	}
}
