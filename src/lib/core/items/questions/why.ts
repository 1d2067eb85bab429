import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { Asked } from './asked';
import { truthWith, type Distractor } from '../distractors/distractors';
import { isSimple, otherFilledBy, placedValues } from '../distractors/value-index';
import { refOf } from '../value-ref';
import { sentenceOf, sourceCall, standingPhrase } from '../wording/sentence';
import type { Proposition } from '../item';
import { propositionsOf } from '../propositions';
import { capital, phraseOf } from '../wording/phrase';

/** Of a large set, so many facts are looked at for the one that tells most of an option. */
const MOST_LOOKED_AT = 64;

/** Why the key is right: the fact itself as a sentence. */
export function whyRight(index: FactIndex, { fact, value }: Asked): string {
	return sentenceOf(index, fact) ?? standingPhrase(index, value)?.text ?? '';
}

/** Why this wrong option is wrong: what it does belong to, or that the source does not name it. */
export function whyWrong(index: FactIndex, asked: Asked, wrong: Distractor): string {
	const name = midSentence(index, wrong.value);
	const source = sourceCall(index, asked.fact);
	const elsewhere = elsewhereIn(index, asked, wrong.value);
	const belongs = elsewhere && sentenceOf(index, elsewhere);
	if (belongs) return `${capital(source)} speaks of ${name} elsewhere: ${belongs}`;
	// Where every other filler is false, this one is: no need to ask the oracle again.
	if (!asked.decided && truthWith(index, asked, wrong.value) === 'not-stated') {
		return `${capital(source)} does not give “${name}” as an answer to this.`;
	}
	const whole = asked.fact.roles.get(asked.role.name) ?? asked.value;
	return `By ${source} it is ${midSentence(index, whole)}, not ${name}.`;
}

/** What the explanations of the wrong options give away besides, by code unit. */
export function revealedByWhy(
	index: FactIndex,
	asked: Asked,
	wrong: readonly Distractor[]
): readonly Proposition[] {
	const facts = wrong.map(({ value }) => elsewhereIn(index, asked, value));
	return [...new Set(facts)].flatMap((fact) => (fact ? propositionsOf(fact) : [])).sort();
}

/** The fact that the option does answer: one with the same role filled by it, else the weightiest of those where it stands alone. */
export function elsewhereIn(
	index: FactIndex,
	{ fact, role }: Asked,
	value: Value
): Fact | undefined {
	const ref = refOf(value);
	const sameRole = otherFilledBy(index, fact, role.name, value);
	if (sameRole) return sameRole;
	const others = value.kind === 'entity' ? index.factsWith(value.id) : factsPlacing(index, ref);
	const rank = (other: Fact) =>
		other.weight + ([...other.roles.keys()].some((name) => standsAlone(other, name, ref)) ? 10 : 0);
	return others
		.slice(0, MOST_LOOKED_AT)
		.filter((other) => other.id !== fact.id)
		.reduce<Fact | undefined>(
			(best, other) => (best && rank(best) >= rank(other) ? best : other),
			undefined
		);
}

function factsPlacing(index: FactIndex, ref: string): readonly Fact[] {
	return placedValues(index, ref).map(({ fact }) => fact);
}

function standsAlone(fact: Fact, role: string, ref: string): boolean {
	const value = fact.roles.get(role);
	return value !== undefined && isSimple(value) && refOf(value) === ref;
}

function midSentence(index: FactIndex, value: Value): string {
	return phraseOf(index, value, 'plain', () => undefined)?.text ?? '';
}
