import type { Fact, FactId, Relation, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom } from '../../rng';
import { latestFacts } from '../latest-facts';
import { capital, inForm, phraseOf, type ClauseOf, type Form, type Phrase } from './phrase';
import { fillTemplate } from './template';

/** Deepest chain of claims about claims. */
const MAX_DEPTH = 2;

/** What a wording may do with a fact's fillers. */
export interface Rewording {
	/** Other fillers than the fact's own, by role. */
	readonly instead?: ReadonlyMap<string, Value>;
	/** A role to leave blank, and the mark that stands for it. */
	readonly blank?: { readonly role: string; readonly mark: string };
	/** Words in the place of a role's filler, for one thing: “each country”, “that country”. */
	readonly words?: { readonly role: string; readonly text: string };
	/** Seeds the choice between the author's wordings. */
	readonly seed?: string;
	/** Which of the author's wordings may be used. */
	readonly fit?: (template: string) => boolean;
}

/**
 * The fact as a clause, without attribution, capital or full stop; nothing when it cannot be worded,
 * as a denied one cannot: the author's wordings say that a thing is so.
 */
export function clauseOf(
	index: FactIndex,
	fact: Fact,
	rewording: Rewording = {},
	depth = 0
): string | undefined {
	if (fact.not || fact.status === 'denied' || fact.status === 'assumed') return undefined;
	const { fit = () => true, seed = '' } = rewording;
	const templates = index.relation(fact.rel).say.filter(fit);
	const fill = filler(index, fact, rewording, depth);
	return pick(templates, `${fact.id}/say/${seed}`)
		.map((template) => fillTemplate(template, fill))
		.find((text) => text !== undefined);
}

/** The fact as a sentence that says who vouches for it. */
export function sentenceOf(
	index: FactIndex,
	fact: Fact,
	rewording?: Rewording
): string | undefined {
	return rewording ? reworded(index, fact, rewording) : asWritten(index, fact);
}

/** Explanations tell the same facts over and over. */
const asWritten = latestFacts((index, fact) => reworded(index, fact, {}));

function reworded(index: FactIndex, fact: Fact, rewording: Rewording): string | undefined {
	const clause = clauseOf(index, fact, rewording);
	return clause === undefined ? undefined : finished(`${attributionOf(index, fact)}${clause}`, '.');
}

/** How a question for a role is put. */
export interface Asking extends Pick<Rewording, 'words' | 'seed' | 'fit'> {
	/** Whether the answer is only what the source names, so that the question must say so. */
	readonly sourceClosed: boolean;
	/** Asks for every filler at once, where the author has worded that. */
	readonly all?: boolean;
}

/** The question that asks for the role; nothing when the relation has no wording for it. */
export function questionOf(
	index: FactIndex,
	fact: Fact,
	role: string,
	sourceClosed: boolean,
	seed = ''
): string | undefined {
	return askingFor(index, fact, role, { sourceClosed, seed });
}

/** The same, put in other ways. */
export function askingFor(
	index: FactIndex,
	fact: Fact,
	role: string,
	{ sourceClosed, all = false, seed = '', fit = () => true, words }: Asking
): string | undefined {
	const { ask = [], askAll = [] } = index.relation(fact.rel).roles.get(role) ?? {};
	const templates = (all && askAll.length > 0 ? askAll : ask).filter(fit);
	const fill = filler(index, fact, words ? { words } : {}, 0);
	const attribution = attributionOf(index, fact) || (sourceClosed ? bySource(index, fact) : '');
	return pick(templates, `${fact.id}/${role}/ask/${seed}`)
		.map((template) => fillTemplate(attribution ? lowerFirst(template) : template, fill))
		.filter((text) => text !== undefined)
		.map((text) => finished(`${attribution}${text.replace(/\?$/, '')}`, '?'))[0];
}

/** The filler as an option or an answer stands alone, “The G20 summit”. */
export function standingPhrase(index: FactIndex, value: Value): Phrase | undefined {
	const phrase = phraseOf(index, value, 'plain', claims(index, 0));
	if (!phrase) return undefined;
	const text = value.kind === 'date' ? phrase.text.replace(/^the /, '') : phrase.text;
	return { ...phrase, text: capital(text) };
}

/** “according to Zamir Kabulov, ”, or nothing where the source itself vouches. */
export function attributionOf(index: FactIndex, fact: Fact): string {
	const { opinion } = index.relation(fact.rel);
	const holder = opinion === undefined ? undefined : fact.roles.get(opinion);
	if (fact.said && !(holder?.kind === 'entity' && holder.id === fact.said.by)) {
		const by = phraseOf(index, { kind: 'entity', id: fact.said.by }, 'plain', () => undefined);
		return by ? `according to ${by.text}, ` : '';
	}
	return fact.status === 'characterised' || fact.status === 'reported' ? bySource(index, fact) : '';
}

/** How the source of the fact's first citation is called, “the report”. */
export function sourceCall(index: FactIndex, fact: Fact): string {
	const cited = fact.cite[0];
	return (cited && index.sentence(cited.sentence)?.source.call) ?? 'the source';
}

function bySource(index: FactIndex, fact: Fact): string {
	return `according to ${sourceCall(index, fact)}, `;
}

function filler(index: FactIndex, fact: Fact, rewording: Rewording, depth: number) {
	return (role: string, form: Form): Phrase | undefined => {
		if (rewording.words?.role === role) return inForm(rewording.words.text, form);
		const value = rewording.instead?.get(role) ?? fact.roles.get(role);
		const phrase = value && phraseOf(index, value, form, claims(index, depth));
		if (!phrase || rewording.blank?.role !== role) return phrase;
		const preposition = form === 'when' ? (/^(on|in|during) /.exec(phrase.text)?.[0] ?? '') : '';
		return { ...phrase, text: preposition + rewording.blank.mark };
	};
}

function claims(index: FactIndex, depth: number): ClauseOf {
	return (id) => {
		const fact = depth < MAX_DEPTH ? index.fact(id as FactId) : undefined;
		return fact && clauseOf(index, fact, {}, depth + 1);
	};
}

/** The author's wordings, the one that the seed chooses first. */
function pick(templates: Relation['say'], seed: string): readonly string[] {
	if (templates.length < 2) return templates;
	const start = rngFrom(seed).below(templates.length);
	return [...templates.slice(start), ...templates.slice(0, start)];
}

function finished(text: string, stop: '.' | '?'): string {
	return capital(text) + (/[.?!]$/.test(text) ? '' : stop);
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
