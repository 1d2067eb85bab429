import type { Item, TypedKey } from '../lib/core/items/item';
import { unreachable } from '../lib/core/unreachable';

/**
 * An item as a program reads it, and as `verify` takes it. Kinds that are answered by typing have no
 * options, and say what else they accept.
 */
export function itemJson(item: Item, options: readonly string[] = optionsOf(item)) {
	return {
		id: item.id,
		kind: item.kind,
		demand: item.demand,
		band: item.band,
		stem: item.stem,
		options,
		key: item.key,
		...partsOf(item),
		tests: item.tests,
		reveals: item.reveals,
		cite: item.cite.map(({ sentence, quote }) => ({ sentence, quote })),
		explanations: item.explanations
	};
}

/** What a kind has beside options and key. */
function partsOf(item: Item) {
	switch (item.kind) {
		case 'cloze':
		case 'short-answer':
			return typed(item);
		case 'number':
			return { ...typed(item), unit: item.unit };
		case 'set-answer':
			return {
				members: item.members.map((member) => ({ key: member.key, ...typed(member) })),
				hint: item.hint
			};
		case 'matching':
			return { lefts: item.lefts, rights: item.rights };
		case 'sorting':
			return { things: item.things, groups: item.groups };
		case 'single-choice':
		case 'multiple-choice':
		case 'true-false':
		case 'true-false-not-stated':
		case 'ordering':
			return {};
		default:
			return unreachable(item);
	}
}

function typed({ accepted, refused, hint }: TypedKey) {
	return { accepted, refused, hint };
}

/** An item as a person reads it: the stem, the options with the right ones marked, the reason. */
export function itemText(item: Item, options: readonly string[] = optionsOf(item)): string {
	const cite = item.cite.map(({ sentence, quote }) => `“${quote}” (${sentence})`).join('; ');
	return [
		item.stem,
		...linesOf(item, options).map((line) => `  ${line}`),
		`  ${item.explanations.key}`,
		`  ${cite}`,
		`  ${item.id}`
	].join('\n');
}

function linesOf(item: Item, options: readonly string[]): readonly string[] {
	switch (item.kind) {
		case 'single-choice':
		case 'multiple-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return options.map((option) => `${[item.key].flat().includes(option) ? '*' : '-'} ${option}`);
		case 'cloze':
		case 'short-answer':
			return [`= ${item.key}`];
		case 'number':
			return [`= ${item.key} ${item.unit}`.trimEnd()];
		case 'set-answer':
			return item.key.map((text) => `= ${text}`);
		case 'ordering':
			return item.key.map((text, at) => `${at + 1}. ${text}`);
		case 'matching':
			return [
				...item.lefts.map((left, at) => `${left} = ${item.key[at] ?? ''}`),
				...item.rights.filter((right) => !item.key.includes(right)).map((right) => `- ${right}`)
			];
		case 'sorting':
			return item.things.map((thing, at) => `${thing} = ${item.key[at] ?? ''}`);
		default:
			return unreachable(item);
	}
}

function optionsOf(item: Item): readonly string[] {
	return 'options' in item ? item.options : [];
}
