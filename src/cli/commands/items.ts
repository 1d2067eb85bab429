import { ITEM_KINDS } from '../../lib/core/items/kinds/kinds';
import { writeItems } from '../../lib/core/items/write';
import { ok, refuse } from '../../lib/core/result';
import type { Command } from '../command';
import { openSet } from '../files';
import { itemJson, itemText } from '../item-json';

export const items: Command = {
	usage: '<set> [--kind K]',
	summary: 'List every question that a set yields.',
	words: ['set'],
	options: ['kind'],
	run({ words: [name = ''], option, root }) {
		const wanted = option('kind');
		const kinds = ITEM_KINDS.filter((kind) => wanted === undefined || kind === wanted);
		if (kinds.length === 0) {
			return refuse(`There is no kind “${wanted}”. There are: ${ITEM_KINDS.join(', ')}.`);
		}
		const opened = openSet(name, root);
		if (!opened.ok) return opened;
		const { index, note } = opened.value;
		const written = writeItems(index, kinds);
		return ok({
			text: [...written.map((item) => itemText(item)), `${written.length} items.`].join('\n\n'),
			json: written.map((item) => itemJson(item)),
			note
		});
	}
};
