import type { FactIndex } from '../../facts/fact-index';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import type { ShortAnswerItem } from '../item';
import { shortAnswerJudge } from '../judging/typed-judges';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { containsWords } from '../names';
import { itemIdOf, partsOfItemId } from '../propositions';
import type { Question } from '../questions/question';
import { questionByToken, questionsOf } from '../questions/questions';
import { typedKeyOf } from '../typed/typed-key';

export const shortAnswer: Kind<ShortAnswerItem> = {
	...shortAnswerJudge,

	write(index, fact, id) {
		const parts = id && partsOfItemId(id);
		const asked = parts ? [questionByToken(index, fact, parts.role)] : questionsOf(index, fact);
		return asked.flatMap((question) => (question ? itemsOf(index, question) : []));
	},

	parts: (index, fact) =>
		questionsOf(index, fact).map((question) => ({
			asks: question,
			write: () => itemsOf(index, question)
		})),

	lint
};

function itemsOf(index: FactIndex, question: Question): readonly ShortAnswerItem[] {
	const item = compose(index, question);
	return item && lint(item).length === 0 ? [item] : [];
}

function compose(index: FactIndex, question: Question): ShortAnswerItem | undefined {
	const { fact, token, demand, facts, tests, reveals } = question;
	const typed = typedKeyOf(index, question);
	if (!typed || typed.form === 'number') return undefined;
	const stem = question.stem(`${token}/typed`);
	if (!stem) return undefined;
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'short-answer', others: [] }),
		kind: 'short-answer',
		stem,
		demand,
		band: bandOf({ kind: 'short-answer', demand, stem, facts }),
		...typed,
		tests,
		reveals,
		cite: citationsOf(index, facts),
		explanations: { key: question.why(), options: {} }
	};
}

function lint({ stem, key, accepted }: ShortAnswerItem) {
	const given = [key, ...accepted].find((name) => containsWords(stem, name));
	return [...lintStem(stem), ...flawIf(given !== undefined, 'key in the stem', given ?? '')];
}
