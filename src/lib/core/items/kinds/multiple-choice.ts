import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import { distractorOf, distractorsFor, type Distractor } from '../distractors/distractors';
import type { ItemId, MultipleChoiceItem } from '../item';
import { multipleChoiceJudge } from '../judging/multiple-choice-judge';
import type { Kind } from '../kind';
import { flawIf, lintOptions, lintStem } from '../lint';
import { containsWords, traces } from '../names';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from '../propositions';
import {
	factsOf,
	isRight,
	severalIn,
	severalOf,
	told,
	withAnswers,
	type OneOfSeveral,
	type Several
} from '../questions/several';
import { revealedByWhy, whyWrong } from '../questions/why';
import { valueOfRef } from '../value-ref';
import { askingFor, standingPhrase } from '../wording/sentence';

/** How many options are right, and how many wrong, drawn from what the set has. */
const SHAPES = [
	[2, 2],
	[2, 3],
	[2, 4],
	[3, 2],
	[3, 3],
	[4, 2]
] as const;
/** Items written for one role. */
const MOST_SETS = 2;
/** Wrong options that take their turn. */
const MOST_WRONG = 6;
/** Right answers that an explanation lists; beyond that number, those shown are enough. */
const MOST_LISTED = 6;

/**
 * The last part of an id names every option: a wrong one by its reference, a right one by `+` and its
 * reference, `F13/member/multiple-choice/+@china,+@iran,@japan,~Iraq`.
 */
export const multipleChoice: Kind<MultipleChoiceItem> = {
	...multipleChoiceJudge,

	write(index, fact, id) {
		const chosen = id
			? chosenById(index, fact, id)
			: severalOf(index, fact).flatMap((several) => drawn(index, several));
		const items = chosen
			.map((options) => compose(index, options))
			.filter((item) => item !== undefined && lint(item).length === 0) as MultipleChoiceItem[];
		return [...new Map(items.map((item) => [item.id, item])).values()];
	},

	lint
};

interface Options {
	readonly several: Several;
	readonly right: readonly OneOfSeveral[];
	readonly wrong: readonly Distractor[];
}

/** How many are right is drawn, and right answers beyond that number are left out. */
function drawn(index: FactIndex, several: Several): readonly Options[] {
	const { asked } = several;
	const right = several.answers.slice(0, 40).filter((answer) => isRight(index, several, answer));
	const wrong = distractorsFor(index, asked).filter((option) => isOther(index, several, option));
	const shapes = SHAPES.filter(([r, w]) => r <= right.length && w <= wrong.length);
	return Array.from({ length: shapes.length === 0 ? 0 : MOST_SETS }, (_, turn) => {
		const rng = rngFrom(`${asked.fact.id}/${asked.token}/several/${turn}`);
		const [r, w] = shapes[rng.below(shapes.length)] ?? SHAPES[0];
		return {
			several,
			right: shuffle(right, rng).slice(0, r),
			wrong: shuffle(wrong.slice(0, MOST_WRONG), rng)
				.slice(0, w)
				.sort((a, b) => (a.ref < b.ref ? -1 : 1))
		};
	});
}

/** Whether the wrong option shares no name with an answer, shown or left out. */
function isOther(index: FactIndex, { answers }: Several, { value, ref }: Distractor): boolean {
	if (answers.some((answer) => answer.ref === ref)) return false;
	const names = traces(index, value);
	return !answers.some((answer) =>
		traces(index, answer.value).some((name) =>
			names.some((other) => containsWords(other, name) || containsWords(name, other))
		)
	);
}

function chosenById(index: FactIndex, fact: Fact, id: ItemId): readonly Options[] {
	const parts = partsOfItemId(id);
	const several = parts && severalIn(index, fact, parts.role);
	if (!several) return [];
	const right = parts.others
		.filter((ref) => ref.startsWith('+'))
		.map((ref) => several.answers.find((answer) => `+${answer.ref}` === ref));
	const wrong = parts.others
		.filter((ref) => !ref.startsWith('+'))
		.map((ref) => valueOfRef(ref, several.asked.value))
		.map((value) => value && distractorOf(index, several.asked, value));
	const isGood =
		right.every((answer) => answer !== undefined && isRight(index, several, answer)) &&
		wrong.every((option) => option !== undefined && isOther(index, several, option));
	const isShape = SHAPES.some(([r, w]) => r === right.length && w === wrong.length);
	return isGood && isShape ? [{ several, right, wrong } as Options] : [];
}

function compose(
	index: FactIndex,
	{ several, right, wrong }: Options
): MultipleChoiceItem | undefined {
	const { asked, answers } = several;
	const { fact, role, decided } = asked;
	const others = [...right.map(({ ref }) => `+${ref}`), ...wrong.map(({ ref }) => ref)].sort();
	const question = askingFor(index, fact, role.name, {
		sourceClosed: !decided,
		all: true,
		seed: others.join()
	});
	const textOf = ({ value }: { value: Distractor['value'] }) => standingPhrase(index, value)?.text;
	const keys = right.map(textOf);
	const lures = wrong.map(textOf);
	if (!question || ![...keys, ...lures].every((text) => text !== undefined)) return undefined;
	const facts = factsOf(right);
	const demand = fact.status === 'unspecified' ? 'left-open' : 'stated';
	const shown = answers.length > MOST_LISTED ? withAnswers(asked, right) : asked;
	const stem = `${question} Choose all that are right.`;
	return {
		id: itemIdOf({ fact: fact.id, role: role.name, kind: 'multiple-choice', others }),
		kind: 'multiple-choice',
		stem,
		demand,
		band: bandOf({ kind: 'multiple-choice', demand, stem, facts, wrong }),
		options: [...keys, ...lures].sort() as string[],
		key: [...keys].sort() as string[],
		tests: facts.map((each) => propositionOf(each, role.name)),
		reveals: [
			...new Set([
				...facts.flatMap((each) => propositionsOf(each, role.name)),
				...revealedByWhy(index, asked, wrong)
			])
		],
		cite: citationsOf(index, facts),
		explanations: {
			key: told(index, facts),
			options: Object.fromEntries(
				wrong.map((option, at) => [lures[at] ?? '', whyWrong(index, shown, option)])
			)
		}
	};
}

function lint({ stem, options, key }: MultipleChoiceItem) {
	const wrong = options.filter((option) => !key.includes(option));
	const within = key.find((a) => key.some((b) => a !== b && containsWords(a, b)));
	return [
		...lintStem(stem),
		...key.flatMap((right) => lintOptions(stem, [right, ...wrong], right)),
		...flawIf(within !== undefined, 'option within an option', within ?? '')
	];
}
