import { checkItem } from '../../src/lib/core/checker/check-item';
import type { Fact } from '../../src/lib/core/facts/fact-set';
import type { Item } from '../../src/lib/core/items/item';
import { kindOf } from '../../src/lib/core/items/kinds/kinds';
import { partsOfItemId } from '../../src/lib/core/items/propositions';
import { sourceCall } from '../../src/lib/core/items/wording/sentence';
import type { NamedSet } from './sets';

/** Items that the independent checker does not accept, each with its reason. */
export function rejectedOf({ index }: NamedSet, items: readonly Item[]): readonly string[] {
	return items.flatMap((item) => {
		const verdict = checkItem(index, item);
		return verdict.ok ? [] : [`${item.id}: ${verdict.reason}`];
	});
}

/** Flaws that the kinds find in their own items' text. */
export function flawsOf(items: readonly Item[]): readonly string[] {
	return items.flatMap((item) =>
		kindOf(item.kind)
			.lint(item)
			.map(({ flaw, detail }) => `${item.id}: ${flaw} (${detail})`)
	);
}

/** Items with a citation that is no exact part of the sentence that it names. */
export function misquotedOf({ index }: NamedSet, items: readonly Item[]): readonly string[] {
	return items
		.filter(
			({ cite }) =>
				cite.length === 0 ||
				!cite.every(({ sentence, quote }) =>
					index.sentence(sentence)?.sentence.text.includes(quote)
				)
		)
		.map(({ id }) => id);
}

/**
 * Items on a fact that somebody said, thinks or promises, or that the source characterises, whose text
 * does not name that voice.
 */
export function voicelessOf(set: NamedSet, items: readonly Item[]): readonly string[] {
	return items
		.filter((item) => {
			const fact = set.index.fact((partsOfItemId(item.id)?.fact ?? '') as Fact['id']);
			// What is reckoned from several facts has the source as its voice: “by the dates in the report”.
			const source = fact && item.demand === 'inferred' ? [sourceCall(set.index, fact)] : [];
			const own = fact ? voicesOf(set, fact) : [];
			const voices = own.length > 0 ? [...own, ...source] : own;
			const shown = [item.stem, ...textsOf(item)].join(' ').toLowerCase();
			return voices.length > 0 && !voices.some((voice) => shown.includes(voice.toLowerCase()));
		})
		.map(({ id }) => id);
}

/** Names of the one who must be heard: the speaker, the holder of the view, or the source. */
function voicesOf({ index }: NamedSet, fact: Fact): readonly string[] {
	const { opinion } = index.relation(fact.rel);
	const holder = opinion === undefined ? undefined : fact.roles.get(opinion);
	const speaker = fact.said?.by ?? (holder?.kind === 'entity' ? holder.id : undefined);
	const entity = speaker && index.entity(speaker);
	if (entity) return [entity.name, ...entity.aka];
	const isSourceOnly = fact.status === 'characterised' || fact.status === 'reported';
	return isSourceOnly ? [sourceCall(index, fact)] : [];
}

/** What an item shows, or asks for, besides its stem. */
function textsOf(item: Item): readonly string[] {
	switch (item.kind) {
		case 'matching':
			return [...item.lefts, ...item.rights];
		case 'sorting':
			return [...item.things, ...item.groups];
		default:
			return 'options' in item ? item.options : 'key' in item ? [item.key].flat() : [];
	}
}
