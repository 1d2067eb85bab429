import { rngFrom, shuffle } from '../../rng';
import type { Feedback, MultipleChoiceItem, Prompt, Response } from '../item';
import type { Judge } from '../kind';
import { sameMarks, verdictOf } from './marks';

export const multipleChoiceJudge: Judge<MultipleChoiceItem> = {
	kind: 'multiple-choice',
	prompt: ({ id, kind, stem, options }, seed) => ({
		id,
		kind,
		stem,
		options: shuffle(options, rngFrom(`${seed}/${id}/options`))
	}),
	check: areOptions,
	score,
	explain,
	marks: (item, response) => sameMarks(item, score(item, response))
};

/** Whether at least one option is chosen, each once. */
function areOptions(prompt: Prompt, response: Response): boolean {
	if (prompt.kind !== 'multiple-choice' || typeof response === 'string') return false;
	return (
		response.length > 0 &&
		new Set(response).size === response.length &&
		response.every((chosen) => prompt.options.includes(chosen))
	);
}

/** Right ones chosen, of those that are right, less wrong ones chosen, of those that are wrong: all and none get 0. */
function score({ options, key }: MultipleChoiceItem, response: Response): number {
	const { hits, misses } = counted(key, response);
	return Math.max(0, hits / key.length - misses / (options.length - key.length));
}

function explain(item: MultipleChoiceItem, response: Response): Feedback {
	const { key, explanations, cite } = item;
	const { hits, misses } = counted(key, response);
	const credit = score(item, response);
	const wrong = typeof response === 'string' ? [] : response.filter((one) => !key.includes(one));
	const whyNot = wrong.map((one) => explanations.options[one] ?? '').join(' ');
	const count = `${hits} of ${key.length} right ones chosen, ${misses} wrong.`;
	return {
		score: credit,
		verdict: verdictOf(credit),
		key,
		why: explanations.key,
		...(whyNot !== '' && { whyNot }),
		...(credit < 1 && { note: `${count} Each wrong one takes away what a right one gives.` }),
		cite
	};
}

function counted(key: readonly string[], response: Response) {
	const chosen = typeof response === 'string' ? [response] : [...new Set(response)];
	const hits = chosen.filter((one) => key.includes(one)).length;
	return { hits, misses: chosen.length - hits };
}
