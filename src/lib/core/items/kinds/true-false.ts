import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import type { Distractor } from '../distractors/distractors';
import type { ItemId, TrueFalseItem } from '../item';
import { trueFalseJudge } from '../judging/choice-judges';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from '../propositions';
import { askedByToken, askedOf, valuesOfRefs, type Asked } from '../questions/asked';
import { firstOf } from '../questions/reckoning';
import { statedQuestion } from '../questions/stated';
import { refOf } from '../value-ref';
import {
	citedWords,
	falseFillers,
	isFairlyFalse,
	isPrinted,
	refutationOf,
	statementText,
	type Statement
} from './statement';

/** False statements written for one asked filler. */
const MOST_FALSE = 2;
const OPTIONS = ['True', 'False'] as const;

export const trueFalse: Kind<TrueFalseItem> = {
	...trueFalseJudge,

	write(index, fact, id) {
		const asked = id ? askedById(index, fact, id) : both(index, fact);
		return asked
			.map(([what, wrong]) => (wrong ? falseItem(index, what, wrong) : trueItem(index, what)))
			.filter((item) => item !== undefined && lint(item).length === 0) as TrueFalseItem[];
	},

	parts(index, fact) {
		const [first] = askedOf(index, fact);
		if (!first) return [];
		return [{ asks: statedQuestion(index, first), write: () => trueFalse.write(index, fact) }];
	},

	lint
};

/**
 * The true statement once, and false ones where they blame nobody. A fact that has no false one has
 * no true one either: that a thing is stated at all must not tell that it is so.
 */
function both(index: FactIndex, fact: Fact): readonly Statement[] {
	const asked = askedOf(index, fact).filter(isPrinted);
	const [first] = asked;
	const wrong = asked.flatMap((what) =>
		firstOf(falseFillers(index, what), MOST_FALSE, (option): Statement => [what, option])
	);
	return first && wrong.length > 0 ? [[first, undefined], ...wrong] : [];
}

function askedById(index: FactIndex, fact: Fact, id: ItemId): readonly Statement[] {
	const parts = partsOfItemId(id);
	const asked = parts && askedByToken(index, fact, parts.role);
	if (!asked || parts.others.length > 1) return [];
	if (parts.others.length === 0) return [[asked, undefined]];
	const [value] = valuesOfRefs(parts.others, asked) ?? [];
	const option = value && { value, ref: refOf(value), likeness: 0 };
	return option && isFairlyFalse(index, asked, option) ? [[asked, option]] : [];
}

function trueItem(index: FactIndex, asked: Asked): TrueFalseItem | undefined {
	const stem = statementText(index, [asked, undefined], asked.token);
	if (stem === undefined) return undefined;
	const options = { False: 'The statement is true.' };
	return {
		...common(index, asked, stem, []),
		key: 'True',
		explanations: { key: citedWords(index, asked.fact), options }
	};
}

function falseItem(index: FactIndex, asked: Asked, wrong: Distractor): TrueFalseItem | undefined {
	const stem = statementText(index, [asked, wrong], asked.token);
	const refutation = refutationOf(index, asked, wrong, asked.token);
	if (stem === undefined || !refutation) return undefined;
	const item = common(index, asked, stem, [wrong.ref]);
	return {
		...item,
		key: 'False',
		reveals: [...item.reveals, ...refutation.reveals],
		cite: refutation.cite,
		explanations: { key: refutation.why, options: { True: refutation.whyNotTrue } }
	};
}

function common(index: FactIndex, asked: Asked, stem: string, others: readonly string[]) {
	const { fact, role, token } = asked;
	const { demand } = statedQuestion(index, asked);
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'true-false', others }),
		kind: 'true-false' as const,
		stem,
		demand,
		band: bandOf({ kind: 'true-false', demand, stem, facts: [fact] }),
		options: OPTIONS,
		tests: [propositionOf(fact, role.name)],
		reveals: propositionsOf(fact, role.name),
		cite: citationsOf(index, [fact])
	};
}

function lint({ stem }: TrueFalseItem) {
	return [
		...lintStem(stem),
		...flawIf(stem.endsWith('?'), 'unclear stem', 'a statement is no question')
	];
}
