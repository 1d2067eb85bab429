import type { FactIndex } from '../../facts/fact-index';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import type { SetAnswerItem, TypedKey } from '../item';
import { setAnswerJudge } from '../judging/set-answer-judge';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { containsWords } from '../names';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from '../propositions';
import { factsOf, isRight, severalIn, severalOf, told, type Several } from '../questions/several';
import { judgeTyped } from '../typed/typed-answer';
import { typedKeyOf } from '../typed/typed-key';
import { askingFor } from '../wording/sentence';

/** Most answers that can fairly be wanted at once, on a phone. */
const MOST = 5;
const HOW_MANY = ['both', 'all three', 'all four', 'all five'];

export const setAnswer: Kind<SetAnswerItem> = {
	...setAnswerJudge,

	write(index, fact, id) {
		const parts = id && partsOfItemId(id);
		const asked = parts ? [severalIn(index, fact, parts.role)] : severalOf(index, fact);
		return asked
			.map((several) => several && compose(index, several))
			.filter((item) => item !== undefined && lint(item).length === 0) as SetAnswerItem[];
	},

	lint
};

function compose(index: FactIndex, several: Several): SetAnswerItem | undefined {
	const { asked, answers } = several;
	const { fact, relation, role, decided } = asked;
	// What changes places or stands in a chain has more answers than the facts write out.
	const hasMore = relation.symmetric?.includes(role.name) || relation.order?.includes(role.name);
	if (hasMore || answers.length > MOST) return undefined;
	if (!answers.every((answer) => isRight(index, several, answer))) return undefined;
	const members = answers
		.map(({ value }) =>
			typedKeyOf(index, { value, acts: role.acts, unit: undefined, single: true })
		)
		.filter((member) => member !== undefined)
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	if (members.length < answers.length || !areDistinct(members)) return undefined;
	const question = askingFor(index, fact, role.name, {
		sourceClosed: !decided,
		all: true,
		seed: 'set'
	});
	if (!question) return undefined;
	const facts = factsOf(answers);
	const demand = fact.status === 'unspecified' ? 'left-open' : 'stated';
	const stem = `${question} Name ${HOW_MANY[members.length - 2] ?? ''}.`;
	return {
		id: itemIdOf({ fact: fact.id, role: role.name, kind: 'set-answer', others: [] }),
		kind: 'set-answer',
		stem,
		demand,
		band: bandOf({ kind: 'set-answer', demand, stem, facts }),
		key: members.map(({ key }) => key),
		members,
		hint: `${members.length} names, in any order`,
		tests: facts.map((each) => propositionOf(each, role.name)),
		reveals: facts.flatMap((each) => propositionsOf(each, role.name)),
		cite: citationsOf(index, facts),
		explanations: { key: told(index, facts), options: {} }
	};
}

/** Whether no answer can stand for two members. */
function areDistinct(members: readonly TypedKey[]): boolean {
	return members.every((one) =>
		members.every(
			(other) => one === other || one.accepted.every((name) => judgeTyped(other, name).score === 0)
		)
	);
}

function lint({ stem, members }: SetAnswerItem) {
	const given = members
		.flatMap(({ key, accepted }) => [key, ...accepted])
		.find((name) => containsWords(stem, name));
	return [...lintStem(stem), ...flawIf(given !== undefined, 'key in the stem', given ?? '')];
}
