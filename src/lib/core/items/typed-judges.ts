import type { ClozeItem, ShortAnswerItem } from './item';
import type { Judge } from './kind';
import { judgeTyped } from './typed-answer';
import { isTyped, typedFeedback } from './typed-feedback';

export const clozeJudge: Judge<ClozeItem> = {
	kind: 'cloze',
	prompt: ({ id, kind, stem, before, after, hint }) => ({ id, kind, stem, before, after, hint }),
	check: isTyped,
	score: (item, response) => judgeTyped(item, response).score,
	explain: typedFeedback
};

export const shortAnswerJudge: Judge<ShortAnswerItem> = {
	kind: 'short-answer',
	prompt: ({ id, kind, stem, hint }) => ({ id, kind, stem, hint }),
	check: isTyped,
	score: (item, response) => judgeTyped(item, response).score,
	explain: typedFeedback
};
