import type { Fact, Role, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { parseWording } from '../../facts/wording';
import { askingFor } from '../wording/sentence';

/** A question put to several things at once. */
export interface EachAsked {
	/** One of the facts; all others differ from it in the two roles only. */
	readonly fact: Fact;
	/** The role of the things. */
	readonly thing: Role;
	/** The role asked for. */
	readonly asked: Role;
	readonly things: readonly Value[];
	readonly seed: string;
}

/**
 * “On which date is each meeting to be held?”: the author's question with “each {noun}” for the thing it
 * is asked of; nothing where no wording can be read so.
 */
export function eachQuestion(
	index: FactIndex,
	{ fact, thing, asked, things, seed }: EachAsked
): string | undefined {
	const noun = nounOf(index, thing, things);
	if (noun === undefined) return undefined;
	const { one, complete } = index.relation(fact.rel);
	const fitsOne = !thing.list || isSaidOfOne(index, fact.rel, thing.name);
	return askingFor(index, fact, asked.name, {
		sourceClosed: !one.includes(asked.name) && !complete.includes(asked.name),
		seed,
		words: { role: thing.name, text: `each ${noun}` },
		fit: (template) => fitsEach(template, thing.name, fitsOne)
	});
}

/** What each of the things is called: by their common type, else by the role's. */
function nounOf(index: FactIndex, { types }: Role, things: readonly Value[]): string | undefined {
	const own = new Set(
		things.map((value) => (value.kind === 'entity' ? index.entity(value.id)?.type : undefined))
	);
	const [common] = own.size === 1 ? own : types;
	return common === undefined || own.has(undefined) ? undefined : index.set.types.get(common)?.noun;
}

/** Whether the role, which may hold a list, holds one thing somewhere, so that the wordings fit one too. */
function isSaidOfOne(index: FactIndex, relation: string, role: string): boolean {
	return index.factsOf(relation).some(({ roles }) => {
		const filler = roles.get(role);
		const [only, ...more] = filler?.kind === 'list' ? filler.values : filler ? [filler] : [];
		return only?.kind === 'entity' && more.length === 0 && !index.entity(only.id)?.plural;
	});
}

/**
 * Whether the wording prints the thing once, where “each …” can stand: after no article, in no form but
 * its own or as owner, and, unless any wording fits one thing, with a word that agrees with it. Who the
 * mayor is can be asked; who each post is cannot.
 */
function fitsEach(template: string, thing: string, fitsOne: boolean): boolean {
	const parsed = parseWording(template);
	if (!parsed.ok || isOfIdentity(template, thing) || isVerb(template, thing)) return false;
	const parts = parsed.value;
	const at = parts.findIndex((part) => part.kind === 'slot' && part.role === thing);
	const slot = parts[at];
	const before = parts[at - 1];
	const isOnce = parts.filter((part) => part.kind === 'slot' && part.role === thing).length === 1;
	const agrees = parts.some((part) => part.kind === 'agreement' && part.role === thing);
	return (
		isOnce &&
		slot?.kind === 'slot' &&
		['plain', 'bare', 'possessive'].includes(slot.form) &&
		!(before?.kind === 'words' && /\b(an?|the|this|that|any|every)\s*$/i.test(before.text)) &&
		(fitsOne || agrees)
	);
}

/** Whether the filler stands where a verb does, as in “Who {deed}?”: it is then no noun. */
function isVerb(template: string, thing: string): boolean {
	return new RegExp(
		`(?:^|\\b)(?:who|that|which)\\s+\\{${thing}\\}|\\{\\w+\\}\\s+\\{${thing}\\}`,
		'i'
	).test(template);
}

function isOfIdentity(template: string, thing: string): boolean {
	const be = `(?:is|are|was|were|\\{${thing}\\?(?:is:are|was:were)\\})`;
	const isWho = new RegExp(`^who ${be} \\{${thing}\\}\\?$`, 'i').test(template);
	return isWho || new RegExp(`\\bnames? of \\{${thing}\\}`, 'i').test(template);
}
