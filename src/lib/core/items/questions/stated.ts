import type { FactIndex } from '../../facts/fact-index';
import { distractorOf, distractorsFor, neighboursFor } from '../distractors/distractors';
import { propositionOf, propositionsOf } from '../propositions';
import { valueOfRef } from '../value-ref';
import { questionOf } from '../wording/sentence';
import { askedByToken, askedOf, type Asked } from './asked';
import type { Question, QuestionFamily } from './question';
import { revealedByWhy, whyRight, whyWrong } from './why';

/** What a fact states, with one filler asked for. */
export const stated: QuestionFamily = {
	of: (index, fact) => askedOf(index, fact).map((asked) => statedQuestion(index, asked)),
	byToken(index, fact, token) {
		const asked = askedByToken(index, fact, token);
		return asked && statedQuestion(index, asked);
	}
};

export function statedQuestion(index: FactIndex, asked: Asked): Question {
	const { fact, role, value, token, single, decided } = asked;
	return {
		fact,
		token,
		demand: fact.status === 'unspecified' ? 'left-open' : 'stated',
		value,
		single,
		acts: role.acts,
		unit: role.unit,
		facts: [fact],
		tests: [propositionOf(fact, role.name)],
		reveals: propositionsOf(fact, role.name),
		stem: (seed) => questionOf(index, fact, role.name, !decided, seed),
		wrong: () => [...distractorsFor(index, asked), ...neighboursFor(index, asked)],
		wrongByRef(ref) {
			const wrong = valueOfRef(ref, value);
			return wrong && distractorOf(index, asked, wrong);
		},
		why: () => whyRight(index, asked),
		whyNot: (wrong) => ({
			text: whyWrong(index, asked, wrong),
			reveals: revealedByWhy(index, asked, [wrong])
		})
	};
}
