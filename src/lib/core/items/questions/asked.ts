import type { Fact, Relation, Role, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { MAX_REF, refOf, valueOfRef } from '../value-ref';

/** A fact with one of its fillers taken out: what a question asks for. */
export interface Asked {
	readonly fact: Fact;
	readonly relation: Relation;
	readonly role: Role;
	/** The right answer. Of a list, one member. */
	readonly value: Value;
	/** The role as an item's id names it: `date`, or `member@iran` for one of a list. */
	readonly token: string;
	/**
	 * Whether any other filler is false. Where it is not, the source may only have left others out,
	 * and the question must say that it asks for what the source names.
	 */
	readonly decided: boolean;
	/** Whether the value is the only right answer, so that it can be typed without seeing options. */
	readonly single: boolean;
}

/** Everything that can be asked of the fact; facts that deny or leave open are asked elsewhere. */
export function askedOf(index: FactIndex, fact: Fact): readonly Asked[] {
	if (fact.not || !canBeTold(index, fact)) return [];
	const relation = index.relation(fact.rel);
	const others = [...fact.roles.values()];
	if (others.some((value) => value.kind === 'unknown')) return [];
	return [...fact.roles].flatMap(([name, value]): readonly Asked[] => {
		const role = relation.roles.get(name);
		if (!role) return [];
		const one = relation.one.includes(name);
		const decided = one || relation.complete.includes(name);
		const base = { fact, relation, role, decided };
		if (value.kind === 'list') {
			return value.values.filter(askable).map((member) => ({
				...base,
				value: member,
				token: `${name}${refOf(member)}`,
				single: false
			}));
		}
		return askable(value) ? [{ ...base, value, token: name, single: one }] : [];
	});
}

/**
 * Whether the author's wordings may tell the fact: what is denied or only assumed is not so, and a view
 * must have somebody to hold it.
 */
function canBeTold(index: FactIndex, { status, said, rel }: Fact): boolean {
	if (status === 'denied' || status === 'assumed') return false;
	return status !== 'opinion' || said !== undefined || index.relation(rel).opinion !== undefined;
}

/** The asked filler that an item's id names, or nothing when the fact no longer has it. */
export function askedByToken(index: FactIndex, fact: Fact, token: string): Asked | undefined {
	return askedOf(index, fact).find((asked) => asked.token === token);
}

/** The fillers that references stand for; nothing unless all of them are of the asked sort. */
export function valuesOfRefs(refs: readonly string[], asked: Asked): readonly Value[] | undefined {
	const values = refs.map((ref) => valueOfRef(ref, asked.value));
	return values.every((value) => value !== undefined) ? values : undefined;
}

function askable(value: Value): boolean {
	const isPlain = !['unknown', 'none', 'fact', 'list'].includes(value.kind);
	return isPlain && refOf(value).length <= MAX_REF;
}
