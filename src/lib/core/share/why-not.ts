import type { Item } from '../items/item';
import type { FieldReader, FieldWriter } from './fields';

/** Writes why each wrong option is wrong, in the order of the options; nothing for other kinds. */
export function writeWhyNot(fields: FieldWriter, item: Item, shown: Item): void {
	for (const option of wrongOptionsOf(shown, item.key)) {
		fields.text(item.explanations.options[option] ?? '');
	}
}

/**
 * By the option's text. It inherits nothing, so that no text finds what it does not hold.
 *
 * @throws Damaged when there are too few.
 */
export function readWhyNot(fields: FieldReader, item: Item): Readonly<Record<string, string>> {
	const reasons = noWhyNot();
	for (const option of wrongOptionsOf(item, item.key)) {
		const reason = fields.text();
		if (reason !== '') reasons[option] = reason;
	}
	return reasons;
}

export function noWhyNot(): Record<string, string> {
	return Object.create(null) as Record<string, string>;
}

/** Options that have their own reason shown: those of kinds where one is chosen or not. */
function wrongOptionsOf(item: Item, key: Item['key']): readonly string[] {
	if (!('options' in item) || item.kind === 'ordering') return [];
	const right: readonly string[] = [key].flat();
	return item.options.filter((option) => !right.includes(option));
}
