import type { EntityId, Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { truthOf } from '../../truth/truth';
import type { Distractor } from '../distractors/distractors';
import { traces } from '../names';
import { BY, propositionOf, propositionsOf, VIA } from '../propositions';
import { MAX_REF, refOf, valueOfRef } from '../value-ref';
import { capital } from '../wording/phrase';
import { attributionOf, clauseOf, sourceCall, standingPhrase } from '../wording/sentence';
import type { Question, QuestionFamily } from './question';
import { kinOf } from './kin';
import { asDistractor, wordingBy } from './reckoning';

/** Names of the same type that take their turn. */
const MOST_NAMED = 24;
/** With more facts of the kind nobody can be sure that no other speaker says the same. */
const MOST_COMPARED = 400;
/** Statuses under which somebody says that a thing is so; who denies or promises says something else. */
const TOLD: ReadonlySet<Fact['status']> = new Set(['asserted', 'reported', 'planned']);

/** Who said what the source passes on, and through whom it became known. */
export const attribution: QuestionFamily = {
	of: (index, fact) => ([BY, VIA] as const).flatMap((part) => whose(index, fact, part) ?? []),
	byToken: (index, fact, token) =>
		token === BY || token === VIA ? whose(index, fact, token) : undefined
};

function whose(index: FactIndex, fact: Fact, part: typeof BY | typeof VIA): Question | undefined {
	const { said } = fact;
	const key = part === BY ? said?.by : said?.via;
	const speaker = said && standingPhrase(index, { kind: 'entity', id: said.by })?.text;
	if (!said || !key || !speaker || !isTold(index, fact)) return undefined;
	if (said.by === said.via || isShared(index, fact)) return undefined;
	const call = sourceCall(index, fact);
	const value: Value = { kind: 'entity', id: key };
	const about = index.factsAbout(fact.id);
	const clauseFor = (seed: string) => clauseOf(index, fact, { seed: `${part}/${seed}` });
	return {
		fact,
		token: part,
		demand: 'attribution',
		value,
		single: true,
		acts: true,
		facts: [fact],
		tests: [propositionOf(fact, part)],
		// Whoever announces a claim is told by facts about it.
		reveals: [
			...propositionsOf(fact).filter((each) => each !== propositionOf(fact, part)),
			...about.flatMap((each) => propositionsOf(each))
		],
		stem(seed) {
			const clause = clauseFor(seed);
			if (clause === undefined) return undefined;
			return wordingBy(
				`${fact.id}/${seed}`,
				part === BY
					? [
							`Who, according to ${call}, said that ${clause}?`,
							`To whom does ${call} attribute the statement that ${clause}?`
						]
					: [
							`Who passed on, according to ${call}, that ${inSentence(speaker)} said that ${clause}?`,
							`Through whom, according to ${call}, did it become known that ${inSentence(speaker)} said that ${clause}?`
						]
			);
		},
		wrong: () => candidates(index, fact, key),
		wrongByRef(ref) {
			const other = valueOfRef(ref, value);
			return other && refOf(other) !== refOf(value) && isOther(index, fact, other, key)
				? asVoice(index, other)
				: undefined;
		},
		why: () =>
			`${capital(call)} has it from ${inSentence(speaker)}${through()}: ${clauseFor('') ?? ''}.`,
		whyNot: ({ value: other }) => ({
			text: `${capital(call)} does not name ${inSentence(standingPhrase(index, other)?.text ?? '')} for this.`,
			reveals: []
		})
	};

	function through(): string {
		const via = said?.via && standingPhrase(index, { kind: 'entity', id: said.via })?.text;
		return via ? `, through ${inSentence(via)}` : '';
	}

	function inSentence(text: string): string {
		return text.replace(/^The /, 'the ');
	}
}

/** Whether a named speaker says that it is so, and a sentence would name them in front. */
function isTold(index: FactIndex, fact: Fact): boolean {
	return (
		!fact.not &&
		TOLD.has(fact.status) &&
		fact.said !== undefined &&
		attributionOf(index, fact) !== ''
	);
}

/** Whether the same is said by others too, or came through others. */
function isShared(index: FactIndex, fact: Fact): boolean {
	if (kinOf(index, fact, []).facts.some(({ said }) => said?.via !== fact.said?.via)) return true;
	const ids = [...fact.roles.values()]
		.flatMap(membersOf)
		.flatMap((filler) => (filler.kind === 'entity' ? [filler.id] : []));
	const lists = [index.factsOf(fact.rel), ...ids.map((id) => index.factsWith(id))];
	const near = lists.reduce((few, list) => (list.length < few.length ? list : few));
	if (near.length > MOST_COMPARED) return true;
	const others = new Set(
		near.flatMap(({ rel, said }) => (rel === fact.rel && said ? said.by : []))
	);
	return [...others].some((by) => by !== fact.said?.by && says(index, fact, by));
}

function says(index: FactIndex, { rel, roles, status }: Fact, by: EntityId): boolean {
	return truthOf(index, { rel, roles, status, by }) === 'true';
}

/** Names that may be taken for the right one: those who say other things, then the same type's. */
function candidates(index: FactIndex, fact: Fact, key: EntityId): readonly Distractor[] {
	const type = index.entity(key)?.type ?? '';
	const isAlike = (id: EntityId) => index.isA(index.entity(id)?.type ?? '', type);
	const rng = rngFrom(`${fact.id}/${key}/voices`);
	const speakers = shuffle(
		[...speakersOf(index)].slice(0, MOST_COMPARED).filter(isAlike),
		rng
	).slice(0, MOST_NAMED);
	const ofType = index.entitiesOf(type);
	const from = rng.below(Math.max(1, ofType.length - MOST_NAMED));
	const named = shuffle(ofType.slice(from, from + MOST_NAMED), rng);
	const pool = shuffle(index.set.types.get(type)?.pool ?? [], rng);
	const each = new Map<string, Distractor>();
	const values: readonly Value[] = [
		...speakers.map((id) => ({ kind: 'entity', id }) as const),
		...named.map(({ id }) => ({ kind: 'entity', id }) as const),
		...pool.map((text) => ({ kind: 'text', text }) as const)
	];
	for (const option of values.map((value) => asVoice(index, value))) {
		if (option.ref.length <= MAX_REF && !each.has(option.ref)) each.set(option.ref, option);
	}
	each.delete(`@${key}`);
	return [...each.values()].filter(({ value }) => isOther(index, fact, value, key));
}

/** Whether the source certainly does not name it for this: it is no part of the matter, and says nothing of the kind. */
function isOther(index: FactIndex, fact: Fact, value: Value, key: EntityId): boolean {
	const type = index.entity(key)?.type ?? '';
	if (value.kind === 'text') {
		const isNamed = [fact.said?.by, fact.said?.via].some(
			(id) => id && traces(index, { kind: 'entity', id }).includes(value.text)
		);
		return !isNamed && (index.set.types.get(type)?.pool.includes(value.text) ?? false);
	}
	if (value.kind !== 'entity' || !index.isA(index.entity(value.id)?.type ?? '', type)) return false;
	const { id } = value;
	const isIn = (each: Fact) =>
		[...each.roles.values()]
			.flatMap(membersOf)
			.some((filler) => filler.kind === 'entity' && filler.id === id);
	return (
		id !== fact.said?.by &&
		id !== fact.said?.via &&
		![fact, ...index.factsAbout(fact.id)].some(isIn) &&
		!says(index, fact, id)
	);
}

function asVoice(index: FactIndex, value: Value): Distractor {
	if (value.kind !== 'entity') return asDistractor(value, 0.1);
	return asDistractor(value, speakersOf(index).has(value.id) ? 0.9 : 0.5);
}

const speakers = new WeakMap<FactIndex, ReadonlySet<EntityId>>();

/** Everybody of whom some fact says that they said something. */
function speakersOf(index: FactIndex): ReadonlySet<EntityId> {
	const known =
		speakers.get(index) ?? new Set(index.set.facts.flatMap(({ said }) => said?.by ?? []));
	speakers.set(index, known);
	return known;
}
