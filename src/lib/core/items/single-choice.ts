import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { askedByToken, askedOf, valuesOfRefs, type Asked } from './asked';
import { singleChoiceJudge } from './choice-judges';
import { citationsOf } from './cite';
import { distractorSets } from './distractor-sets';
import { isWrong, type Distractor } from './distractors';
import type { ItemId, SingleChoiceItem } from './item';
import type { Kind } from './kind';
import { lintOptions, lintStem } from './lint';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from './propositions';
import { refOf } from './value-ref';
import { questionOf, standingPhrase } from './wording/sentence';
import { revealedByWhy, whyRight, whyWrong } from './why';
import { ascending } from './ascending';

export const singleChoice: Kind<SingleChoiceItem> = {
	...singleChoiceJudge,

	write(index, fact, id) {
		const asked = id ? askedById(index, fact, id) : askedOf(index, fact).flatMap(withSets(index));
		return asked
			.map(([what, wrong]) => compose(index, what, wrong))
			.filter((item) => item !== undefined && lint(item).length === 0) as SingleChoiceItem[];
	},

	lint
};

function withSets(index: FactIndex) {
	return (asked: Asked) =>
		distractorSets(index, asked).map((wrong): [Asked, readonly Distractor[]] => [asked, wrong]);
}

/** The asked filler and the wrong options that the id names, if the set still bears them out. */
function askedById(index: FactIndex, fact: Fact, id: ItemId): [Asked, readonly Distractor[]][] {
	const parts = partsOfItemId(id);
	const asked = parts && askedByToken(index, fact, parts.role);
	const values = asked && valuesOfRefs(parts.others, asked);
	if (!asked || !values?.every((value) => isWrong(index, asked, value))) return [];
	return [[asked, values.map((value) => ({ value, ref: refOf(value), likeness: 0 }))]];
}

function compose(
	index: FactIndex,
	asked: Asked,
	wrong: readonly Distractor[]
): SingleChoiceItem | undefined {
	const { fact, role, value, token, decided } = asked;
	const stem = questionOf(index, fact, role.name, !decided, token);
	const key = standingPhrase(index, value)?.text;
	const texts = wrong.map((option) => standingPhrase(index, option.value)?.text);
	if (!stem || !key || texts.some((text) => text === undefined)) return undefined;
	const ordered = value.kind !== 'entity' && value.kind !== 'text';
	const options = ordered
		? ascending([value, ...wrong.map((option) => option.value)]).map(
				(option) => standingPhrase(index, option)?.text ?? ''
			)
		: [key, ...(texts as string[])].sort();
	const why = wrong.map((option, i) => [texts[i] ?? '', whyWrong(index, asked, option)] as const);
	return {
		id: itemIdOf({
			fact: fact.id,
			role: token,
			kind: 'single-choice',
			others: wrong.map((option) => option.ref).sort()
		}),
		kind: 'single-choice',
		stem,
		options,
		key,
		ordered,
		tests: [propositionOf(fact, role.name)],
		reveals: [...propositionsOf(fact, role.name), ...revealedByWhy(index, asked, wrong)],
		cite: citationsOf(index, [fact]),
		explanations: { key: whyRight(index, asked), options: Object.fromEntries(why) }
	};
}

function lint(item: SingleChoiceItem) {
	return [...lintStem(item.stem), ...lintOptions(item.stem, item.options, item.key)];
}
