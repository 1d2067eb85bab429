import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { truthOf, sameValue, type Truth } from '../../truth/truth';
import { latestFacts } from '../latest-facts';
import type { Asked } from '../questions/asked';
import { MAX_REF, refOf } from '../value-ref';
import { candidatesFor } from './candidates';
import { isComparable } from './comparable';
import { likenessOf } from './likeness';
import { nearbyValues } from './nearby-values';

/** So many wrong options are a choice; the rest of a large set is not put to the oracle. */
const ENOUGH = 12;
/** So many false fillers are enough, without what is merely unstated. */
const ENOUGH_FALSE = 3;

/** A filler fit to be a wrong option. */
export interface Distractor {
	readonly value: Value;
	readonly ref: string;
	/** 0 (only a pool) to 1: how much it has in common with the key. */
	readonly likeness: number;
}

/** The truth of the asked fact with another filler in the asked role. */
export function truthWith(index: FactIndex, asked: Asked, value: Value): Truth {
	const { fact, role } = asked;
	return truthOf(index, {
		rel: fact.rel,
		roles: new Map([...fact.roles, [role.name, value]]),
		status: fact.status,
		...(fact.said && { by: fact.said.by })
	});
}

/**
 * Whether the filler is a wrong answer beyond doubt: false, or, where the question asks for what the
 * source names, not stated and not one of those that the author rules out.
 */
function isWrong(index: FactIndex, asked: Asked, value: Value): boolean {
	return wrongness(index, asked, value) !== undefined;
}

/** The wrong option that the value is; nothing when it is none. */
export function distractorOf(index: FactIndex, asked: Asked, value: Value): Distractor | undefined {
	return isWrong(index, asked, value)
		? { value, ref: refOf(value), likeness: likenessOf(index, asked)(value) }
		: undefined;
}

/**
 * The most plausible wrong options that the set has for the asked filler, best first. What the source
 * merely leaves out is offered only where too little is false.
 */
export function distractorsFor(index: FactIndex, asked: Asked): readonly Distractor[] {
	return remembered(index, asked, 'set', () => {
		const likeness = likenessOf(index, asked);
		const rng = rngFrom(`${asked.fact.id}/${asked.token}/distractors`);
		const each = new Map(candidatesFor(index, asked, rng).map((value) => [refOf(value), value]));
		each.delete(refOf(asked.value));
		const ranked = shuffle([...each], rng)
			.filter(([ref]) => ref.length <= MAX_REF)
			.map(([ref, value]) => ({ value, ref, likeness: likeness(value) }))
			.sort((a, b) => b.likeness - a.likeness);
		return sorted(index, asked, ranked);
	});
}

/** Values of calendar and number that stand around the key, where the set has too few of its own. */
export function neighboursFor(index: FactIndex, asked: Asked): readonly Distractor[] {
	return remembered(index, asked, 'neighbours', () => {
		const likeness = likenessOf(index, asked);
		return nearbyValues(asked.value)
			.filter((value) => !isOverWhole(asked, value))
			.filter((value) => isComparable(index, asked, value) && isWrong(index, asked, value))
			.map((value) => ({ value, ref: refOf(value), likeness: likeness(value) }));
	});
}

/** Nobody takes more than a hundred per cent for a share. */
function isOverWhole({ role }: Asked, value: Value): boolean {
	return value.kind === 'number' && value.value > 100 && /per ?cent|%/i.test(role.unit ?? '');
}

/** Those that are wrong, false ones first; each is put to the oracle once. */
function sorted(index: FactIndex, asked: Asked, ranked: readonly Distractor[]) {
	const untrue: Distractor[] = [];
	const unstated: Distractor[] = [];
	for (const option of ranked) {
		if (untrue.length === ENOUGH) break;
		if (!isComparable(index, asked, option.value)) continue;
		const truth = wrongness(index, asked, option.value);
		if (truth === 'false') untrue.push(option);
		else if (truth && unstated.length < ENOUGH) unstated.push(option);
	}
	return untrue.length < ENOUGH_FALSE ? [...untrue, ...unstated].slice(0, ENOUGH) : untrue;
}

function wrongness(index: FactIndex, asked: Asked, value: Value): Truth | undefined {
	if (asked.role.never.some((never) => sameValue(index, never, value))) return undefined;
	const truth = truthWith(index, asked, value);
	return truth === 'false' || (truth === 'not-stated' && !asked.decided) ? truth : undefined;
}

const foundOf = latestFacts(() => new Map<string, readonly Distractor[]>());

/** What was found, as each kind of question asks for it in turn. */
function remembered(
	index: FactIndex,
	{ fact, token, role }: Asked,
	name: string,
	find: () => readonly Distractor[]
): readonly Distractor[] {
	const found = foundOf(index, fact);
	const key = `${name} ${role.name} ${token}`;
	const known = found.get(key) ?? find();
	found.set(key, known);
	return known;
}
