import type { FactSet, Role, Value } from '../facts/fact-set';
import { BY, VIA } from '../items/propositions';
import { refOf } from '../items/value-ref';

/**
 * The words of which the ids of a set's items are made, in an order that the set's text alone settles:
 * a link names them by their places, in this release and in every later one.
 */
export interface Vocabulary {
	readonly facts: readonly string[];
	/** Names of all roles. */
	readonly roles: readonly string[];
	/** Names of a fact's roles, and of who said it. */
	rolesOf(fact: string): readonly string[];
	readonly entities: readonly string[];
	/** References of every text, date, length and number that fills a role or is offered as wrong. */
	readonly values: readonly string[];
	/** References of what the author offers as wrong answers for that role of the fact. */
	wrongOf(fact: string, role: string): readonly string[];
}

const NONE: readonly string[] = [];
const SPEAKERS: readonly string[] = [BY, VIA];

export function vocabularyOf(set: FactSet): Vocabulary {
	const facts = new Map<string, FactSet['facts'][number]>(set.facts.map((fact) => [fact.id, fact]));
	const relations = [...set.relations.values()];
	const roles = relations.flatMap((relation) => [...relation.roles.values()]);
	const told = set.facts.flatMap((fact) => [...fact.roles.values()].flatMap(membersOf));
	const values = [...roles.flatMap((role) => wrongFor(set, role)), ...told].filter(isPlain);
	return {
		facts: [...facts.keys()],
		roles: distinct([...SPEAKERS, ...roles.map(({ name }) => name)]),
		rolesOf: (id) => [...(facts.get(id)?.roles.keys() ?? []), ...SPEAKERS],
		entities: [...set.entities.keys()],
		values: distinct(values.map(refOf)),
		wrongOf: (id, role) => {
			const asked = set.relations.get(facts.get(id)?.rel ?? '')?.roles.get(role);
			return asked ? distinct(wrongFor(set, asked).map(refOf)) : NONE;
		}
	};
}

/** What the author offers as wrong for the role, and for every type of thing that may fill it. */
function wrongFor({ types }: FactSet, role: Role): readonly Value[] {
	const fitting = [...types.values()].filter(({ name, is }) =>
		role.types.some((wanted) => wanted === name || is.includes(wanted))
	);
	const pools = fitting.flatMap(({ pool }) => pool);
	return [...role.wrong, ...pools.map((text): Value => ({ kind: 'text', text }))];
}

function membersOf(value: Value): readonly Value[] {
	return value.kind === 'list' ? value.values : [value];
}

/** Entities and facts have lists of their own, and an open role has no filler. */
function isPlain({ kind }: Value): boolean {
	return kind === 'text' || kind === 'date' || kind === 'duration' || kind === 'number';
}

function distinct(words: readonly string[]): readonly string[] {
	return [...new Set(words)];
}
