import { rngFrom, shuffle } from '../../rng';
import type { OrderingItem, Prompt, Response } from '../item';
import type { Judge } from '../kind';
import { orderingFeedback, pairsInOrder } from './ordering-feedback';

export const orderingJudge: Judge<OrderingItem> = {
	kind: 'ordering',

	prompt({ id, kind, stem, options, key }, seed) {
		const shuffled = shuffle(options, rngFrom(`${seed}/${id}/options`));
		const solved = shuffled.every((text, at) => text === key[at]);
		return { id, kind, stem, options: solved ? [...shuffled].reverse() : shuffled };
	},

	check: isWholeOrder,
	score: (item, response) => pairsInOrder(item.key, response).score,
	explain: orderingFeedback,
	/** 1 for a thing that stands where it belongs, else 0: a timeline is several small answers. */
	marks: ({ key }, response) => key.map((text, at) => (response[at] === text ? 1 : 0))
};

/** Whether every thing shown has its one place. */
function isWholeOrder(prompt: Prompt, response: Response): boolean {
	if (prompt.kind !== 'ordering' || typeof response === 'string') return false;
	const { options } = prompt;
	return response.length === options.length && options.every((option) => response.includes(option));
}
