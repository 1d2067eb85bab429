import { daysOf } from '../facts/calendar';
import type { Entity, EntityId, Fact, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { datedEntities } from '../truth/order';
import { dateWords } from './wording/dates';
import { capital } from './wording/phrase';
import { clauseOf, standingPhrase } from './wording/sentence';
import { ITEM_KINDS } from './kinds/kinds';
import { itemsOfFact } from './write';

/** A name and one line about it. */
export interface Introduced {
	readonly name: string;
	readonly about: string;
}

/** A set told in brief, for somebody who is about to be asked about it. */
export interface Story {
	/** The source's sentences, and whether there is a question that rests on it. */
	readonly sentences: readonly {
		readonly id: string;
		readonly text: string;
		readonly isAsked: boolean;
	}[];
	readonly who: readonly Introduced[];
	readonly where: readonly Introduced[];
	/** From the earliest to the latest. */
	readonly timeline: readonly { readonly when: string; readonly what: string }[];
	/** Who says, thinks or promises what. */
	readonly voices: readonly { readonly who: string; readonly says: readonly string[] }[];
}

/** Types that an author may give as the widest: those who act, and where things are. */
const AGENT = 'Agent';
const PLACE = 'Place';

export function storyOf(index: FactIndex): Story {
	const known = [...index.set.entities.values()].filter((entity) => entity.about !== undefined);
	const isWhere = (entity: Entity) =>
		index.isA(entity.type, PLACE) && !actsSomewhere(index, entity);
	return {
		sentences: index.set.sources.flatMap((source) =>
			source.sentences.map(({ id, text }) => ({ id, text, isAsked: isAskedAbout(index, id) }))
		),
		who: known
			.filter((entity) => index.isA(entity.type, AGENT) && !isWhere(entity))
			.map((entity) => introduced(index, entity)),
		where: known.filter(isWhere).map((entity) => introduced(index, entity)),
		timeline: timelineOf(index),
		voices: voicesOf(index)
	};
}

function isAskedAbout(index: FactIndex, sentence: string): boolean {
	return index
		.factsCiting(sentence)
		.some((fact) => ITEM_KINDS.some((kind) => itemsOfFact(index, fact, [kind]).length > 0));
}

function introduced(index: FactIndex, entity: Entity): Introduced {
	return { name: nameOf(index, entity.id), about: entity.about ?? '' };
}

/** A country is a place where nothing but a place is asked for, and somebody where it acts. */
function actsSomewhere(index: FactIndex, { id }: Entity): boolean {
	return index
		.factsWith(id)
		.some((fact) =>
			[...fact.roles].some(
				([role, value]) => index.relation(fact.rel).roles.get(role)?.acts && fills(value, id)
			)
		);
}

function fills(value: Value, id: EntityId): boolean {
	if (value.kind === 'entity') return value.id === id;
	return value.kind === 'list' && value.values.some((member) => fills(member, id));
}

function timelineOf(index: FactIndex): Story['timeline'] {
	const all = datedEntities(index);
	// Without a year to place them in, yearless dates can stand beside each other and nothing else.
	const year = index.set.year ?? (all.some(({ date }) => date.year) ? undefined : 2000);
	const placed = all.flatMap(({ entity, date }) => {
		const from = daysOf(date, year)?.[0];
		const when = capital(dateWords(date.edtf).words);
		return from === undefined ? [] : [{ when, what: nameOf(index, entity), from }];
	});
	return placed.sort((a, b) => a.from - b.from).map(({ when, what }) => ({ when, what }));
}

function voicesOf(index: FactIndex): Story['voices'] {
	const voices = new Map<string, string[]>();
	for (const fact of index.set.facts) {
		const who = speakerOf(index, fact);
		const clause = who === undefined ? undefined : clauseOf(index, fact);
		if (who === undefined || clause === undefined) continue;
		voices.set(who, [...(voices.get(who) ?? []), `${capital(clause)}.`]);
	}
	return [...voices].map(([who, says]) => ({ who, says }));
}

/** Whoever says it, holds it or promises it; for a characterisation, the source. */
function speakerOf(index: FactIndex, fact: Fact): string | undefined {
	const { opinion } = index.relation(fact.rel);
	if (fact.said) return nameOf(index, fact.said.by);
	if (opinion !== undefined) return fillerName(index, fact.roles.get(opinion));
	if (fact.status === 'promised') return fillerName(index, [...fact.roles.values()][0]);
	const cited = fact.cite[0];
	const source = cited && index.sentence(cited.sentence)?.source.call;
	return fact.status === 'characterised' && source !== undefined ? capital(source) : undefined;
}

function fillerName(index: FactIndex, value: Value | undefined): string | undefined {
	return value && standingPhrase(index, value)?.text;
}

function nameOf(index: FactIndex, id: EntityId): string {
	return standingPhrase(index, { kind: 'entity', id })?.text ?? id;
}
