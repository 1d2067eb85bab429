import type { ClozeItem, Feedback, NumberItem, Prompt, Response, ShortAnswerItem } from '../item';
import { judgeTyped } from '../typed/typed-answer';

/** Whether something was typed. */
export function isTyped(_prompt: Prompt, response: Response): boolean {
	return typeof response === 'string' && response.trim() !== '';
}

/** What is said after an answer was typed. */
export function typedFeedback(
	item: ClozeItem | ShortAnswerItem | NumberItem,
	response: Response
): Feedback {
	const { score, note } = judgeTyped(item, response);
	return {
		score,
		verdict: score === 1 ? 'right' : 'wrong',
		key: item.key,
		why: item.explanations.key,
		...(note !== undefined && { note }),
		cite: item.cite
	};
}
