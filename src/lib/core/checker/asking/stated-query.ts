import { parseDate } from '../../facts/calendar';
import type { Role, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { framesFor } from '../../truth/frames';
import { sameValue } from '../../truth/truth';
import { sameIn } from '../../truth/values';
import { innerIsVouchedFor, isVouchedFor } from '../reading/attribution';
import { answersIn, fillersIn } from '../reading/fillers';
import { withSmallFirst } from '../reading/lexicon';
import { levelsFor, levelsOf, supportOf, truthAt, type Level } from './levels';
import { overlap } from './overlap';
import { RIGHT, unclear, WRONG, type Grounds, type Judgement, type Query } from './query';
import type { Reader } from '../reading/reader';
import { claimText, levelText, worded } from './reading-text';
import { BLANK, fillerReader, type Reading } from '../reading/readings';

/** A question for what fills one role of a claim. */
export interface StatedQuery extends Query {
	/** Every value of the facts that is a right answer. */
	answers(): readonly Value[];
	/** Whether the question tells the answer as a fact wants it told: of its speaker, of the source. */
	isTold(answer: Value): boolean;
	groundsOf(answer: Value): Grounds;
}

/** The question that a reading asks, once for each level at which it may be meant. */
export function statedQueries(reader: Reader, reading: Reading): readonly StatedQuery[] {
	const role = reading.asked ?? reading.gap?.role;
	if (!role) return [];
	let known = queries.get(reading);
	if (!known) {
		known = levelsFor(reader.index, reading.relation.name, reading.voucher).map((level) =>
			statedQuery(reader, reading, role, level)
		);
		queries.set(reading, known);
	}
	return known;
}

/** A reading is of one set, so its queries are. */
const queries = new WeakMap<Reading, readonly StatedQuery[]>();

function statedQuery(reader: Reader, reading: Reading, role: Role, level: Level): StatedQuery {
	const { index, yearless } = reader;
	const { relation, roles, voucher } = reading;
	const isSourceClosed = voucher.kind !== 'none';
	const filled = (value: Value) => new Map(roles).set(role.name, value);
	const truth = (value: Value, at = level) => truthAt(index, relation, filled(value), at);
	const hasDates = [...relation.roles.values()].some(({ types }) => types.includes('Date'));
	const isFalseInAnyYear = (value: Value) =>
		!hasDates || truthAt(yearless, relation, filled(value), level) === 'false';
	const valuesOf = memo((answer: string) => valuesIn(reader, reading, role, answer));
	const support = (value: Value) =>
		supportOf(index, relation, filled(value), level, (fact) =>
			isVouchedFor(voucher, fact, relation, filled(value))
		);
	const groundsOf = (value: Value): Grounds => support(value) ?? [];
	const rightly = (value: Value): Judgement =>
		support(value) && innerIsVouchedFor(reader, { roles: filled(value), voucher })
			? RIGHT
			: unclear('the question does not say who vouches for it', 'untold');
	const judge = memo((answer: string): Judgement => {
		const values = valuesOf(answer);
		if (values.length === 0) return unclear('it is nothing that the facts know');
		const truths = values.map((value) => truth(value));
		const right = values.filter((_, at) => truths[at] === 'true').map(rightly);
		if (right.length > 0) return right.find(({ is }) => is === 'right') ?? right[0] ?? WRONG;
		const others = levelsFor(index, relation.name, voucher).filter((other) => other !== level);
		if (values.some((value) => others.some((other) => truth(value, other) === 'true'))) {
			return unclear('it is true in another sense of the question', 'elsewhere');
		}
		const isProven = truths.every((each) => each === 'false') && values.every(isFalseInAnyYear);
		if (!isProven && !isSourceClosed) return unclear('no fact rules it out');
		const isSaidAnyhow = (value: Value) =>
			levelsOf(index, relation.name).some((other) => truth(value, other) === 'true');
		if (!isProven && values.some(isSaidAnyhow)) {
			return unclear('the source names somebody who says so', 'elsewhere');
		}
		const isForbidden = values.flatMap(membersOf).some((value) => isNever(index, role, value));
		return isForbidden ? unclear('the author forbids it as a wrong answer', 'forbidden') : WRONG;
	});
	let known: readonly Value[] | undefined;
	const answers = () =>
		(known ??= candidates(reader, reading, role).filter((value) => truth(value) === 'true'));

	return {
		reading: `${claimText(index, relation, roles)}, ${role.name}?${levelText(level)}`,
		isClosed:
			isSourceClosed || relation.one.includes(role.name) || relation.complete.includes(role.name),
		judge,
		answers,
		isTold: (value) => rightly(value).is === 'right',
		clash: (one, other) =>
			valuesOf(one).some((a) => valuesOf(other).some((b) => overlap(reader, role, a, b))),
		missing: (given, isWanted = () => true) => {
			const named = given.flatMap((answer) => valuesOf(answer)).flatMap(membersOf);
			return answers()
				.filter((value) => isWanted(value))
				.filter((value) => !named.some((each) => sameIn(index, role, each, value)))
				.filter((value) => named.length === 0 || named.some((each) => isOfOneForm(each, value)))
				.map((value) => worded(index, value));
		},
		stray: (answer, key) => strayFrom(reader, role, answer, valuesOf(key)),
		grounds: (answer) => valuesOf(answer).flatMap(groundsOf),
		groundsOf
	};
}

export function isNever(index: FactIndex, role: Role, value: Value): boolean {
	return role.never.some((never) => sameValue(index, never, value));
}

/** What an answer may mean; in a blank, as part of what stands in the slot. */
function valuesIn(reader: Reader, { gap }: Reading, role: Role, answer: string): readonly Value[] {
	const full = fillerReader(reader);
	if (gap?.text === undefined || !gap.text.includes(BLANK)) return answersIn(full, role, answer);
	if (gap.text === BLANK && (gap.form === 'plain' || gap.form === 'bare')) {
		return answersIn(full, role, answer).filter((value) => agrees(reader, gap.number, value));
	}
	return [answer, withSmallFirst(answer)]
		.flatMap((text) => fillersIn(full, role, gap.form, gap.text.replace(BLANK, text)))
		.filter(({ number }) => !gap.number || number === 'either' || number === gap.number)
		.map(({ value }) => value);
}

function agrees({ index }: Reader, number: 'one' | 'many' | undefined, value: Value): boolean {
	if (number === undefined || value.kind !== 'entity') return true;
	return (index.entity(value.id)?.plural ?? false) === (number === 'many');
}

/** Values that may fill the role: those that facts put there, and what an order may put there. */
function candidates({ index }: Reader, { relation, roles }: Reading, role: Role): readonly Value[] {
	const names = relation.symmetric?.includes(role.name) ? relation.symmetric : [role.name];
	const found = names.flatMap((name) =>
		framesFor(index, relation.name, roles, role.name).flatMap((frame) => {
			const value = frame.roles.get(name);
			return value ? membersOf(value) : [];
		})
	);
	if (relation.order?.includes(role.name)) {
		for (const type of role.types) {
			found.push(...index.entitiesOf(type).map(({ id }) => ({ kind: 'entity', id }) as const));
		}
	}
	const distinct: Value[] = [];
	const ids = new Set<string>();
	for (const value of found) {
		const id = value.kind === 'entity' || value.kind === 'fact' ? value.id : undefined;
		if (id === undefined ? distinct.some((each) => sameValue(index, each, value)) : ids.has(id)) {
			continue;
		}
		if (id !== undefined) ids.add(id);
		distinct.push(value);
	}
	return distinct;
}

/** Days are answers beside days, years beside years. */
function isOfOneForm(a: Value, b: Value): boolean {
	if (a.kind !== 'date' || b.kind !== 'date') return true;
	return parseDate(a.edtf)?.granularity === parseDate(b.edtf)?.granularity;
}

/** An entity that the answer names, that could stand in the role, and that the key does not name. */
function strayFrom(
	{ index, lexicon }: Reader,
	role: Role,
	answer: string,
	keys: readonly Value[]
): string | undefined {
	for (const { value, isMetonym } of lexicon.soundingLike(answer)) {
		if (value.kind !== 'entity' || (isMetonym && !role.acts)) continue;
		const type = index.entity(value.id)?.type ?? '';
		const fits = role.types.length === 0 || role.types.some((wider) => index.isA(type, wider));
		if (fits && !keys.some((key) => sameValue(index, key, value))) return worded(index, value);
	}
	return undefined;
}

function memo<T>(compute: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		const value = compute(text);
		known.set(text, value);
		return value;
	};
}
