import { dateWithin, datesDisjoint, lengthInDays, parseDate, parsePeriod } from '../facts/calendar';
import type { Entity, Role, Value } from '../facts/fact-set';
import { membersOf, type FactIndex } from '../facts/fact-index';
import { remembered } from '../remembered';

/**
 * Whether two values are the same thing: one entity under any of its names, one day however written.
 * Lists are the same when each has a fellow in the other; what is unknown is the same as unknown.
 */
export function sameValue(index: FactIndex, a: Value, b: Value): boolean {
	return sameIn(index, undefined, a, b);
}

/** The same, with the names that the role allows: metonyms where its filler acts. */
export function sameIn(index: FactIndex, role: Role | undefined, a: Value, b: Value): boolean {
	if (a.kind === 'list' || b.kind === 'list') {
		const [as, bs] = [membersOf(a), membersOf(b)];
		const covers = (some: readonly Value[], all: readonly Value[]) =>
			some.every((x) => all.some((y) => sameIn(index, role, x, y)));
		return covers(as, bs) && covers(bs, as);
	}
	if (a.kind === 'entity' && b.kind === 'text') return isNamed(index, role, a, b.text);
	if (a.kind === 'text' && b.kind === 'entity') return isNamed(index, role, b, a.text);
	switch (a.kind) {
		case 'entity':
		case 'fact':
			return b.kind === a.kind && a.id === b.id;
		case 'number':
			return b.kind === 'number' && a.value === b.value;
		case 'text':
			return b.kind === 'text' && plainNameOf(a.text) === plainNameOf(b.text);
		case 'date':
			return b.kind === 'date' && sameDate(a.edtf, b.edtf, index.set.year);
		case 'duration':
			return b.kind === 'duration' && sameLength(a.iso, b.iso, false);
		case 'unknown':
		case 'none':
			return b.kind === a.kind;
	}
}

/**
 * Whether a source that says `said` also says `claimed`: it is the same, or less exact (“in October”
 * for 20 October, “about ten years” for ten), or one of several.
 */
export function entails(index: FactIndex, role: Role, said: Value, claimed: Value): boolean {
	return membersOf(said).some((member) => {
		if (sameIn(index, role, member, claimed)) return true;
		if (member.kind === 'duration' && claimed.kind === 'duration') {
			return sameLength(member.iso, claimed.iso, true);
		}
		const [inner, outer] = [dateOf(member), dateOf(claimed)];
		return inner !== undefined && outer !== undefined
			? dateWithin(inner, outer, index.set.year)
			: false;
	});
}

/**
 * Whether what was said rules out what is claimed, where only one filler can be right: two dates that
 * share no day, two entities, two numbers, two texts of which neither holds the other's words. What
 * the source leaves open rules out nothing, and is itself ruled out by any filler.
 */
export function rulesOut(index: FactIndex, role: Role, said: Value, claimed: Value): boolean {
	return membersOf(said).every((member) => {
		if (member.kind === 'unknown') return false;
		if (claimed.kind === 'unknown' || claimed.kind === 'none') return member.kind !== claimed.kind;
		if (member.kind === 'none') return true;
		return differs(index, role, member, claimed);
	});
}

function differs(index: FactIndex, role: Role, a: Value, b: Value): boolean {
	if (a.kind === 'text' && b.kind === 'entity') return differs(index, role, b, a);
	switch (a.kind) {
		case 'entity': {
			if (b.kind === 'entity') return a.id !== b.id;
			const entity = index.entity(a.id);
			if (b.kind !== 'text' || !entity) return false;
			return namesOf(entity, true).every((name) => areOtherWords(name, b.text));
		}
		case 'fact':
			return b.kind === 'fact' && a.id !== b.id;
		case 'number':
			return b.kind === 'number' && a.value !== b.value;
		case 'text':
			return b.kind === 'text' && areOtherWords(a.text, b.text);
		case 'date': {
			const [one, other] = [dateOf(a), dateOf(b)];
			return one && other ? datesDisjoint(one, other, index.set.year) : false;
		}
		case 'duration':
			return b.kind === 'duration' && areOtherLengths(a.iso, b.iso);
		default:
			return false;
	}
}

function isNamed(
	index: FactIndex,
	role: Role | undefined,
	value: Value & { kind: 'entity' },
	text: string
): boolean {
	const entity = index.entity(value.id);
	const wanted = plainNameOf(text);
	return entity
		? namesOf(entity, role?.acts ?? false).some((name) => plainNameOf(name) === wanted)
		: false;
}

/** Texts of one plain name are the same. */
export function plainNameOf(text: string): string {
	return wordsOf(text).join(' ');
}

/** Every plain name of the entity, metonyms too. */
export function plainNamesOf(entity: Entity): readonly string[] {
	const known = plainNames.get(entity) ?? [...new Set(namesOf(entity, true).map(plainNameOf))];
	plainNames.set(entity, known);
	return known;
}

const plainNames = new WeakMap<Entity, readonly string[]>();

function namesOf(entity: Entity, withMetonyms: boolean): readonly string[] {
	return [entity.name, ...entity.aka, ...(withMetonyms ? entity.metonyms : [])];
}

/** The text's words in lower case, without marks, and without the article it may begin with. */
const wordsOf = remembered(20_000, (text): readonly string[] => {
	const words =
		text
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	return /^(?:the|an?)$/u.test(words[0] ?? '') && words.length > 1 ? words.slice(1) : words;
});

/** Neither text holds all the other's words, so neither can be a shorter way to say the other. */
function areOtherWords(a: string, b: string): boolean {
	const [as, bs] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
	const holds = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
		[...some].every((word) => all.has(word));
	return !holds(as, bs) && !holds(bs, as);
}

function dateOf(value: Value) {
	return value.kind === 'date' ? parseDate(value.edtf) : undefined;
}

function sameDate(a: string, b: string, year: number | undefined): boolean {
	if (a === b) return true;
	const [one, other] = [parseDate(a), parseDate(b)];
	if (!one || !other || one.approximate !== other.approximate) return false;
	return (
		one.granularity === other.granularity &&
		(one.year ?? year) === (other.year ?? year) &&
		one.month === other.month &&
		one.season === other.season &&
		one.day === other.day
	);
}

/** Equal lengths however written: `P12M` and `P1Y`, `P2W` and `P14D`. */
function sameLength(a: string, b: string, isAboutEnough: boolean): boolean {
	const [one, other] = [parsePeriod(a), parsePeriod(b)];
	if (!one || !other) return false;
	const sameForm = one.approximate === other.approximate || (isAboutEnough && other.approximate);
	return (
		sameForm &&
		one.years * 12 + one.months === other.years * 12 + other.months &&
		one.days === other.days
	);
}

function areOtherLengths(a: string, b: string): boolean {
	const [one, other] = [parsePeriod(a), parsePeriod(b)];
	if (!one || !other || sameLength(a, b, true) || sameLength(b, a, true)) return false;
	if (one.approximate || other.approximate) return apart(lengthInDays(one), lengthInDays(other));
	const inMonths = one.days === 0 && other.days === 0;
	return inMonths || apart(lengthInDays(one), lengthInDays(other));
}

function apart(a: readonly [number, number], b: readonly [number, number]): boolean {
	return a[1] < b[0] || b[1] < a[0];
}
