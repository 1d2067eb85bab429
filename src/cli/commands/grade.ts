import { explain, isComplete, toPrompt } from '../../lib/core/items/judge';
import type { Feedback, Item, ItemId, Response } from '../../lib/core/items/item';
import { itemOf } from '../../lib/core/items/write';
import { ok, refuse } from '../../lib/core/result';
import type { Command } from '../command';
import { openSet } from '../files';
import { optionsOf } from '../item-json';

export const grade: Command = {
	usage: '<set> <item-id> <answer>',
	summary: 'Judge an answer; an ordering’s texts stand between | signs.',
	words: ['set', 'item-id', 'answer'],
	options: [],
	run({ words: [name = '', id = '', answer = ''], root }) {
		const opened = openSet(name, root);
		if (!opened.ok) return opened;
		const { index, note } = opened.value;
		const item = itemOf(index, id as ItemId);
		if (!item) return refuse(`“${name}” has no item “${id}”. “items ${name}” lists all.`);
		const response = responseOf(item, answer);
		if (!isComplete(toPrompt(item, id), response)) return refuse(unanswered(item, answer));
		const feedback = explain(item, response);
		return ok({ text: textOf(feedback), json: { item: item.id, response, ...feedback }, note });
	}
};

/** The answer as the item's kind takes it; an option by its text, whatever its capitals. */
function responseOf(item: Item, answer: string): Response {
	const optionLike = (text: string) =>
		optionsOf(item).find((option) => plain(option) === plain(text)) ?? text.trim();
	if (item.kind === 'ordering') return answer.split('|').map(optionLike);
	return optionLike(answer);
}

function plain(text: string): string {
	return text.trim().toLowerCase();
}

function unanswered(item: Item, answer: string): string {
	const options = optionsOf(item).map((option) => `“${option}”`);
	if (item.kind === 'ordering') {
		return `An ordering takes all its texts, each once, with | between: ${options.join(' | ')}.`;
	}
	return options.length > 0
		? `“${answer}” is not one of the options: ${options.join(', ')}.`
		: 'There is no answer to judge.';
}

function textOf({ score, verdict, key, why, whyNot, note, cite }: Feedback): string {
	const right = typeof key === 'string' ? key : key.join(' | ');
	const words = { right: 'Right', partly: 'Partly right', wrong: 'Wrong' }[verdict];
	const quotes = cite.map(({ sentence, quote }) => `“${quote}” (${sentence})`);
	return [`${words}: ${score}`, note, whyNot, `Answer: ${right}`, why, ...quotes]
		.filter((line) => line !== undefined)
		.join('\n');
}
