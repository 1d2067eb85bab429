import type { Feedback, Prompt, Response, SetAnswerItem } from '../item';
import type { Judge } from '../kind';
import { judgeTyped } from '../typed/typed-answer';
import { wordsOfAnswer } from '../typed/words-of-answer';
import { sameMarks, verdictOf } from './marks';

export const setAnswerJudge: Judge<SetAnswerItem> = {
	kind: 'set-answer',
	prompt: ({ id, kind, stem, hint, members }) => ({
		id,
		kind,
		stem,
		hint,
		count: members.length
	}),
	check: isSomeTyped,
	score: (item, response) => counted(item, response).score,
	explain,
	marks: (item, response) => sameMarks(item, counted(item, response).score)
};

/** Whether at least one text is typed, and no more than are wanted. */
function isSomeTyped(prompt: Prompt, response: Response): boolean {
	return (
		prompt.kind === 'set-answer' &&
		typeof response !== 'string' &&
		response.length <= prompt.count &&
		response.some((text) => text.trim() !== '')
	);
}

function explain(item: SetAnswerItem, response: Response): Feedback {
	const { score, found, extra } = counted(item, response);
	const wrong =
		extra === 0 ? '' : `, ${extra} wrong; a wrong one takes away what a right one gives`;
	return {
		score,
		verdict: verdictOf(score),
		key: item.key,
		why: item.explanations.key,
		...(score < 1 && { note: `${found} of ${item.members.length} found${wrong}.` }),
		cite: item.cite
	};
}

/** In any order; each member counts once, and an answer that is no member subtracts. */
function counted({ members }: SetAnswerItem, response: Response) {
	const given = typeof response === 'string' ? [response] : response;
	const texts = new Map(given.map((text) => [wordsOfAnswer(text), text]));
	texts.delete('');
	const found = new Set<number>();
	let extra = 0;
	for (const text of texts.values()) {
		const fits = members.flatMap((key, at) => (judgeTyped(key, text).score === 1 ? [at] : []));
		const fit = fits.find((at) => !found.has(at));
		if (fit !== undefined) found.add(fit);
		else if (fits.length === 0) extra++;
	}
	const score = Math.max(0, (found.size - extra) / members.length);
	return { score, found: found.size, extra };
}
