import type { ClozeItem, NumberItem, Response, ShortAnswerItem } from '../item';
import type { Judge } from '../kind';
import { judgeTyped } from '../typed/typed-answer';
import { sameMarks } from './marks';
import { isTyped, typedFeedback } from './typed-feedback';

export const clozeJudge: Judge<ClozeItem> = {
	kind: 'cloze',
	prompt: ({ id, kind, stem, before, after, hint }) => ({ id, kind, stem, before, after, hint }),
	...typed()
};

export const shortAnswerJudge: Judge<ShortAnswerItem> = {
	kind: 'short-answer',
	prompt: ({ id, kind, stem, hint }) => ({ id, kind, stem, hint }),
	...typed()
};

export const numberJudge: Judge<NumberItem> = {
	kind: 'number',
	prompt: ({ id, kind, stem, hint, unit }) => ({ id, kind, stem, hint, unit }),
	...typed()
};

/** What all kinds with one field to type into have in common. */
function typed<I extends ClozeItem | ShortAnswerItem | NumberItem>() {
	const score = (item: I, response: Response) => judgeTyped(item, response).score;
	return {
		check: isTyped,
		score,
		explain: typedFeedback,
		marks: (item: I, response: Response) => sameMarks(item, score(item, response))
	};
}
