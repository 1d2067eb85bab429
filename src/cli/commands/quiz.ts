import { toPrompt } from '../../lib/core/items/judging/judge';
import type { Item } from '../../lib/core/items/item';
import { composeQuiz } from '../../lib/core/quiz/compose';
import { ok, refuse } from '../../lib/core/result';
import type { Command } from '../command';
import { openSet } from '../files';
import { itemJson, itemText } from '../item-json';

const MOST = 1000;

export const quiz: Command = {
	usage: '<set> [--seed S] [--count N]',
	summary: 'Compose a quiz: seed “1” and 10 questions unless told.',
	words: ['set'],
	options: ['seed', 'count'],
	run({ words: [name = ''], option, root }) {
		const seed = option('seed') ?? '1';
		const count = Number(option('count') ?? 10);
		if (!(Number.isInteger(count) && count >= 1 && count <= MOST)) {
			return refuse(`The count “${option('count')}” is not a whole number from 1 to ${MOST}.`);
		}
		const opened = openSet(name, root);
		if (!opened.ok) return opened;
		const { index, note } = opened.value;
		const { items, missing } = composeQuiz(index, { seed, count });
		const questions = items.map((item, at) => `${at + 1}. ${itemText(item, asShown(item, seed))}`);
		const few = `The set has no more than ${items.length} that do not give each other away.`;
		return ok({
			text: questions.join('\n\n'),
			json: {
				set: index.set.id,
				seed,
				items: items.map((item) => itemJson(item, asShown(item, seed))),
				missing
			},
			note: [note, missing > 0 ? few : undefined].filter(Boolean).join('\n') || undefined
		});
	}
};

/** Options in the order in which this seed shows them. */
function asShown(item: Item, seed: string): readonly string[] {
	const prompt = toPrompt(item, seed);
	return 'options' in prompt ? prompt.options : [];
}
