import type { Fact, Relation, Role, Value } from '../../facts/fact-set';
import type { SlotForm } from '../../facts/wording';
import { framesFor } from '../../truth/frames';
import { sameIn } from '../../truth/values';
import { sameValue } from '../../truth/truth';
import { isOfOtherType } from '../../truth/type-fit';
import { vouchedIn, type Voucher } from './attribution';
import { fillersIn, type Filler, type FillerReader } from './fillers';
import { matchWording, type Found } from './pattern';
import type { Mode, Pattern } from './pattern-table';
import type { Reader } from './reader';

/** What a slot may hold instead of a filler: a blank, or “one country”, “that country”, “each country”. */
export type GapWord = 'blank' | 'one' | 'that' | 'each';

export interface Gap {
	readonly role: Role;
	readonly form: SlotForm;
	/** The text in the slot, blank included: “on _____”. */
	readonly text: string;
	/** The types whose noun it names; none for a blank. */
	readonly types: readonly string[];
	/** The number that the sentence gives it; absent where the wording does not tell. */
	readonly number?: 'one' | 'many';
}

/** A sentence as a claim: with nothing missing, with a role asked for, with a gap in a role's place. */
export interface Reading {
	readonly relation: Relation;
	readonly mode: Mode;
	readonly voucher: Voucher;
	readonly roles: ReadonlyMap<string, Value>;
	/** Roles that the wording prints; what it leaves out may be anything. */
	readonly printed: ReadonlySet<string>;
	readonly asked?: Role;
	readonly gap?: Gap;
}

export const BLANK = '_____';

/** A claim that fills as many roles in as many ways is beyond any reader. */
const MOST_CLAIMS = 32;

/** Every claim that a statement may make. */
export function readStatement(
	reader: Reader,
	statement: string,
	gap?: GapWord
): readonly Reading[] {
	const sentences = statement.endsWith('.') ? [statement.slice(0, -1), statement] : [statement];
	return lately(reader, `say ${gap ?? ''} ${statement}`, () =>
		sentences.flatMap((sentence) =>
			vouchedIn(reader, sentence).flatMap(({ voucher, rest }) =>
				read(reader, reader.says.candidates(rest), rest, voucher, gap)
			)
		)
	);
}

/** Every claim that a question may ask to complete. */
export function readQuestion(
	reader: Reader,
	question: string,
	modes: readonly Mode[],
	gap?: GapWord
): readonly Reading[] {
	return lately(reader, `ask ${gap ?? ''} ${modes.join()} ${question}`, () =>
		vouchedIn(reader, question).flatMap(({ voucher, rest }) => {
			const patterns = reader.asks.candidates(rest).filter(({ mode }) => modes.includes(mode));
			return read(reader, patterns, rest, voucher, gap);
		})
	);
}

/** Readings that put things where they can be; all of them only when there is no such reading. */
function fitting({ index }: Reader, readings: readonly Reading[]): readonly Reading[] {
	if (readings.length < 2) return readings;
	const fit = readings.filter(({ relation, roles }) =>
		[...roles].every(([name, value]) => {
			const role = relation.roles.get(name);
			return role && !isOfOtherType(index, role, value);
		})
	);
	return fit.length > 0 ? fit : readings;
}

/** Texts read last, as items that follow each other share their stem. */
const MOST_KEPT = 100;
const kept = new WeakMap<Reader, Map<string, readonly Reading[]>>();

function lately(
	reader: Reader,
	key: string,
	compute: () => readonly Reading[]
): readonly Reading[] {
	const known = kept.get(reader) ?? new Map<string, readonly Reading[]>();
	kept.set(reader, known);
	const before = known.get(key);
	if (before) return before;
	const found = fitting(reader, compute());
	if (known.size >= MOST_KEPT) known.clear();
	known.set(key, found);
	return found;
}

/** The claim with the value in the place of its gap. */
export function filling(reading: Reading, { role }: Gap, value: Value): Reading {
	const filled = { ...reading, roles: new Map(reading.roles).set(role.name, value) };
	delete filled.gap;
	return filled;
}

/** Facts that the clause words, whoever says them. */
export function factsWorded(reader: Reader, clause: string): readonly Fact[] {
	const facts = claimsIn(reader, clause).flatMap(({ relation, roles }) =>
		framesFor(reader.index, relation.name, roles)
			.filter(
				(frame) =>
					frame.roles.size === roles.size &&
					[...roles].every(([name, value]) => {
						const said = frame.roles.get(name);
						return said && sameIn(reader.index, relation.roles.get(name), said, value);
					})
			)
			.map(({ fact }) => fact)
	);
	return [...new Set(facts)].filter((fact) => !fact.not);
}

