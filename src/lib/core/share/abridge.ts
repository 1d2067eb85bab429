import type { Item } from '../items/item';

/**
 * What is left out to keep a link short, the least first: nothing; sentences around the words cited;
 * why each wrong option is wrong; all citations. The key, and why it is right, always go along.
 */
export const ABRIDGEMENTS: readonly ((item: Item) => Item)[] = [
	(item) => item,
	quotesOnly,
	(item) => withoutWhyNot(quotesOnly(item)),
	(item) => ({ ...withoutWhyNot(item), cite: [] })
];

function quotesOnly(item: Item): Item {
	return { ...item, cite: item.cite.map((cited) => ({ ...cited, text: cited.quote })) };
}

function withoutWhyNot(item: Item): Item {
	return { ...item, explanations: { ...item.explanations, options: {} } };
}
