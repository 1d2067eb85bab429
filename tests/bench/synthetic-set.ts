import { parseFactSet } from '../../src/lib/core/facts/parse-fact-set';
import type {
	EntityId,
	Fact,
	FactId,
	FactSet,
	Value,
	Weight
} from '../../src/lib/core/facts/fact-set';
import { rngFrom, type Rng } from '../../src/lib/core/rng';

const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to va we yo zi'.split(' ');
/** Towns that make up a region, so that lists stay short however large the set is. */
const REGION = 5;
/** A sentence is cited by so many facts. */
const FACTS_PER_SENTENCE = 3;

/** The vocabulary of the set, in the format that authors write. */
const VOCABULARY = {
	format: 'parley-facts/1',
	id: 'synthetic',
	title: 'Towns of nowhere',
	lang: 'en',
	sources: [{ id: 'list', call: 'the list', sentences: [{ id: 'S0', text: 'A list of towns.' }] }],
	types: {
		Town: { noun: 'town', plural: 'towns', wh: 'which' },
		Person: { noun: 'person', plural: 'people', wh: 'who' },
		Region: { noun: 'region', plural: 'regions', wh: 'which' }
	},
	entities: [
		{ id: 'a', type: 'Town', name: 'Alba' },
		{ id: 'b', type: 'Person', name: 'Bona Fidel' },
		{ id: 'c', type: 'Region', name: 'Cala' }
	],
	relations: {
		founded: {
			roles: { town: { type: 'Town' }, year: { type: 'Date' } },
			say: ['{town} was founded {year:when}', 'it was {year:when} that {town} was founded'],
			ask: {
				year: ['In which year was {town} founded?', 'When was {town} founded?'],
				town: ['Which town was founded {year:when}?', '{year:when} which town was founded?']
			},
			one: ['year']
		},
		mayor: {
			roles: { person: { type: 'Person' }, town: { type: 'Town' } },
			say: ['{person} is the mayor of {town}', 'the mayor of {town} is {person}'],
			ask: {
				person: ['Who is the mayor of {town}?', 'What is the mayor of {town} called?'],
				town: ['Of which town is {person} the mayor?', 'Which town has {person} as its mayor?']
			},
			one: ['person', 'town']
		},
		within: {
			roles: { town: { type: 'Town', list: true }, region: { type: 'Region' } },
			say: ['{town} {town?lies:lie} in {region}', '{region} holds {town}'],
			ask: {
				town: ['Which town lies in {region}?', 'What is a town of {region}?'],
				region: ['In which region {town?lies:lie} {town}?']
			},
			askAll: { town: ['Which towns lie in {region}?'] },
			one: ['region'],
			complete: ['town']
		}
	},
	facts: [
		{
			id: 'F1',
			rel: 'mayor',
			roles: { person: '@b', town: '@a' },
			cite: [{ s: 'S0', quote: 'list' }]
		},
		{
			id: 'F2',
			rel: 'within',
			roles: { town: ['@a'], region: '@c' },
			cite: [{ s: 'S0', quote: 'list' }]
		}
	]
};

/** A set of so many facts about towns with made-up names: a founding and a mayor each, in regions of five. */
export function syntheticSet(facts: number): FactSet {
	const { set } = parseFactSet(VOCABULARY);
	if (!set) throw new Error('the vocabulary of the synthetic set has faults');
	const rng = rngFrom(`synthetic/${facts}`);
	const names = new Set<string>();
	const world: World = { entities: new Map(), facts: [], sentences: [] };
	for (let town = 0; world.facts.length < facts; town++) addTown(world, town, rng, names);
	const [source] = set.sources;
	return {
		...set,
		sources: source ? [{ ...source, sentences: world.sentences }] : [],
		entities: world.entities,
		facts: world.facts.slice(0, facts)
	};
}

interface World {
	readonly entities: Map<
		EntityId,
		FactSet['entities'] extends ReadonlyMap<EntityId, infer E> ? E : never
	>;
	readonly facts: Fact[];
	readonly sentences: { id: string; text: string }[];
}

function addTown(world: World, at: number, rng: Rng, names: Set<string>): void {
	const town = addEntity(world, `t${at}`, 'Town', nameFrom(rng, names));
	const person = addEntity(
		world,
		`p${at}`,
		'Person',
		`${nameFrom(rng, names)} ${nameFrom(rng, names)}`
	);
	addFact(world, 'founded', { town, year: { kind: 'date', edtf: String(1000 + rng.below(1000)) } });
	addFact(world, 'mayor', { person, town });
	if (at % REGION !== REGION - 1) return;
	const region = addEntity(world, `r${at}`, 'Region', nameFrom(rng, names));
	const values = Array.from({ length: REGION }, (_, i): Value => ({
		kind: 'entity',
		id: `t${at - i}` as EntityId
	}));
	addFact(world, 'within', { town: { kind: 'list', values }, region });
}

function addEntity(world: World, id: string, type: string, name: string): Value {
	const entity = { id: id as EntityId, type, name, the: false, plural: false };
	const none = { aka: [], metonyms: [], adjective: [], confusable: [] };
	world.entities.set(entity.id, { ...entity, ...none });
	return { kind: 'entity', id: entity.id };
}

function addFact(world: World, rel: string, roles: Readonly<Record<string, Value>>): void {
	const at = world.facts.length;
	const sentence = `S${Math.floor(at / FACTS_PER_SENTENCE)}`;
	const text = `What the list says under ${sentence}.`;
	if (at % FACTS_PER_SENTENCE === 0) world.sentences.push({ id: sentence, text });
	world.facts.push({
		id: `F${at}` as FactId,
		rel,
		roles: new Map(Object.entries(roles)),
		not: false,
		status: 'asserted',
		cite: [{ sentence, quote: 'the list says' }],
		weight: ((at % 3) + 1) as Weight
	});
}

/** A name that no other thing of the set has. */
function nameFrom(rng: Rng, names: Set<string>): string {
	for (;;) {
		const parts = Array.from(
			{ length: 3 + rng.below(2) },
			() => SYLLABLES[rng.below(SYLLABLES.length)]
		);
		const name = parts.join('');
		if (names.has(name)) continue;
		names.add(name);
		return name.charAt(0).toUpperCase() + name.slice(1);
	}
}
