import type { Item } from '../lib/core/items/item';

/**
 * An item as a program reads it. Kinds that are answered by typing have no options, and say what
 * else they accept.
 */
export function itemJson(item: Item, options: readonly string[] = optionsOf(item)) {
	return {
		id: item.id,
		kind: item.kind,
		stem: item.stem,
		options,
		key: item.key,
		...('accepted' in item && { accepted: item.accepted, refused: item.refused, hint: item.hint }),
		tests: item.tests,
		reveals: item.reveals,
		cite: item.cite.map(({ sentence, quote }) => ({ sentence, quote })),
		explanations: item.explanations
	};
}

/** An item as a person reads it: the stem, the options with the right one marked, the reason. */
export function itemText(item: Item, options: readonly string[] = optionsOf(item)): string {
	const lines =
		item.kind === 'ordering'
			? item.key.map((text, index) => `  ${index + 1}. ${text}`)
			: options.length > 0
				? options.map((option) => `  ${option === item.key ? '*' : '-'} ${option}`)
				: [`  = ${item.key}`];
	const cite = item.cite.map(({ sentence, quote }) => `“${quote}” (${sentence})`).join('; ');
	return [item.stem, ...lines, `  ${item.explanations.key}`, `  ${cite}`, `  ${item.id}`].join(
		'\n'
	);
}

export function optionsOf(item: Item): readonly string[] {
	return 'options' in item ? item.options : [];
}
