import type { EntityId, Fact, Status, Value } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';
import { entityOfKey, keysAgreeing, keysOf } from './frame-keys';

/** A fact's fillers as they may be read: as written, or with symmetric roles changed about. */
export interface Frame {
	readonly fact: Fact;
	readonly roles: ReadonlyMap<string, Value>;
}

/** Frames of one relation; those of a filler are looked up once that filler is asked about. */
interface Frames {
	readonly relation: string;
	readonly byFact: Map<Fact, readonly Frame[]>;
	readonly byRole: Map<string, FramesOfRole>;
	/** Whether a fact says that something is not so. */
	readonly hasDenials: boolean;
	/** Roles of which a fact says that nothing fills them. */
	readonly emptied: ReadonlySet<string>;
	all?: readonly Frame[];
}

/** Frames of one relation by what fills one role. */
interface FramesOfRole {
	/** Frames that may agree with a value, by kind and content of the value. */
	readonly agreeing: Map<string, readonly Frame[]>;
	/** Frames by the keys of all fillers but entities, of which the index knows the facts. */
	filed?: ReadonlyMap<string, readonly Frame[]>;
}

/** So few frames are looked through sooner than another role is filed for fewer. */
const FEW = 8;

const cache = new WeakMap<FactIndex, Map<string, Frames>>();

/**
 * Frames of the relation that may agree with the fillers, in every role but `except`: those found by
 * the filler that the fewest have, or by one that few have, each once.
 */
export function framesFor(
	index: FactIndex,
	relation: string,
	fillers: ReadonlyMap<string, Value>,
	except?: string
): readonly Frame[] {
	const frames = framesOf(index, relation);
	let best: readonly Frame[] | undefined;
	let fewest = index.factsOf(relation).length + 1;
	// Whatever names things first: a whole relation must be filed before a date or a number finds any.
	for (const isScale of [false, true]) {
		for (const [role, value] of fillers) {
			if (role === except || isScaleKind(value) !== isScale) continue;
			if (isScale && fewest <= FEW) break;
			const found = framesAgreeing(index, frames, role, value);
			if (found && found.length < fewest) [best, fewest] = [found, found.length];
		}
	}
	return best ?? allFrames(index, frames);
}

function isScaleKind({ kind }: Value): boolean {
	return kind === 'date' || kind === 'number' || kind === 'duration';
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
	const emptied = new Set<string>();
	const symmetric: readonly string[] = index.relation(relation).symmetric ?? [];
	let hasDenials = false;
	for (const fact of index.factsOf(relation)) {
		hasDenials ||= fact.not;
		for (const [role, filler] of fact.roles) {
			if (filler.kind !== 'none') continue;
			emptied.add(role);
			// Of two roles that change places, the other is as empty.
			if (symmetric.includes(role)) for (const other of symmetric) emptied.add(other);
		}
	}
	return { relation, byFact: new Map(), byRole: new Map(), hasDenials, emptied };
}

function allFrames(index: FactIndex, frames: Frames): readonly Frame[] {
	frames.all ??= index.factsOf(frames.relation).flatMap((fact) => readings(index, frames, fact));
	return frames.all;
}

/** Frames whose filler of the role may agree with the value; nothing where any may. */
function framesAgreeing(
	index: FactIndex,
	frames: Frames,
	role: string,
	value: Value
): readonly Frame[] | undefined {
	let ofRole = frames.byRole.get(role);
	if (!ofRole) frames.byRole.set(role, (ofRole = { agreeing: new Map() }));
	const name = nameOf(value);
	const known = name === undefined ? undefined : ofRole.agreeing.get(name);
	if (known) return known;
	let best: readonly Frame[] | undefined;
	for (const keys of keysAgreeing(index, value)) {
		const found = framesUnder(index, frames, role, ofRole, keys);
		if (!best || found.length < best.length) best = found;
	}
	if (best && name !== undefined) ofRole.agreeing.set(name, best);
	return best;
}

/** The frames of any of the keys, each once. */
function framesUnder(
	index: FactIndex,
	frames: Frames,
	role: string,
	ofRole: FramesOfRole,
	keys: readonly string[]
): readonly Frame[] {
	const lists = keys.flatMap((key) => {
		const entity = entityOfKey(key);
		if (entity !== undefined) return [framesWith(index, frames, role, entity)];
		ofRole.filed ??= filedBy(index, frames, role);
		return [ofRole.filed.get(key) ?? []];
	});
	const [only = [], ...more] = lists.filter((list) => list.length > 0);
	return more.length > 0 ? [...new Set([only, ...more].flat())] : only;
}

/** Frames in which the entity fills the role, alone or in a list. */
function framesWith(
	index: FactIndex,
	frames: Frames,
	role: string,
	entity: EntityId
): readonly Frame[] {
	const isIt = (value: Value) => value.kind === 'entity' && value.id === entity;
	return index
		.factsWith(entity)
		.filter(({ rel }) => rel === frames.relation)
		.flatMap((fact) => readings(index, frames, fact))
		.filter(({ roles }) => {
			const filler = roles.get(role);
			return filler?.kind === 'list' ? membersOf(filler).some(isIt) : filler && isIt(filler);
		});
}

function filedBy(
	index: FactIndex,
	frames: Frames,
	role: string
): ReadonlyMap<string, readonly Frame[]> {
	const filed = new Map<string, Frame[]>();
	for (const fact of factsToFile(index, frames.relation, role)) {
		for (const frame of readings(index, frames, fact)) {
			const filler = frame.roles.get(role);
			if (!filler || filler.kind === 'entity') continue;
			for (const key of keysOf(filler)) {
				if (entityOfKey(key) === undefined) push(filed, key, frame);
			}
		}
	}
	return filed;
}

/** Facts of the relation with another filler of the role than entities. */
function factsToFile(index: FactIndex, relation: string, role: string): Iterable<Fact> {
	if (index.relation(relation).symmetric?.includes(role)) return index.factsOf(relation);
	const facts = new Set<Fact>();
	for (const { value, fact } of index.fillersOf(relation, role)) {
		if (value.kind !== 'entity') facts.add(fact);
	}
	return facts;
}

/** Tells values apart that agree with different fillers; nothing for a list. */
function nameOf(value: Value): string | undefined {
	switch (value.kind) {
		case 'entity':
		case 'fact':
			return `${value.kind} ${value.id}`;
		case 'text':
			return `text ${value.text}`;
		case 'date':
			return `date ${value.edtf}`;
		case 'duration':
			return `duration ${value.iso}`;
		case 'number':
			return `number ${value.value}`;
		case 'list':
			return undefined;
		default:
			return value.kind;
	}
}

function readings(index: FactIndex, { byFact }: Frames, fact: Fact): readonly Frame[] {
	const known = byFact.get(fact);
	if (known) return known;
	const written: Frame = { fact, roles: fact.roles };
	const swapped = swapSymmetric(index, fact.rel, fact.roles);
	const frames = swapped ? [written, { fact, roles: swapped }] : [written];
	byFact.set(fact, frames);
	return frames;
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
