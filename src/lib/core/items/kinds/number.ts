import { parsePeriod } from '../../facts/calendar';
import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import type { NumberItem } from '../item';
import { numberJudge } from '../judging/typed-judges';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { containsWords } from '../names';
import { itemIdOf, partsOfItemId } from '../propositions';
import type { Question } from '../questions/question';
import { questionByToken, questionsOf } from '../questions/questions';
import { digitsOf } from '../wording/digits';

export const number: Kind<NumberItem> = {
	...numberJudge,

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

function itemsOf(index: FactIndex, question: Question): readonly NumberItem[] {
	const item = compose(index, question);
	return item && lint(item).length === 0 ? [item] : [];
}

function compose(index: FactIndex, question: Question): NumberItem | undefined {
	const { fact, token, demand, facts, tests, reveals, single } = question;
	const counted = countOf(question.value, question.unit);
	if (!counted || !single) return undefined;
	const stem = question.stem(`${token}/number`);
	if (!stem) return undefined;
	const { key, unit } = counted;
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'number', others: [] }),
		kind: 'number',
		stem,
		demand,
		band: bandOf({ kind: 'number', demand, stem, facts }),
		key,
		accepted: unit === '' ? [key] : [key, `${key} ${unit}`],
		refused: [],
		form: 'number',
		hint: 'a number',
		// What the stem counts already need not stand behind the field.
		unit: containsWords(stem, unit) ? '' : unit,
		tests,
		reveals,
		cite: citationsOf(index, facts),
		explanations: { key: question.why(), options: {} }
	};
}

/** A number, or a length of time in one unit, as digits and what they count; “about ten” is no number. */
function countOf(value: Value, unit = ''): { key: string; unit: string } | undefined {
	if (value.kind === 'number') return { key: digitsOf(value.value), unit };
	const period = value.kind === 'duration' ? parsePeriod(value.iso) : undefined;
	if (value.kind !== 'duration' || !period || period.approximate) return undefined;
	const [, count = '', letter = ''] = /^P(\d+)([YMWD])$/.exec(value.iso) ?? [];
	// Always in the plural: “year” would say that it is one.
	const name = { Y: 'years', M: 'months', W: 'weeks', D: 'days' }[letter];
	return name === undefined ? undefined : { key: digitsOf(Number(count)), unit: name };
}

function lint({ stem, key }: NumberItem) {
	return [...lintStem(stem), ...flawIf(containsWords(stem, key), 'key in the stem', key)];
}
