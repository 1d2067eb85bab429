import type { Entity, EntityId, Fact } from '../../facts/fact-set';
import { bySource } from './by-source';
import { entityQuery } from './entity-query';
import { RIGHT, unclear, WRONG, type Query } from './query';
import type { Reader } from '../reading/reader';
import { claimText } from './reading-text';
import { factsWorded } from '../reading/readings';
import { splitsAt, thingsIn } from '../reading/things';

/** Questions for who said a thing, and for who passed on that it was said. */
export function saidQueries(reader: Reader, stem: string): readonly Query[] {
	return [...speakers(reader, stem), ...messengers(reader, stem)];
}

const SAID: readonly RegExp[] = [
	/^Who, according to (?<call>.+?), said that (?<clause>.+)\?$/,
	/^To whom does (?<call>.+?) attribute the statement that (?<clause>.+)\?$/
];
const PASSED_ON: readonly RegExp[] = [
	/^Who passed on, according to (?<call>.+?), that (?<clause>.+)\?$/,
	/^Through whom, according to (?<call>.+?), did it become known that (?<clause>.+)\?$/
];

function speakers(reader: Reader, stem: string): readonly Query[] {
	const told = clauseIn(SAID, stem);
	if (!told) return [];
	return bySource(reader, told.call, () => {
		const facts = factsWorded(reader, told.clause).filter(({ status }) => status !== 'denied');
		return whoQueries(reader, 'who said', facts, ({ said }) => said?.by);
	});
}

function messengers(reader: Reader, stem: string): readonly Query[] {
	const told = clauseIn(PASSED_ON, stem);
	if (!told) return [];
	return bySource(reader, told.call, () =>
		splitsAt(told.clause, ' said that ').flatMap(([name, clause]) => {
			const speaker = thingsIn(reader, name, true);
			const facts = factsWorded(reader, clause).filter(({ said }) =>
				speaker.some(({ id }) => id === said?.by)
			);
			return whoQueries(reader, 'who passed on', facts, ({ said }) => said?.via);
		})
	);
}

function whoQueries(
	reader: Reader,
	asks: string,
	facts: readonly Fact[],
	who: (fact: Fact) => EntityId | undefined
): readonly Query[] {
	const told = facts.filter((fact) => who(fact) !== undefined);
	const [first] = told;
	if (!first) return [];
	const right = new Set(told.map(who));
	const entities = [...right].flatMap((id) => (id && reader.index.entity(id)) ?? []);
	return [
		entityQuery(reader, {
			reading: `${asks}: ${claimText(reader.index, reader.index.relation(first.rel), first.roles)}`,
			acts: true,
			judge: (entity) => {
				if (right.has(entity.id)) return RIGHT;
				return isConcerned(reader, facts, entity)
					? unclear('another fact connects it with the statement')
					: WRONG;
			},
			ofOthers: WRONG,
			right: () => entities,
			grounds: ({ id }) => [told.filter((fact) => who(fact) === id)]
		})
	];
}

/** Whether a fact about one of these facts names the entity, as one who announced it. */
function isConcerned({ index }: Reader, facts: readonly Fact[], { id }: Entity): boolean {
	return facts.some((fact) =>
		index
			.factsAbout(fact.id)
			.some(({ roles }) => [...roles.values()].some((v) => v.kind === 'entity' && v.id === id))
	);
}

function clauseIn(
	forms: readonly RegExp[],
	stem: string
): { readonly call: string; readonly clause: string } | undefined {
	const groups = forms.map((form) => form.exec(stem)?.groups).find(Boolean);
	return groups && { call: groups['call'] ?? '', clause: groups['clause'] ?? '' };
}
