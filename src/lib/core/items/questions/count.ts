import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { propositionOf } from '../propositions';
import { valueOfRef } from '../value-ref';
import { askingFor } from '../wording/sentence';
import type { Question, QuestionFamily } from './question';
import { asDistractor, commonCall, restOf } from './reckoning';
import { kinOf } from './kin';
import { factsOf, isRight, severalIn, told, type Several } from './several';
import { partsOfToken, tokenOf } from './tokens';

/** More members than this nobody is asked to count. */
const MOST_MEMBERS = 40;
const LIKENESS = 0.6;
/** Words that may stand between “which” and the noun without being its verb. */
const BETWEEN = '(?:(?:of the|other|different|separate) )?';

/** How many members a closed list has. */
export const count: QuestionFamily = {
	of: (index, fact) =>
		[...fact.roles.keys()].flatMap((role) =>
			kinOf(index, fact, [role]).at === 0 ? (howMany(index, fact, role) ?? []) : []
		),

	byToken(index, fact, token) {
		const { role, way } = partsOfToken(token) ?? {};
		return role !== undefined && way === 'count' ? howMany(index, fact, role) : undefined;
	}
};

function howMany(index: FactIndex, fact: Fact, name: string): Question | undefined {
	const several = severalIn(index, fact, name);
	if (!several || !isClosed(index, several)) return undefined;
	const { asked, answers } = several;
	const noun = nounOf(index, several);
	const size = answers.length;
	const facts = factsOf(answers);
	const anchored = [fact, ...facts.filter((each) => each !== fact)];
	if (noun === undefined || commonCall(index, facts) === undefined) return undefined;
	const isCounting = (template: string) => counting(template, noun) !== undefined;
	if (!asked.role.askAll.some(isCounting)) return undefined;
	const value: Value = { kind: 'number', value: size };
	const tests = facts.map((each) => propositionOf(each, name));
	return {
		fact,
		token: tokenOf({ role: name, way: 'count' }),
		demand: 'inferred',
		value,
		single: true,
		acts: false,
		unit: noun,
		facts: anchored,
		tests,
		reveals: restOf(facts, tests),
		stem(seed) {
			const how = { sourceClosed: false, all: true, seed, fit: isCounting };
			const text = askingFor(index, asked.fact, name, how);
			return text && counting(text, noun);
		},
		wrong: () =>
			[1, -1, 2, -2, 3, -3]
				.map((step) => size + step)
				.filter((number) => number > 0)
				.map((number) => asDistractor({ kind: 'number', value: number }, LIKENESS)),
		wrongByRef(ref) {
			const wrong = valueOfRef(ref, value);
			const isOther = wrong?.kind === 'number' && Number.isInteger(wrong.value);
			return isOther && wrong.value > 0 && wrong.value !== size
				? asDistractor(wrong, LIKENESS)
				: undefined;
		},
		why: () => `It is ${size}. ${told(index, facts)}`,
		whyNot: () => ({ text: `It is ${size}. ${told(index, facts)}`, reveals: tests })
	};
}

/** Whether the list is all there is, and each member is one thing: “neighbouring countries” are many. */
function isClosed(index: FactIndex, several: Several): boolean {
	const { asked, answers } = several;
	return (
		asked.relation.complete.includes(asked.role.name) &&
		answers.length <= MOST_MEMBERS &&
		answers.every(({ value }) => value.kind === 'entity' && !index.entity(value.id)?.plural) &&
		answers.every((answer) => isRight(index, several, answer))
	);
}

/** What all members are called together, by a type of the role. */
function nounOf(index: FactIndex, { asked, answers }: Several): string | undefined {
	const types = answers.map(({ value }) =>
		value.kind === 'entity' ? (index.entity(value.id)?.type ?? '') : ''
	);
	const common = [...new Set([...types, ...asked.role.types])].find((wider) =>
		types.every((type) => index.isA(type, wider))
	);
	return common === undefined ? undefined : index.set.types.get(common)?.plural;
}

/** “Which countries are part of it?” with “How many” for “Which”; nothing where that is no English. */
function counting(wording: string, plural: string): string | undefined {
	const noun = plural.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const which = new RegExp(`\\b(W|w)hich (?=${BETWEEN}${noun}\\b)`);
	const found = which.exec(wording);
	if (!found) return undefined;
	return wording.replace(which, found[1] === 'W' ? 'How many ' : 'how many ');
}
