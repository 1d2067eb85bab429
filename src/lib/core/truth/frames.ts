import type { EntityId, Fact, Status, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { keysAgreeing, keysOf } from './frame-keys';

/** A fact's fillers as they may be read: as written, or with symmetric roles changed about. */
export interface Frame {
	readonly fact: Fact;
	readonly roles: ReadonlyMap<string, Value>;
}

/** Frames of one relation, filed by what fills a role once that role is asked for. */
interface Frames {
	readonly all: readonly Frame[];
	readonly byRole: Map<string, ReadonlyMap<string, readonly Frame[]>>;
	/** Whether a fact says that something is not so. */
	readonly hasDenials: boolean;
	/** Roles of which a fact says that nothing fills them. */
	readonly emptied: ReadonlySet<string>;
}

const cache = new WeakMap<FactIndex, Map<string, Frames>>();

/**
 * Frames of the relation that may agree with the fillers, in every role but `except`: those found by
 * the filler that the fewest have, each once.
 */
export function framesFor(
	index: FactIndex,
	relation: string,
	fillers: ReadonlyMap<string, Value>,
	except?: string
): readonly Frame[] {
	const frames = framesOf(index, relation);
	let best: readonly (readonly Frame[])[] = [frames.all];
	let fewest = frames.all.length;
	for (const [role, value] of fillers) {
		if (fewest === 0) return [];
		if (role === except) continue;
		const filed = filedBy(frames, role);
		for (const keys of keysAgreeing(index, value)) {
			const found = keys.flatMap((key) => {
				const list = filed.get(key);
				return list ? [list] : [];
			});
			const count = found.reduce((sum, list) => sum + list.length, 0);
			if (count < fewest) [best, fewest] = [found, count];
		}
	}
	return best.length > 1 ? [...new Set(best.flat())] : (best[0] ?? []);
}

/** Whether facts of the relation say that something is not so. */
export function hasDenials(index: FactIndex, relation: string): boolean {
	return framesOf(index, relation).hasDenials;
}

/** Whether facts of the relation say that nothing fills the role. */
export function isEmptied(index: FactIndex, relation: string, role: string): boolean {
	return framesOf(index, relation).emptied.has(role);
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
	let byRelation = cache.get(index);
	if (!byRelation) cache.set(index, (byRelation = new Map<string, Frames>()));
	let frames = byRelation.get(relation);
	if (!frames) byRelation.set(relation, (frames = gather(index, relation)));
	return frames;
}

function gather(index: FactIndex, relation: string): Frames {
	const facts = index.factsOf(relation);
	const all = facts.flatMap((fact) => readings(index, fact));
	const emptied = new Set<string>();
	for (const { roles } of all) {
		for (const [role, filler] of roles) if (filler.kind === 'none') emptied.add(role);
	}
	return { all, byRole: new Map(), hasDenials: facts.some((fact) => fact.not), emptied };
}

function filedBy({ all, byRole }: Frames, role: string): ReadonlyMap<string, readonly Frame[]> {
	const known = byRole.get(role);
	if (known) return known;
	const filed = new Map<string, Frame[]>();
	for (const frame of all) {
		const filler = frame.roles.get(role);
		if (filler) for (const key of keysOf(filler)) push(filed, key, frame);
	}
	byRole.set(role, filed);
	return filed;
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
