import type { Fact, FactId } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { orderOf } from '../../truth/order';
import { citationsOf } from '../cite';
import type { ItemId, OrderingItem, Proposition } from '../item';
import { orderingJudge } from '../judging/ordering-judge';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { plainWords } from '../names';
import { itemIdOf, partsOfItemId, partsOfProposition, propositionOf } from '../propositions';
import { askingFor, sentenceOf, standingPhrase } from '../wording/sentence';
import { chainFrom, fits, timelinesOf, type Placed, type Timeline } from './timeline';

/** Things to put in order: enough to be worth it, few enough for a thumb. */
const LENGTH = 4;
/** Timelines written for one anchoring fact, and how often luck is tried for them. */
const MOST_TIMELINES = 3;
const TRIES = 10;
const STEM = 'Put these in order, from the earliest to the latest.';
/** Words that tell a thing's place by themselves, unless all things have the same. */
const TELLS_PLACE =
	/\b(?:\d+\w*|first|second|third|fourth|fifth|last|final|earliest|latest|next|then)\b/gi;

export const ordering: Kind<OrderingItem> = {
	...orderingJudge,

	write(index, fact, id) {
		const chains = id ? chainById(index, fact, id) : chainsFrom(index, fact);
		return chains
			.map(({ timeline, chain }) => compose(index, timeline, chain))
			.filter((item) => item !== undefined && lint(item).length === 0) as OrderingItem[];
	},

	lint
};

interface Chain {
	readonly timeline: Timeline;
	readonly chain: readonly Placed[];
}

function chainsFrom(index: FactIndex, fact: Fact): readonly Chain[] {
	const found = new Map<string, Chain>();
	for (const timeline of timelinesOf(index, fact)) {
		for (const anchor of timeline.byFact.get(fact.id) ?? []) {
			for (let turn = 0; turn < TRIES && found.size < MOST_TIMELINES; turn++) {
				const seed = `${fact.id}/timeline/${turn}`;
				const chain = chainFrom(index, timeline, anchor, LENGTH, seed);
				const name = chain.map(({ entity }) => entity).sort();
				if (chain.length === LENGTH && !found.has(name.join())) {
					found.set(name.join(), { timeline, chain });
				}
			}
		}
	}
	return [...found.values()];
}

function chainById(index: FactIndex, fact: Fact, id: ItemId): readonly Chain[] {
	const { role = '', others = [] } = partsOfItemId(id) ?? {};
	const refs = [propositionOf(fact, role), ...(others as readonly Proposition[])].map(
		partsOfProposition
	);
	const chains = timelinesOf(index, fact).flatMap((timeline) => {
		const chain = refs.flatMap((ref) => {
			const places = timeline.byFact.get(ref.fact as FactId);
			const placed = places?.find(({ role }) => role === ref.role);
			return placed ? [placed] : [];
		});
		const isWhole = chain.length === refs.length && chain.length === LENGTH;
		const isCertain = chain.every((placed, at) => fits(index, chain.slice(0, at), placed));
		return isWhole && isCertain ? [{ timeline, chain }] : [];
	});
	// The same facts may stand in two timelines: one id, one item.
	return chains.slice(0, 1);
}

function compose(
	index: FactIndex,
	{ relation }: Timeline,
	chain: readonly Placed[]
): OrderingItem | undefined {
	const inOrder = [...chain].sort((a, b) =>
		orderOf(index, a.entity, b.entity) === 'before' ? -1 : 1
	);
	const texts = inOrder.map(
		({ entity }) => standingPhrase(index, { kind: 'entity', id: entity })?.text
	);
	const [anchor, ...others] = chain;
	const asking = relation === undefined ? '' : anchor && askingEach(index, anchor);
	if (!anchor || asking === undefined || !texts.every((text) => text !== undefined)) {
		return undefined;
	}
	const facts = inOrder.map(({ fact }) => fact);
	const why = facts.map((fact) => sentenceOf(index, fact) ?? '');
	return {
		id: itemIdOf({
			fact: anchor.fact.id,
			role: anchor.role,
			kind: 'ordering',
			others: others.map(({ fact, role }) => propositionOf(fact, role)).sort()
		}),
		kind: 'ordering',
		stem: `${asking}${STEM}`,
		demand: 'inferred',
		band: 'harder',
		options: [...texts].sort(),
		key: texts,
		tests: inOrder.map(({ fact, role }) => propositionOf(fact, role)),
		reveals: [],
		cite: citationsOf(index, facts),
		explanations: {
			key: [...new Set(why)].join(' '),
			options: Object.fromEntries(texts.map((text, at) => [text, why[at] ?? '']))
		}
	};
}

/** “When was each person born? ” */
function askingEach(index: FactIndex, { entity, fact, role }: Placed): string | undefined {
	const thing = [...fact.roles].find(
		([, filler]) => filler.kind === 'entity' && filler.id === entity
	)?.[0];
	const types = index.relation(fact.rel).roles.get(thing ?? '')?.types ?? [];
	const type = index.set.types.get(types[0] ?? '');
	if (thing === undefined || !type) return undefined;
	const words = { role: thing, text: `each ${type.noun}` };
	const question = askingFor(index, fact, role, { sourceClosed: false, words });
	return question === undefined ? undefined : `${question} `;
}

function lint({ stem, options }: OrderingItem) {
	const distinct = new Set(options.map(plainWords));
	const telling = new Set(
		options.map((option) => (option.toLowerCase().match(TELLS_PLACE) ?? []).join(' '))
	);
	return [
		...lintStem(stem),
		...flawIf(distinct.size < options.length, 'more than one key', 'two things read the same'),
		...flawIf(telling.size > 1, 'logical cues', [...telling].join(', '))
	];
}
