import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import { distractorSets } from '../distractors/distractor-sets';
import type { Distractor } from '../distractors/distractors';
import { inScaleOrder } from '../distractors/scale';
import type { ItemId, SingleChoiceItem } from '../item';
import { singleChoiceJudge } from '../judging/choice-judges';
import type { Kind } from '../kind';
import { lintOptions, lintOrder, lintStem } from '../lint';
import { itemIdOf, partsOfItemId } from '../propositions';
import type { Question } from '../questions/question';
import { questionByToken, questionsOf } from '../questions/questions';
import { standingPhrase } from '../wording/sentence';

export const singleChoice: Kind<SingleChoiceItem> = {
	...singleChoiceJudge,

	write(index, fact, id) {
		return id
			? itemsOf(index, askedById(index, fact, id))
			: questionsOf(index, fact).flatMap((question) => itemsOf(index, withSets(index, question)));
	},

	parts: (index, fact) =>
		questionsOf(index, fact).map((question) => ({
			asks: question,
			write: () => itemsOf(index, withSets(index, question))
		})),

	lint
};

type WithWrong = readonly [Question, readonly Distractor[]];

function itemsOf(index: FactIndex, asked: readonly WithWrong[]): readonly SingleChoiceItem[] {
	return asked
		.map(([question, wrong]) => compose(index, question, wrong))
		.filter((item) => item !== undefined && lint(item).length === 0) as SingleChoiceItem[];
}

function withSets(index: FactIndex, question: Question): readonly WithWrong[] {
	const stem = question.stem(question.token) ?? '';
	const key = standingPhrase(index, question.value)?.text ?? '';
	const isFlawed = (wrong: readonly string[]) => lintOptions(stem, [key, ...wrong], key).length > 0;
	return distractorSets(index, question, isFlawed).map((wrong) => [question, wrong]);
}

/** The question and the wrong options that the id names, if the set still bears them out. */
function askedById(index: FactIndex, fact: Fact, id: ItemId): readonly WithWrong[] {
	const parts = partsOfItemId(id);
	const question = parts && questionByToken(index, fact, parts.role);
	const wrong = question && parts.others.map((ref) => question.wrongByRef(ref));
	return question && wrong?.every((option) => option !== undefined) ? [[question, wrong]] : [];
}

function compose(
	index: FactIndex,
	question: Question,
	wrong: readonly Distractor[]
): SingleChoiceItem | undefined {
	const { fact, value, token, demand, facts, tests, reveals } = question;
	const stem = question.stem(token);
	const key = standingPhrase(index, value)?.text;
	const texts = wrong.map((option) => standingPhrase(index, option.value)?.text);
	if (!stem || !key || !texts.every((text) => text !== undefined)) return undefined;
	const scale = inScaleOrder(index, [value, ...wrong.map((option) => option.value)]);
	const options = scale
		? scale.map((option) => standingPhrase(index, option)?.text ?? '')
		: [key, ...texts].sort();
	const whys = wrong.map((option) => question.whyNot(option));
	return {
		id: itemIdOf({
			fact: fact.id,
			role: token,
			kind: 'single-choice',
			others: wrong.map((option) => option.ref).sort()
		}),
		kind: 'single-choice',
		stem,
		demand,
		band: bandOf({ kind: 'single-choice', demand, stem, facts, wrong }),
		options,
		key,
		ordered: scale !== undefined,
		tests,
		reveals: [...new Set([...reveals, ...whys.flatMap((why) => why.reveals)])].sort(),
		cite: citationsOf(index, facts),
		explanations: {
			key: question.why(),
			options: Object.fromEntries(whys.map((why, at) => [texts[at] ?? '', why.text]))
		}
	};
}

function lint(item: SingleChoiceItem) {
	return [
		...lintStem(item.stem),
		...lintOptions(item.stem, item.options, item.key),
		...(item.ordered ? lintOrder(item.options) : [])
	];
}
