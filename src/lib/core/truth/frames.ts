import type { EntityId, Fact, Status, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { keysAgreeing, keysOf } from './frame-keys';

/** A fact's fillers as they may be read: as written, or with symmetric roles changed about. */
export interface Frame {
	readonly fact: Fact;
	readonly roles: ReadonlyMap<string, Value>;
}

interface Frames {
	readonly all: readonly Frame[];
	/** Frames by role and by what fills it, as `role key`. */
	readonly byFiller: ReadonlyMap<string, readonly Frame[]>;
}

const cache = new WeakMap<FactIndex, Map<string, Frames>>();

/**
 * Frames of the relation that may agree with the fillers, in every role but `except`: few, where a
 * filler can be looked up, instead of all.
 */
export function framesFor(
	index: FactIndex,
	relation: string,
	fillers: ReadonlyMap<string, Value>,
	except?: string
): readonly Frame[] {
	const { all, byFiller } = framesOf(index, relation);
	let best: readonly (readonly Frame[])[] = [all];
	let fewest = all.length;
	for (const [role, value] of fillers) {
		const keys = role === except ? undefined : keysAgreeing(value);
		if (!keys) continue;
		const found = keys.map((key) => byFiller.get(`${role} ${key}`) ?? []);
		const count = found.reduce((sum, list) => sum + list.length, 0);
		if (count < fewest) [best, fewest] = [found, count];
	}
	return best.length === 1 ? (best[0] ?? []) : best.flat();
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
	const byFiller = new Map<string, Frame[]>();
	for (const frame of all) {
		for (const [role, filler] of frame.roles) {
			for (const key of keysOf(filler)) push(byFiller, `${role} ${key}`, frame);
		}
	}
	return { all, byFiller };
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
