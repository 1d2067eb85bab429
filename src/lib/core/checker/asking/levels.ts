import type { EntityId, Fact, Relation, Role, Status, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { framesFor, hasDenials, isEmptied, speaksAtLevel } from '../../truth/frames';
import { truthOf, type Truth } from '../../truth/truth';
import { entails, sameIn } from '../../truth/values';
import type { Voucher } from '../reading/attribution';

/** Whose word a claim is measured against, and how far it vouches. */
export interface Level {
	readonly status: Status;
	readonly by?: EntityId;
}

export type Roles = ReadonlyMap<string, Value>;

const levels = new WeakMap<FactIndex, Map<string, readonly Level[]>>();

/** Every level at which a fact of the relation speaks; the source's own word among them in any case. */
export function levelsOf(index: FactIndex, relation: string): readonly Level[] {
	const byRelation = levels.get(index) ?? new Map<string, readonly Level[]>();
	levels.set(index, byRelation);
	let known = byRelation.get(relation);
	if (!known) {
		const found = new Map<string, Level>([['asserted', { status: 'asserted' }]]);
		for (const { status, said } of index.factsOf(relation)) {
			found.set(status, { status });
			if (said) found.set(`${status} ${said.by}`, { status, by: said.by });
		}
		byRelation.set(relation, (known = [...found.values()]));
	}
	return known;
}

/** Levels at which a sentence so vouched for may be meant. */
export function levelsFor(index: FactIndex, relation: string, voucher: Voucher): readonly Level[] {
	const by = voucher.kind === 'speaker' ? voucher.by : undefined;
	return levelsOf(index, relation).filter((level) => level.by === by);
}

/**
 * Whether the facts make the claim true at that level. What the wording does not print may be
 * anything that a fact has in its place.
 */
export function truthAt(index: FactIndex, relation: Relation, roles: Roles, level: Level): Truth {
	const own = holderOf(relation, roles, level);
	const exact = truthOf(index, { rel: relation.name, roles, ...level });
	if (own !== undefined && exact === 'not-stated') {
		return truthAt(index, relation, roles, { ...level, by: own });
	}
	if (exact !== 'not-stated' || roles.size === relation.roles.size) return exact;
	return completions(index, relation, roles).some(
		(more) => truthOf(index, { rel: relation.name, roles: more, ...level }) === 'true'
	)
		? 'true'
		: 'not-stated';
}

/** Who holds the opinion that the claim words: what the holder says of it is said by the claim. */
function holderOf(
	{ opinion }: Relation,
	roles: Roles,
	{ status, by }: Level
): EntityId | undefined {
	const holder = opinion === undefined ? undefined : roles.get(opinion);
	return status === 'opinion' && by === undefined && holder?.kind === 'entity'
		? holder.id
		: undefined;
}

/** Whether the fact speaks at the level, or for the holder whom the claim names. */
function speaks(relation: Relation, roles: Roles, fact: Fact, level: Level): boolean {
	if (speaksAtLevel(fact, level.status, level.by)) return true;
	const holder = holderOf(relation, roles, level);
	return holder !== undefined && speaksAtLevel(fact, level.status, holder);
}

function completions(index: FactIndex, relation: Relation, roles: Roles): readonly Roles[] {
	return framesFor(index, relation.name, roles)
		.filter((frame) => frame.roles.size > roles.size)
		.filter((frame) => [...roles.keys()].every((name) => frame.roles.has(name)))
		.map((frame) => new Map([...frame.roles, ...roles]));
}

/**
 * Facts of that level that say what the claim says, for each part of it; undefined when those for a part are all told
 * otherwise than they want to be. None where the claim follows from an order and not from one fact.
 */
export function supportOf(
	index: FactIndex,
	relation: Relation,
	roles: Roles,
	level: Level,
	isTold: (fact: Fact) => boolean
): readonly (readonly Fact[])[] | undefined {
	const found = partsOf(roles).map((part) => saying(index, relation, part, level));
	const areTold = found.every((facts) => facts.length === 0 || facts.some(isTold));
	return areTold ? found : undefined;
}

function saying(index: FactIndex, relation: Relation, roles: Roles, level: Level): readonly Fact[] {
	return framesFor(index, relation.name, roles)
		.filter(({ fact }) => !fact.not && speaks(relation, roles, fact, level))
		.filter((frame) =>
			[...roles].every(([name, value]) => {
				const role = relation.roles.get(name);
				const said = frame.roles.get(name);
				return role && said && entails(index, role, said, value);
			})
		)
		.map(({ fact }) => fact);
}

/** The claim with one member in the place of each list, in every way. */
function partsOf(roles: Roles): readonly Roles[] {
	let parts: readonly Roles[] = [roles];
	for (const [name, value] of roles) {
		if (value.kind !== 'list') continue;
		parts = parts.flatMap((part) =>
			membersOf(value).map((member) => new Map(part).set(name, member))
		);
	}
	return parts;
}

/**
 * Facts of that level that agree with the claim in all roles but one, and leave no room for it there:
 * the role has but one filler, or all of them are listed, or the fact denies the claim.
 */
export function rivalsOf(
	index: FactIndex,
	relation: Relation,
	roles: Roles,
	level: Level
): readonly { readonly fact: Fact; readonly role: string }[] {
	return [...roles.keys()].flatMap((role) => {
		const isClosed = relation.one.includes(role) || relation.complete.includes(role);
		const { name } = relation;
		if (!isClosed && !hasDenials(index, name) && !isEmptied(index, name, role)) return [];
		return framesFor(index, name, roles, role)
			.filter(({ fact }) => speaks(relation, roles, fact, level))
			.filter(({ fact }) => isClosed || fact.not || fact.roles.get(role)?.kind === 'none')
			.filter(
				(frame) =>
					frame.roles.size === roles.size &&
					[...roles].every(([name, value]) => {
						const other = relation.roles.get(name);
						const said = frame.roles.get(name);
						if (!other || !said) return false;
						return name === role || agree(index, other, said, value);
					})
			)
			.map(({ fact }) => ({ fact, role }));
	});
}

function agree(index: FactIndex, role: Role, said: Value, claimed: Value): boolean {
	return membersOf(claimed).some((value) =>
		membersOf(said).some((member) => sameIn(index, role, member, value))
	);
}
