import { explain, isComplete, toPrompt } from '../../lib/core/items/judging/judge';
import type { Item, ItemId, Prompt } from '../../lib/core/items/item';
import { itemOf } from '../../lib/core/items/write';
import { ok, refuse } from '../../lib/core/result';
import { responseOf, wordsOfResponse } from '../answer-words';
import type { Command } from '../command';
import { openSet } from '../files';

export const grade: Command = {
	usage: '<set> <item-id> <answer>',
	summary: 'Judge an answer; “|” stands between its parts, “=” between the sides of a pair.',
	words: ['set', 'item-id', 'answer'],
	options: [],
	run({ words: [name = '', id = '', answer = ''], root }) {
		const opened = openSet(name, root);
		if (!opened.ok) return opened;
		const { index, note } = opened.value;
		const item = itemOf(index, id as ItemId);
		if (!item) return refuse(`“${name}” has no item “${id}”. “items ${name}” lists all.`);
		const prompt = toPrompt(item, id);
		const response = responseOf(prompt, answer);
		if (!isComplete(prompt, response)) return refuse(unanswered(prompt, answer));
		const feedback = explain(item, response);
		return ok({
			text: textOf(item, feedback),
			json: { item: item.id, response, ...feedback },
			note
		});
	}
};

/** What is wrong with an answer that cannot be judged, and what would be one. */
function unanswered(prompt: Prompt, answer: string): string {
	switch (prompt.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return `“${answer}” is not one of the options: ${quoted(prompt.options, ', ')}.`;
		case 'multiple-choice':
			return `Choose one or more of the options, with | between: ${quoted(prompt.options, ' | ')}.`;
		case 'ordering':
			return `An ordering takes all its texts, each once, with | between: ${quoted(prompt.options, ' | ')}.`;
		case 'matching':
			return `A matching takes “left = right” for each of ${quoted(prompt.lefts, ', ')}, with | between; each right side once: ${quoted(prompt.rights, ', ')}.`;
		case 'sorting':
			return `A sorting takes “thing = group” for each of ${quoted(prompt.things, ', ')}, with | between; the groups: ${quoted(prompt.groups, ', ')}.`;
		case 'set-answer':
			return `Name one to ${prompt.count}, with | between.`;
		default:
			return 'There is no answer to judge.';
	}
}

function quoted(texts: readonly string[], between: string): string {
	return texts.map((text) => `“${text}”`).join(between);
}

function textOf(item: Item, feedback: ReturnType<typeof explain>): string {
	const { score, verdict, key, why, whyNot, note, cite } = feedback;
	const words = { right: 'Right', partly: 'Partly right', wrong: 'Wrong' }[verdict];
	const quotes = cite.map(({ sentence, quote }) => `“${quote}” (${sentence})`);
	return [
		`${words}: ${score}`,
		note,
		whyNot,
		`Answer: ${wordsOfResponse(item, key)}`,
		why,
		...quotes
	]
		.filter((line) => line !== undefined)
		.join('\n');
}
