import type { EntityId, Fact, Status, Value } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';

/** A fact's fillers as they may be read: as written, or with symmetric roles changed about. */
export interface Frame {
	readonly fact: Fact;
	readonly roles: ReadonlyMap<string, Value>;
}

interface Frames {
	readonly all: readonly Frame[];
	/** Frames by role and entity, as `role entity`. */
	readonly byEntity: ReadonlyMap<string, readonly Frame[]>;
	/** Frames by role where something else than an entity fills it: a text may name one. */
	readonly byOther: ReadonlyMap<string, readonly Frame[]>;
}

const cache = new WeakMap<FactIndex, Map<string, Frames>>();

/**
 * Frames of the relation that may agree with the fillers, in every role but `except`: few, where the
 * fillers hold an entity, instead of all.
 */
export function framesFor(
	index: FactIndex,
	relation: string,
	fillers: ReadonlyMap<string, Value>,
	except?: string
): readonly Frame[] {
	const frames = framesOf(index, relation);
	let best = frames.all;
	for (const [role, value] of fillers) {
		if (role === except || value.kind !== 'entity') continue;
		const named = frames.byEntity.get(`${role} ${value.id}`) ?? [];
		const others = frames.byOther.get(role) ?? [];
		if (named.length + others.length < best.length) best = [...named, ...others];
	}
	return best;
}

/**
 * Whether a fact speaks at the level of a claim: with the same status, and by the same speaker.
 *
 * A claim that names a speaker is answered by what that speaker says, and nothing else. A claim that
 * names none is the source's own word: what it says itself, and what it passes on as asserted or
 * planned, for there its status says that the source vouches for it. That somebody reports, promises,
 * denies, assumes or thinks a thing makes it true of that speaker only.
 */
export function speaksAtLevel(fact: Fact, status: Status = 'asserted', by?: EntityId): boolean {
	if (fact.status !== status) return false;
	if (by !== undefined) return fact.said?.by === by;
	return fact.said === undefined || status === 'asserted' || status === 'planned';
}

function framesOf(index: FactIndex, relation: string): Frames {
	const byRelation = cache.get(index) ?? new Map<string, Frames>();
	cache.set(index, byRelation);
	const frames = byRelation.get(relation) ?? gather(index, relation);
	byRelation.set(relation, frames);
	return frames;
}

function gather(index: FactIndex, relation: string): Frames {
	const all = index.factsOf(relation).flatMap((fact) => readings(index, fact));
	const byEntity = new Map<string, Frame[]>();
	const byOther = new Map<string, Frame[]>();
	for (const frame of all) {
		for (const [role, filler] of frame.roles) {
			const members = membersOf(filler);
			const ids = new Set(members.flatMap((value) => (value.kind === 'entity' ? [value.id] : [])));
			for (const id of ids) push(byEntity, `${role} ${id}`, frame);
			if (members.some((value) => value.kind !== 'entity')) push(byOther, role, frame);
		}
	}
	return { all, byEntity, byOther };
}

function readings(index: FactIndex, fact: Fact): readonly Frame[] {
	const written: Frame = { fact, roles: fact.roles };
	const swapped = swapSymmetric(index, fact.rel, fact.roles);
	return swapped ? [written, { fact, roles: swapped }] : [written];
}

/** The fillers with symmetric roles changed about; undefined when the relation has none filled. */
export function swapSymmetric(
	index: FactIndex,
	relation: string,
	roles: ReadonlyMap<string, Value>
): ReadonlyMap<string, Value> | undefined {
	const [first, second] = index.relation(relation).symmetric ?? [];
	const a = first === undefined ? undefined : roles.get(first);
	const b = second === undefined ? undefined : roles.get(second);
	if (first === undefined || second === undefined || !a || !b) return undefined;
	return new Map(roles).set(first, b).set(second, a);
}

function push(lists: Map<string, Frame[]>, key: string, frame: Frame): void {
	const list = lists.get(key);
	if (list) list.push(frame);
	else lists.set(key, [frame]);
}
