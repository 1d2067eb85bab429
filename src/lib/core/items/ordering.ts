import type { Fact, FactId } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { rngFrom, shuffle } from '../rng';
import { datedEntities, orderOf, type Dated } from '../truth/order';
import { citationsOf } from './cite';
import { orderingJudge } from './ordering-judge';
import type { ItemId, OrderingItem, Proposition } from './item';
import type { Kind } from './kind';
import { flawIf, lintStem } from './lint';
import { plainWords } from './names';
import { itemIdOf, partsOfItemId, partsOfProposition, propositionOf } from './propositions';
import { sentenceOf, standingPhrase } from './wording/sentence';

/** Things to put in order: enough to be worth it, few enough for a thumb. */
const LENGTH = 4;
/** Timelines written for one anchoring fact. */
const MOST_TIMELINES = 3;
const STEM = 'Put these in order, from the earliest to the latest.';

export const ordering: Kind<OrderingItem> = {
	...orderingJudge,

	write(index, fact, id) {
		const timelines = id ? timelineById(index, fact, id) : timelinesFrom(index, fact);
		return timelines
			.map((dated) => compose(index, dated))
			.filter((item) => item !== undefined && lint(item).length === 0) as OrderingItem[];
	},

	lint
};

/** Each fact anchors the timelines in which it has the smallest id, so that none is written twice. */
function timelinesFrom(index: FactIndex, fact: Fact): readonly (readonly Dated[])[] {
	const all = singlyDated(index);
	const anchor = all.find((dated) => dated.fact.id === fact.id);
	if (!anchor) return [];
	const later = all.filter((dated) => dated.fact.id > fact.id && dated.entity !== anchor.entity);
	const luck = Array.from({ length: 4 * MOST_TIMELINES }, (_, turn) =>
		chainFrom(index, anchor, shuffle(later, rngFrom(`${fact.id}/timeline/${turn}`)))
	);
	const distinct = new Map(
		luck.filter((chain) => chain.length === LENGTH).map((chain) => [namesOf(chain), chain])
	);
	return [...distinct.values()].slice(0, MOST_TIMELINES);
}

/** Things whose fact dates nothing else, so that the fact alone names the thing. */
function singlyDated(index: FactIndex): readonly Dated[] {
	const all = datedEntities(index);
	const things = new Map<string, number>();
	for (const { fact } of all) things.set(fact.id, (things.get(fact.id) ?? 0) + 1);
	return all.filter(({ fact }) => things.get(fact.id) === 1);
}

/** The anchor with the first others that stand in a certain order to all chosen before. */
function chainFrom(index: FactIndex, anchor: Dated, others: readonly Dated[]): readonly Dated[] {
	const chain = [anchor];
	for (const other of others) {
		if (chain.length === LENGTH) break;
		const isCertain = chain.every(
			({ entity }) => orderOf(index, entity, other.entity) !== 'unknown'
		);
		if (isCertain && !chain.some(({ entity }) => entity === other.entity)) chain.push(other);
	}
	return chain;
}

function timelineById(index: FactIndex, fact: Fact, id: ItemId): readonly (readonly Dated[])[] {
	const parts = partsOfItemId(id);
	const refs = parts?.others.map((other) => partsOfProposition(other as Proposition)) ?? [];
	const all = singlyDated(index);
	const chain = [{ fact: fact.id as string }, ...refs].map((ref) =>
		all.find((dated) => dated.fact.id === (ref.fact as FactId))
	);
	if (!chain.every((dated) => dated !== undefined) || chain.length < LENGTH) return [];
	const isCertain = chain.every((a, i) =>
		chain.slice(i + 1).every((b) => orderOf(index, a.entity, b.entity) !== 'unknown')
	);
	return isCertain ? [chain] : [];
}

function compose(index: FactIndex, chain: readonly Dated[]): OrderingItem | undefined {
	const inOrder = [...chain].sort((a, b) =>
		orderOf(index, a.entity, b.entity) === 'before' ? -1 : 1
	);
	const texts = inOrder.map(
		({ entity }) => standingPhrase(index, { kind: 'entity', id: entity })?.text
	);
	const [anchor, ...others] = chain;
	if (!anchor || !texts.every((text) => text !== undefined)) return undefined;
	const why = inOrder.map(({ fact }) => sentenceOf(index, fact) ?? '');
	return {
		id: itemIdOf({
			fact: anchor.fact.id,
			role: anchor.role,
			kind: 'ordering',
			others: others.map(({ fact, role }) => propositionOf(fact, role)).sort()
		}),
		kind: 'ordering',
		stem: STEM,
		options: [...texts].sort(),
		key: texts,
		tests: inOrder.map(({ fact, role }) => propositionOf(fact, role)),
		reveals: [],
		cite: citationsOf(
			index,
			inOrder.map(({ fact }) => fact)
		),
		explanations: {
			key: why.join(' '),
			options: Object.fromEntries(texts.map((text, at) => [text, why[at] ?? '']))
		}
	};
}

function namesOf(chain: readonly Dated[]): string {
	return chain
		.map(({ fact }) => fact.id)
		.sort()
		.join();
}

function lint({ stem, options }: OrderingItem) {
	const distinct = new Set(options.map(plainWords));
	const dated = options.find((option) => /\b\d/.test(option));
	return [
		...lintStem(stem),
		...flawIf(distinct.size < options.length, 'more than one key', 'two things read the same'),
		...flawIf(dated !== undefined, 'key in the stem', dated ?? '')
	];
}
