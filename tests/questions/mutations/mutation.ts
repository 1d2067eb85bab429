import { parseDate } from '../../../src/lib/core/facts/calendar';
import type { Entity, Fact, Relation, Role, Value } from '../../../src/lib/core/facts/fact-set';
import { membersOf, type FactIndex } from '../../../src/lib/core/facts/fact-index';
import type { Item, ItemKind } from '../../../src/lib/core/items/item';
import type { Rng } from '../../../src/lib/core/rng';

/** What a mutation may draw on: the facts, and every item that is written from them. */
export interface Source {
	readonly index: FactIndex;
	readonly items: readonly Item[];
	readonly rng: Rng;
}

/**
 * A way to spoil an item. It answers only where the spoilt item is bad for a reason that is known
 * without the checker: the reason stands with each.
 */
export interface Mutation {
	readonly sort: string;
	readonly spoil: (item: Item, source: Source) => Item | undefined;
}

export function ofKind<K extends ItemKind>(
	sort: string,
	kinds: readonly K[],
	spoil: (item: Extract<Item, { kind: K }>, source: Source) => Item | undefined
): Mutation {
	const isOf = (item: Item): item is Extract<Item, { kind: K }> =>
		(kinds as readonly ItemKind[]).includes(item.kind);
	return { sort, spoil: (item, source) => (isOf(item) ? spoil(item, source) : undefined) };
}

/** The one fact and role that an item which recalls what is stated asks for. */
export interface Asked {
	readonly fact: Fact;
	readonly relation: Relation;
	readonly role: Role;
	readonly value: Value;
}

export function askedIn({ index }: Source, item: Item): Asked | undefined {
	const [only, more] = item.tests;
	const [id, name] = only?.split('.') ?? [];
	const fact = index.set.facts.find((each) => each.id === id);
	const relation = fact && index.relation(fact.rel);
	const role = name === undefined ? undefined : relation?.roles.get(name);
	const value = name === undefined ? undefined : fact?.roles.get(name);
	const isPlain = more === undefined && ['stated', 'left-open'].includes(item.demand);
	return isPlain && fact && relation && role && value ? { fact, relation, role, value } : undefined;
}

/** Any other filler is false. */
export function isOnly({ relation, role }: Asked): boolean {
	return relation.one.includes(role.name);
}

/** Only what the source names is right, and no rule makes anything else false. */
export function isOpen({ relation }: Asked): boolean {
	return relation.one.length + relation.complete.length === 0 && relation.order === undefined;
}

export function pick<T>(list: readonly T[], { rng }: Source): T | undefined {
	return list[rng.below(Math.max(list.length, 1))];
}

export function entitiesIn({ index }: Source, value: Value): readonly Entity[] {
	return membersOf(value).flatMap((member) =>
		member.kind === 'entity' ? (index.entity(member.id) ?? []) : []
	);
}

/** As an option shows it: with its article and a capital. */
export function nameOf({ name, the }: Entity): string {
	return capital(the ? `the ${name}` : name);
}

export function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Another entity of the very type. */
export function fellowOf(source: Source, entity: Entity, except: readonly string[]) {
	const fellows = source.index
		.entitiesOf(entity.type)
		.filter(({ id, name }) => id !== entity.id && !except.includes(name));
	return pick(fellows, source);
}

/** The options with one in another's place; the key is left as it is. */
export function exchanged(
	options: readonly string[],
	from: string | undefined,
	to: string | undefined
): readonly string[] | undefined {
	if (from === undefined || to === undefined || options.includes(to)) return undefined;
	return options.map((option) => (option === from ? to : option));
}

export function wrongIn(
	item: { readonly options: readonly string[]; readonly key: string | readonly string[] },
	source: Source
): string | undefined {
	return pick(
		item.options.filter((option) => ![item.key].flat().includes(option)),
		source
	);
}

/** The list with two neighbours changed about. */
export function transposed(list: readonly string[], source: Source): readonly string[] {
	const at = source.rng.below(list.length - 1);
	return list.map((text, here) =>
		here === at ? (list[at + 1] ?? text) : here === at + 1 ? (list[at] ?? text) : text
	);
}

/** Months as dates have them, from 0. */
export const MONTHS: readonly string[] =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** A date with its preposition; undefined for seasons and what is about so. */
export function whenOf(value: Value): string | undefined {
	const date = value.kind === 'date' ? parseDate(value.edtf) : undefined;
	const [year, month] = [date?.year ?? '', MONTHS[(date?.month ?? 0) - 1]];
	if (!date || date.approximate || date.season !== undefined) return undefined;
	if (date.day !== undefined) return `on ${date.day} ${month ?? ''} ${year}`.trim();
	return `in ${month ?? ''} ${year}`.replace(/ +/g, ' ').trim();
}
