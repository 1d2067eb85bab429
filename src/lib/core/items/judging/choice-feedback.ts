import type {
	Feedback,
	NotStatedItem,
	Prompt,
	Response,
	SingleChoiceItem,
	TrueFalseItem
} from '../item';

/** Whether the response is one of the options shown. */
export function isOneOf(prompt: Prompt, response: Response): boolean {
	return 'options' in prompt && typeof response === 'string' && prompt.options.includes(response);
}

/** What is said after an option was chosen. */
export function choiceFeedback(
	item: SingleChoiceItem | TrueFalseItem | NotStatedItem,
	response: Response
): Feedback {
	const { key, explanations, cite } = item;
	const right = response === key;
	const whyNot =
		typeof response === 'string' && !right ? explanations.options[response] : undefined;
	return {
		score: right ? 1 : 0,
		verdict: right ? 'right' : 'wrong',
		key,
		why: explanations.key,
		...(whyNot !== undefined && { whyNot }),
		cite
	};
}
