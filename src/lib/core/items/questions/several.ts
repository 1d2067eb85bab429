import type { Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { truthWith } from '../distractors/distractors';
import { MAX_REF, refOf } from '../value-ref';
import { sentenceOf } from '../wording/sentence';
import type { Asked } from './asked';
import { kinOf } from './kin';

/** A right answer beside others. */
export interface OneOfSeveral {
	readonly value: Value;
	readonly ref: string;
	/** The fact that says so. */
	readonly fact: Fact;
}

/** A role that several fillers answer, with all else fixed: a list, or facts that say the same of each. */
export interface Several {
	/** As if one fact held all of them in a list; its token is the bare name of the role. */
	readonly asked: Asked;
	readonly answers: readonly OneOfSeveral[];
}

/** Every role of the fact that several fillers answer; written from the one with the smallest id. */
export function severalOf(index: FactIndex, fact: Fact): readonly Several[] {
	return [...fact.roles.keys()].flatMap((role) => {
		if (kinOf(index, fact, [role]).at !== 0) return [];
		return severalIn(index, fact, role) ?? [];
	});
}

/** The answers in that role; nothing when it has not several that can be asked for. */
export function severalIn(index: FactIndex, fact: Fact, name: string): Several | undefined {
	const relation = index.relation(fact.rel);
	const role = relation.roles.get(name);
	if (!role || fact.not || role.ask.length + role.askAll.length === 0) return undefined;
	if ([...fact.roles.values()].some(({ kind }) => kind === 'unknown')) return undefined;
	const each = new Map<string, OneOfSeveral>();
	for (const kin of kinOf(index, fact, [name]).facts) {
		for (const value of membersOf(kin.roles.get(name) ?? { kind: 'none' })) {
			if (value.kind !== 'entity' && value.kind !== 'text') return undefined;
			const ref = refOf(value);
			if (ref.length <= MAX_REF && !each.has(ref)) each.set(ref, { value, ref, fact: kin });
		}
	}
	const answers = [...each.values()];
	const [first] = answers;
	if (!first || answers.length < 2) return undefined;
	const decided = relation.one.includes(name) || relation.complete.includes(name);
	const asked = { fact, relation, role, value: first.value, token: name, decided, single: false };
	return { asked: withAnswers(asked, answers), answers };
}

/** What is asked, as if its fact held just these answers. */
export function withAnswers(asked: Asked, answers: readonly OneOfSeveral[]): Asked {
	const all: Value = { kind: 'list', values: answers.map(({ value }) => value) };
	const roles = new Map([...asked.fact.roles, [asked.role.name, all]]);
	return { ...asked, fact: { ...asked.fact, roles } };
}

/** Whether the facts make the answer true by itself, and do not contradict each other. */
export function isRight(index: FactIndex, { asked }: Several, { value }: OneOfSeveral): boolean {
	return truthWith(index, asked, value) === 'true';
}

/** The facts that say so, each once, in the order of their ids. */
export function factsOf(told: readonly { readonly fact: Fact }[]): readonly Fact[] {
	return [...new Set(told.map(({ fact }) => fact))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Facts as sentences, one after the other. */
export function told(index: FactIndex, facts: readonly Fact[]): string {
	const sentences = facts.map((fact) => sentenceOf(index, fact) ?? '');
	return [...new Set(sentences)].filter((text) => text !== '').join(' ');
}
