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
			? itemById(index, fact, id)
			: questionsOf(index, fact).flatMap((question) => itemsOf(index, question));
	},

	parts: (index, fact) =>
		questionsOf(index, fact).map((question) => ({
			asks: question,
			write: () => itemsOf(index, question)
		})),

	lint
};

/** What all items of one question have in common. */
interface Put {
	readonly question: Question;
	readonly stem: string;
	readonly key: string;
}

/** The question in words; nothing where it or its answer has none, or the words are flawed whatever the options. */
function put(index: FactIndex, question: Question): Put | undefined {
	const stem = question.stem(question.token);
	const key = standingPhrase(index, question.value)?.text;
	return stem && key && lintStem(stem).length === 0 ? { question, stem, key } : undefined;
}

function itemsOf(index: FactIndex, question: Question): readonly SingleChoiceItem[] {
	const asked = put(index, question);
	if (!asked) return [];
	const { stem, key } = asked;
	const isFlawed = (wrong: readonly string[]) => lintOptions(stem, [key, ...wrong], key).length > 0;
	return distractorSets(index, question, isFlawed).flatMap((wrong) => {
		const item = compose(index, asked, wrong);
		return item && !isOutOfOrder(item) ? [item] : [];
	});
}

/** The item with the wrong options that the id names, if the set still bears them out. */
function itemById(index: FactIndex, fact: Fact, id: ItemId): readonly SingleChoiceItem[] {
	const parts = partsOfItemId(id);
	const question = parts && questionByToken(index, fact, parts.role);
	const asked = question && put(index, question);
	const wrong = question && parts.others.map((ref) => question.wrongByRef(ref));
	if (!asked || !wrong?.every((option) => option !== undefined)) return [];
	const item = compose(index, asked, wrong);
	return item && lint(item).length === 0 ? [item] : [];
}

function compose(
	index: FactIndex,
	{ question, stem, key }: Put,
	wrong: readonly Distractor[]
): SingleChoiceItem | undefined {
	const { fact, value, token, demand, facts, tests, reveals } = question;
	const texts = wrong.map((option) => standingPhrase(index, option.value)?.text);
	if (!texts.every((text) => text !== undefined)) return undefined;
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

function isOutOfOrder({ ordered, options }: SingleChoiceItem): boolean {
	return ordered && lintOrder(options).length > 0;
}
