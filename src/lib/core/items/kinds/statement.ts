import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { citationsOf } from '../cite';
import {
	distractorsFor,
	neighboursFor,
	truthWith,
	type Distractor
} from '../distractors/distractors';
import { fillersOnce } from '../distractors/value-index';
import type { ItemCitation, Proposition } from '../item';
import type { Asked } from '../questions/asked';
import { elsewhereIn, revealedByWhy, whyWrong } from '../questions/why';
import { capital } from '../wording/phrase';
import { sentenceOf, standingPhrase } from '../wording/sentence';
import { rolesPrinted } from '../wording/template';

/** A fact's claim, as it is or with another filler in the asked role. */
export type Statement = readonly [asked: Asked, wrong: Distractor | undefined];

/** Whether a wording of the claim prints the asked filler. */
export function isPrinted({ relation, role }: Asked): boolean {
	return relation.say.some((template) => rolesPrinted(template).includes(role.name));
}

/** The statement in words; the seed chooses between wordings. */
export function statementText(
	index: FactIndex,
	[asked, wrong]: Statement,
	seed: string
): string | undefined {
	const { fact, role } = asked;
	// A wording that agrees with its filler fits one of a list as well as all.
	const isOneOfList = role.list && fact.roles.get(role.name)?.kind !== 'list';
	const prints = (template: string) => rolesPrinted(template).includes(role.name);
	const agrees = (template: string) => prints(template) && template.includes(`{${role.name}?`);
	const instead = wrong ? wrongFiller(asked, wrong) : new Map<string, Value>();
	const worded = (fit: (template: string) => boolean) =>
		sentenceOf(index, fact, { instead, seed, fit });
	return (isOneOfList ? worded(agrees) : undefined) ?? worded(prints);
}

/** The wrong filler in its place; in a list it takes the place of the member asked. */
function wrongFiller({ fact, role, value }: Asked, wrong: Distractor) {
	const own = fact.roles.get(role.name);
	const filler =
		own?.kind === 'list'
			? { ...own, values: own.values.map((member) => (member === value ? wrong.value : member)) }
			: wrong.value;
	return new Map([[role.name, filler]]);
}

/** Fillers that make the statement false and blame nobody, the most plausible first. */
export function* falseFillers(index: FactIndex, asked: Asked): Generator<Distractor, void> {
	for (const wrongFor of [distractorsFor, neighboursFor]) {
		for (const option of wrongFor(index, asked)) {
			if (isFairlyFalse(index, asked, option)) yield option;
		}
	}
}

/** Whether the statement with this filler is false, for a reader who knows no year too, and blames nobody. */
export function isFairlyFalse(index: FactIndex, asked: Asked, option: Distractor): boolean {
	return (
		blamesNobody(index, asked, option) &&
		isAlike(index, asked, option) &&
		// A date without a year says nothing of other years, whatever year the author vouches for.
		truthWith(withoutYear(index), asked, option.value) === 'false'
	);
}

/**
 * Whether the statement with this filler accuses nobody: where somebody acts, only a date, a number or
 * a length of time is changed, or a filler of the same role in another fact is taken; a view is never
 * pinned on another, and nobody outside the set is made to do a thing.
 */
export function blamesNobody(
	index: FactIndex,
	{ fact, relation, role }: Asked,
	{ value }: Distractor
): boolean {
	if (relation.opinion !== undefined || ['characterised', 'denied'].includes(fact.status)) {
		return false;
	}
	const isScale = value.kind !== 'entity' && value.kind !== 'text';
	const acts = [...relation.roles.values()].some((each) => each.acts);
	const familiar = fillersOnce(index, fact.rel, role.name).has(value);
	return !acts || isScale || familiar;
}

/** Whether the filler stands for as many things as the one it replaces, so that any wording fits it. */
export function isAlike(index: FactIndex, asked: Asked, { value }: Distractor): boolean {
	const isMany = (filler: Value) => standingPhrase(index, filler)?.plural;
	return value.kind === 'number' || isMany(value) === isMany(asked.value);
}

const yearless = new WeakMap<FactIndex, FactIndex>();

/** The same facts for somebody who does not know their year. */
export function withoutYear(index: FactIndex): FactIndex {
	const { year, ...set } = index.set;
	if (year === undefined) return index;
	const known = yearless.get(index) ?? { ...index, set };
	yearless.set(index, known);
	return known;
}

/** What shows that a statement is true. */
export function citedWords(index: FactIndex, fact: Fact): string {
	const [cited] = citationsOf(index, [fact]);
	return cited ? `${capital(cited.source)} says “${cited.quote}”.` : 'The source says so.';
}

/** What shows that a statement is false. */
export interface Refutation {
	readonly why: string;
	/** Why it is not true, said to whom took it to be. */
	readonly whyNotTrue: string;
	readonly cite: readonly ItemCitation[];
	readonly reveals: readonly Proposition[];
}

/** What refutes the statement with that filler; nothing when it reads the same as the true one. */
export function refutationOf(
	index: FactIndex,
	asked: Asked,
	wrong: Distractor,
	seed: string
): Refutation | undefined {
	const truth = statementText(index, [asked, undefined], seed);
	const stated = statementText(index, [asked, wrong], seed);
	const name = standingPhrase(index, wrong.value)?.text;
	if (!truth || !stated || !name || truth === stated) return undefined;
	// Where a thing was put in another's place, what the source says of that thing refutes it.
	const told = wrong.value.kind === 'entity' ? elsewhereIn(index, asked, wrong.value) : undefined;
	const evidence = told ? [told] : [];
	const against = evidence
		.map((fact) => sentenceOf(index, fact))
		.filter((text) => text !== undefined);
	return {
		why: [...against, truth].join(' '),
		whyNotTrue: whyWrong(index, asked, wrong),
		cite: citationsOf(index, [...evidence, asked.fact]),
		reveals: revealedByWhy(index, asked, [wrong])
	};
}
