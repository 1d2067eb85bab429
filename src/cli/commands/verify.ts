import { checkItem, type Verdict } from '../../lib/core/checker/check-item';
import { ok, refuse, type Result } from '../../lib/core/result';
import type { Command } from '../command';
import { openSet, readText } from '../files';

export const verify: Command = {
	usage: '<set> [--items FILE]',
	summary: 'Check questions against the facts: “items --json” on standard input, or in a file.',
	words: ['set'],
	options: ['items'],
	run({ words: [name = ''], option, input, root }) {
		const opened = openSet(name, root);
		if (!opened.ok) return opened;
		const { index, note } = opened.value;
		const path = option('items');
		const text = path === undefined ? input() : readText(path);
		if (!text.ok) return text;
		const items = itemsIn(text.value);
		if (!items.ok) return items;
		const checked = items.value.map((item, at) => ({
			id: idOf(item) ?? `item ${at + 1}`,
			...checkItem(index, item)
		}));
		const rejected = checked.filter((verdict) => !verdict.ok).length;
		const accepted = checked.length - rejected;
		return ok({
			text: [...checked.map(lineOf), `${accepted} accepted, ${rejected} rejected.`].join('\n'),
			json: { set: index.set.id, accepted, rejected, items: checked },
			note,
			exitCode: rejected === 0 ? 0 : 1
		});
	}
};

/** The list that `items --json` prints, or the one in what `quiz --json` prints. */
function itemsIn(text: string): Result<readonly unknown[], string> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return refuse('The items are no JSON. “items <set> --json” prints some.');
	}
	const list = typeof json === 'object' && json !== null && 'items' in json ? json.items : json;
	return Array.isArray(list)
		? ok(list as readonly unknown[])
		: refuse('The items are no list. “items <set> --json” prints one.');
}

function idOf(item: unknown): string | undefined {
	const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
	return typeof id === 'string' ? id : undefined;
}

function lineOf(verdict: Verdict & { readonly id: string }): string {
	return verdict.ok
		? `accepted: ${verdict.id}\n  ${verdict.reading}`
		: `rejected: ${verdict.id}\n  ${verdict.reason}`;
}
