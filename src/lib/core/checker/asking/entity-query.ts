import type { Entity, Role, Value } from '../../facts/fact-set';
import { answersIn } from '../reading/fillers';
import { overlap } from './overlap';
import { unclear, type Grounds, type Judgement, type Query } from './query';
import type { Reader } from '../reading/reader';
import { fillerReader } from '../reading/readings';

/** What a question for an entity needs to know of each; the answers are names. */
export interface EntityQuestion {
	readonly reading: string;
	/** Its answers act, so metonyms name them. */
	readonly acts: boolean;
	judge(entity: Entity): Judgement;
	/** What is to be said of a name that the author gives and no entity has. */
	readonly ofOthers: Judgement;
	/** Every right answer of the set; none when the options are all that is asked about. */
	right(): readonly Entity[];
	grounds(entity: Entity): Grounds;
}

/** A question whose answer is one of the set's entities. */
export function entityQuery(reader: Reader, question: EntityQuestion): Query {
	const { index } = reader;
	const role = anyThing(question.acts);
	const valuesOf = (answer: string) =>
		answersIn(fillerReader(reader), role, answer).filter(({ kind }) => kind !== 'text');
	const textsOf = (answer: string) =>
		reader.lexicon.namesOf(answer).flatMap(({ value }) => (value.kind === 'text' ? [value] : []));
	const entitiesOf = (values: readonly Value[]) =>
		values.flatMap((value) => (value.kind === 'entity' ? (index.entity(value.id) ?? []) : []));
	const read = (answer: string) => entitiesOf(valuesOf(answer));
	return {
		reading: question.reading,
		isClosed: true,
		judge: (answer) => {
			const judged = read(answer).map((entity) => question.judge(entity));
			const [first] = judged;
			if (first) return judged.find(({ is }) => is !== 'wrong') ?? first;
			if (textsOf(answer).length > 0) return question.ofOthers;
			return unclear('it is nothing that the facts know');
		},
		clash: (one, other) => {
			const [as, bs] = [one, other].map((text) => [...valuesOf(text), ...textsOf(text)]);
			return (as ?? []).some((a) => (bs ?? []).some((b) => overlap(reader, role, a, b)));
		},
		missing: (answers, isWanted = () => true) => {
			const named = new Set(answers.flatMap(read).map(({ id }) => id));
			return question
				.right()
				.filter(({ id }) => !named.has(id) && isWanted({ kind: 'entity', id }))
				.map(({ name }) => name);
		},
		stray: (answer, key) => {
			const keys = new Set(read(key).map(({ id }) => id));
			const named = reader.lexicon
				.soundingLike(answer)
				.flatMap(({ value, isMetonym }) => (question.acts || !isMetonym ? [value] : []));
			return entitiesOf(named).find(({ id }) => !keys.has(id))?.name;
		},
		grounds: (answer) => read(answer).flatMap((entity) => question.grounds(entity))
	};
}

function anyThing(acts: boolean): Role {
	const types = ['Entity'];
	return { name: '', types, list: false, acts, wrong: [], never: [], ask: [], askAll: [] };
}
