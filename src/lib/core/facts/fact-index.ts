import type {
	Entity,
	EntityId,
	Fact,
	FactId,
	FactSet,
	Relation,
	Sentence,
	Source,
	Value
} from './fact-set';

/** One filler of a role, and the fact it was found in. */
export interface Filler {
	readonly value: Value;
	readonly fact: Fact;
}

/** A fact set with the look-ups that writing questions needs; each answers without a search. */
export interface FactIndex {
	readonly set: FactSet;
	fact(id: FactId): Fact | undefined;
	entity(id: EntityId): Entity | undefined;
	/** @throws Error when the set has no such relation: the parser lets no such fact in. */
	relation(name: string): Relation;
	sentence(id: string): { readonly sentence: Sentence; readonly source: Source } | undefined;
	factsOf(relation: string): readonly Fact[];
	/** Facts in which the entity fills a role, alone or in a list. */
	factsWith(entity: EntityId): readonly Fact[];
	/** Facts that cite the sentence. */
	factsCiting(sentence: string): readonly Fact[];
	/** Facts that fill a role with the fact. */
	factsAbout(fact: FactId): readonly Fact[];
	/** Entities of the type or of a narrower one. */
	entitiesOf(type: string): readonly Entity[];
	/** Each filler of that role in the facts of that relation; members of lists one by one. */
	fillersOf(relation: string, role: string): readonly Filler[];
	/** Whether the type is the other or narrower. */
	isA(type: string, wider: string): boolean;
}

/** Builds the look-ups of a set, in time linear in its size. */
export function indexFacts(set: FactSet): FactIndex {
	const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
	const sentences = new Map(
		set.sources.flatMap((source) =>
			source.sentences.map((sentence) => [sentence.id, { sentence, source }])
		)
	);
	const byRelation = new Lists<string, Fact>();
	const byEntity = new Lists<EntityId, Fact>();
	const bySentence = new Lists<string, Fact>();
	const byFact = new Lists<FactId, Fact>();
	const byRole = new Lists<string, Filler>();
	for (const fact of set.facts) {
		byRelation.add(fact.rel, fact);
		for (const sentence of new Set(fact.cite.map((cite) => cite.sentence))) {
			bySentence.add(sentence, fact);
		}
		const entities = new Set<EntityId>();
		const claims = new Set<FactId>();
		for (const [role, filler] of fact.roles) {
			for (const value of membersOf(filler)) {
				byRole.add(roleKey(fact.rel, role), { value, fact });
				if (value.kind === 'entity') entities.add(value.id);
				if (value.kind === 'fact') claims.add(value.id);
			}
		}
		for (const entity of entities) byEntity.add(entity, fact);
		for (const claim of claims) byFact.add(claim, fact);
	}
	const byType = new Lists<string, Entity>();
	for (const entity of set.entities.values()) {
		byType.add(entity.type, entity);
		for (const wider of set.types.get(entity.type)?.is ?? []) byType.add(wider, entity);
	}
	return {
		set,
		fact: (id) => facts.get(id),
		entity: (id) => set.entities.get(id),
		relation: (name) => {
			const relation = set.relations.get(name);
			if (!relation) throw new Error(`the set has no relation ${name}`);
			return relation;
		},
		sentence: (id) => sentences.get(id),
		factsOf: (relation) => byRelation.of(relation),
		factsWith: (entity) => byEntity.of(entity),
		factsCiting: (sentence) => bySentence.of(sentence),
		factsAbout: (fact) => byFact.of(fact),
		entitiesOf: (type) => byType.of(type),
		fillersOf: (relation, role) => byRole.of(roleKey(relation, role)),
		isA: (type, wider) => type === wider || (set.types.get(type)?.is.includes(wider) ?? false)
	};
}

/** The value, or each member of a list, of a list within a list too. */
export function membersOf(value: Value): readonly Value[] {
	if (value.kind !== 'list') return [value];
	return value.values.some(({ kind }) => kind === 'list')
		? value.values.flatMap(membersOf)
		: value.values;
}

/** Names have no spaces, so the pair cannot be mistaken for another. */
function roleKey(relation: string, role: string): string {
	return `${relation} ${role}`;
}

class Lists<Key, Member> {
	readonly #lists = new Map<Key, Member[]>();

	add(key: Key, member: Member): void {
		const list = this.#lists.get(key);
		if (list) list.push(member);
		else this.#lists.set(key, [member]);
	}

	of(key: Key): readonly Member[] {
		return this.#lists.get(key) ?? [];
	}
}
