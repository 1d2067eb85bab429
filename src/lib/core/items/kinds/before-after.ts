import type { Fact, FactId, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { orderOf } from '../../truth/order';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import type { ItemId, Proposition, SortingItem } from '../item';
import { containsWords } from '../names';
import { itemIdOf, partsOfItemId, partsOfProposition, propositionOf } from '../propositions';
import { momentIn, momentsAt, momentsBeside, type Moment } from '../questions/moments';
import { told } from '../questions/several';
import { phraseOf } from '../wording/phrase';
import { sentenceOf, standingPhrase } from '../wording/sentence';

const GROUPS = ['Before', 'After'] as const;
type Side = (typeof GROUPS)[number];
/** Fewest things on each side. */
const FEWEST = 2;
const MOST_THINGS = 6;
/** Dated things that are looked at on each side, the nearest. */
const WINDOW = 8;
const MOST_SETS = 2;
/** Words that tell a thing's place by themselves. */
const TELLS_PLACE = /\b(?:first|second|third|fourth|fifth|last|final|earliest|latest|next)\b/gi;

/**
 * Things to be sorted by whether they come before or after the one that the fact dates. An id names
 * what dates each of them.
 */
export function beforeOrAfter(index: FactIndex, fact: Fact): readonly (SortingItem | undefined)[] {
	return momentsAt(index, fact).flatMap((pivot) => {
		const before = sideOf(index, pivot, 'Before');
		const after = sideOf(index, pivot, 'After');
		if (before.length < FEWEST || after.length < FEWEST) return [];
		return Array.from({ length: MOST_SETS }, (_, turn) => {
			const rng = rngFrom(`${fact.id}/${pivot.role}/before-after/${turn}`);
			const [some, others] = [shuffle(before, rng), shuffle(after, rng)];
			const more = shuffle([...some.slice(FEWEST), ...others.slice(FEWEST)], rng);
			const count = rng.below(MOST_THINGS - 2 * FEWEST + 1);
			return compose(index, pivot, [
				...some.slice(0, FEWEST),
				...others.slice(0, FEWEST),
				...more.slice(0, count)
			]);
		});
	});
}

export function beforeOrAfterById(
	index: FactIndex,
	fact: Fact,
	id: ItemId
): SortingItem | undefined {
	const parts = partsOfItemId(id);
	const pivot = parts && momentIn(index, { fact: fact.id, role: parts.role });
	const moments = parts?.others.map((other) => momentIn(index, placeOf(other as Proposition)));
	if (!pivot || !moments?.every((moment) => moment !== undefined)) return undefined;
	const sides = moments.map((moment) => orderTo(index, pivot, moment));
	const isGood =
		moments.length <= MOST_THINGS &&
		new Set(moments).size === moments.length &&
		sides.every((side) => side !== undefined) &&
		GROUPS.every((group) => sides.filter((side) => side === group).length >= FEWEST);
	return isGood ? compose(index, pivot, moments) : undefined;
}

function placeOf(proposition: Proposition) {
	const { fact, role } = partsOfProposition(proposition);
	return { fact: fact as FactId, role };
}

/** The nearest dated things that come before or after it for certain. */
function sideOf(index: FactIndex, pivot: Moment, side: Side): readonly Moment[] {
	if (!pivot.date) return [];
	return momentsBeside(index, pivot, side === 'Before' ? 'before' : 'after', WINDOW).filter(
		(other) => orderTo(index, pivot, other) === side
	);
}

function orderTo(index: FactIndex, pivot: Moment, other: Moment): Side | undefined {
	const order = orderOf(index, other.entity.id, pivot.entity.id);
	return order === 'unknown' ? undefined : order === 'before' ? 'Before' : 'After';
}

function compose(
	index: FactIndex,
	pivot: Moment,
	things: readonly Moment[]
): SortingItem | undefined {
	const textOf = ({ entity: { id } }: Moment) =>
		standingPhrase(index, { kind: 'entity', id })?.text ?? '';
	const named: Value = { kind: 'entity', id: pivot.entity.id };
	const name = phraseOf(index, named, 'plain', () => undefined)?.text;
	const inOrder = [...things].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
	const isTold = tellPlace([pivot, ...inOrder].map(textOf));
	const isWithin = inOrder.some((thing) => containsWords(textOf(thing), textOf(pivot)));
	if (name === undefined || isTold || isWithin) return undefined;
	const facts = [...inOrder, pivot].map(({ fact }) => fact);
	const stem = `Does each of these come before or after ${name}? Sort each one.`;
	return {
		id: itemIdOf({
			fact: pivot.fact.id,
			role: pivot.role,
			kind: 'sorting',
			others: things.map(({ fact, role }) => propositionOf(fact, role)).sort()
		}),
		kind: 'sorting',
		stem,
		demand: 'inferred',
		band: bandOf({ kind: 'sorting', demand: 'inferred', stem, facts }),
		things: inOrder.map(textOf),
		groups: GROUPS,
		key: inOrder.map((thing) => orderTo(index, pivot, thing) ?? ''),
		tests: [...inOrder, pivot].map(({ fact, role }) => propositionOf(fact, role)),
		reveals: [],
		cite: citationsOf(index, facts),
		explanations: {
			key: told(index, facts),
			options: Object.fromEntries(
				inOrder.map((thing) => [textOf(thing), sentenceOf(index, thing.fact) ?? ''])
			)
		}
	};
}

/** Whether a number, or a word such as “second” that not all have, tells what comes first. */
function tellPlace(texts: readonly string[]): boolean {
	const words = texts.map((text) => (text.toLowerCase().match(TELLS_PLACE) ?? []).join());
	return texts.some((text) => /\b\d/.test(text)) || new Set(words).size > 1;
}