/** A clause as claims; who says so is for the sentence around it to tell. */
function claimsIn(reader: Reader, clause: string): readonly Reading[] {
	return read(reader, reader.says.candidates(clause), clause, { kind: 'none' });
}

function read(
	reader: Reader,
	patterns: readonly Pattern[],
	text: string,
	voucher: Voucher,
	gap?: GapWord
): readonly Reading[] {
	return patterns.flatMap((pattern) => {
		const { relation, parts } = pattern;
		const found = matchWording<Filler | Gap>(parts, text, ({ role: name, form }, filled) => {
			const role = relation.roles.get(name);
			if (!role) return [];
			const gaps = gap ? gapsIn(reader, gap, role, form, filled) : [];
			return gaps.length > 0 ? gaps : fillersIn(fillerReader(reader), role, form, filled);
		});
		return found.flatMap((each) => readingsOf(reader, pattern, voucher, each, gap !== undefined));
	});
}

/** The reader with what it takes to read slots: clauses too. */
export function fillerReader(reader: Reader): FillerReader {
	return {
		index: reader.index,
		lexicon: reader.lexicon,
		clause: (text: string): readonly Filler[] =>
			factsWorded(reader, text).map(({ id }) => ({ value: { kind: 'fact', id }, number: 'one' }))
	};
}

const IN_A_SLOT = /^(?:(?:on|in|during) )?_{5}(?:’s?)?$/i;

/** “_____”, “on _____”, “_____’s”; “each country”, “each country’s”. */
function gapsIn(
	reader: Reader,
	word: GapWord,
	role: Role,
	form: SlotForm,
	text: string
): readonly Gap[] {
	if (word === 'blank') return IN_A_SLOT.test(text) ? [{ role, form, text, types: [] }] : [];
	const match = /^(one|that|each) (.+)$/i.exec(text);
	if (match?.[1]?.toLowerCase() !== word) return [];
	const noun = form === 'possessive' ? match[2]?.replace(/’s?$/, '') : match[2];
	const types = noun === undefined ? [] : reader.lexicon.typesCalled(noun);
	return types.length === 0 ? [] : [{ role, form, text, types, number: 'one' }];
}

/** The claims that a found text makes: slots of one role hold one filler, and verbs agree with it. */
function readingsOf(
	reader: Reader,
	{ relation, mode, asked, printed }: Pattern,
	voucher: Voucher,
	{ slots, agreements }: Found<Filler | Gap>,
	needsGap: boolean
): readonly Reading[] {
	let drafts: { roles: ReadonlyMap<string, Value>; gap?: Gap }[] = [{ roles: new Map() }];
	for (const { role: name, fillers } of slots) {
		drafts = drafts.flatMap((draft) =>
			fillers.flatMap((filler): typeof drafts => {
				const numbers = agreements.filter(({ role }) => role === name).map(({ number }) => number);
				if (!('value' in filler)) return withGap(draft, filler, numbers);
				if (filler.number !== 'either' && numbers.some((each) => each !== filler.number)) return [];
				const known = draft.roles.get(name);
				if (draft.gap?.role.name === name) return [];
				if (known) return sameValue(reader.index, known, filler.value) ? [draft] : [];
				return [{ ...draft, roles: new Map(draft.roles).set(name, filler.value) }];
			})
		);
		if (drafts.length > MOST_CLAIMS) return [];
	}
	return drafts
		.filter(({ gap }) => (gap !== undefined) === needsGap)
		.map((draft) => ({ relation, mode, voucher, printed, ...(asked && { asked }), ...draft }));
}

function withGap(
	draft: { readonly roles: ReadonlyMap<string, Value>; readonly gap?: Gap },
	gap: Gap,
	numbers: readonly ('one' | 'many')[]
): { roles: ReadonlyMap<string, Value>; gap?: Gap }[] {
	if (draft.roles.has(gap.role.name)) return [];
	if (draft.gap && (draft.gap.role !== gap.role || gap.types.length === 0)) return [];
	if (gap.number !== undefined && numbers.some((number) => number !== gap.number)) return [];
	const [number] = numbers;
	return [{ ...draft, gap: { ...gap, ...(number && { number }) } }];
}
