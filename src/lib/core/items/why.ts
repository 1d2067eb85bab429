import type { Fact, Value } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import type { Asked } from './asked';
import { truthWith, type Distractor } from './distractors';
import { placedValues } from './value-index';
import { refOf } from './value-ref';
import { sentenceOf, sourceCall, standingPhrase } from './wording/sentence';
import type { Proposition } from './item';
import { propositionsOf } from './propositions';
import { capital, phraseOf } from './wording/phrase';

/** Why the key is right: the fact itself as a sentence. */
export function whyRight(index: FactIndex, { fact, value }: Asked): string {
	return sentenceOf(index, fact) ?? standingPhrase(index, value)?.text ?? '';
}

/** Why this wrong option is wrong: what it does belong to, or that the source does not name it. */
export function whyWrong(index: FactIndex, asked: Asked, wrong: Distractor): string {
	const name = midSentence(index, wrong.value);
	const source = sourceCall(index, asked.fact);
	const elsewhere = elsewhereIn(index, asked, wrong.value);
	const whole = asked.fact.roles.get(asked.role.name) ?? asked.value;
	const belongs = elsewhere && sentenceOf(index, elsewhere);
	if (belongs) return `${capital(source)} speaks of ${name} elsewhere: ${belongs}`;
	return truthWith(index, asked, wrong.value) === 'not-stated'
		? `${capital(source)} does not give “${name}” as an answer to this.`
		: `By ${source} it is ${midSentence(index, whole)}, not ${name}.`;
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
	const sameRole = index
		.fillersOf(fact.rel, role.name)
		.find((filler) => filler.fact.id !== fact.id && isSimple(filler.value, ref));
	if (sameRole) return sameRole.fact;
	const others = value.kind === 'entity' ? index.factsWith(value.id) : factsPlacing(index, ref);
	const rank = (other: Fact) =>
		other.weight + ([...other.roles.values()].some((filler) => isSimple(filler, ref)) ? 10 : 0);
	return others
		.filter((other) => other.id !== fact.id)
		.reduce<Fact | undefined>(
			(best, other) => (best && rank(best) >= rank(other) ? best : other),
			undefined
		);
}

function factsPlacing(index: FactIndex, ref: string): readonly Fact[] {
	return placedValues(index, ref).map(({ fact }) => fact);
}

function isSimple(value: Value, ref: string): boolean {
	return !['list', 'unknown', 'none'].includes(value.kind) && refOf(value) === ref;
}

function midSentence(index: FactIndex, value: Value): string {
	return phraseOf(index, value, 'plain', () => undefined)?.text ?? '';
}
