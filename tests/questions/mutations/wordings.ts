import type { Fact, Relation, Value } from '../../../src/lib/core/facts/fact-set';
import { membersOf } from '../../../src/lib/core/facts/fact-index';
import { parseWording } from '../../../src/lib/core/facts/wording';
import type { Item, TrueFalseItem } from '../../../src/lib/core/items/item';
import {
	askedIn,
	capital,
	entitiesIn,
	fellowOf,
	isOpen,
	nameOf,
	ofKind,
	pick,
	whenOf,
	type Asked,
	type Mutation,
	type Source
} from './mutation';

/** Statements and stems, spoilt in what they say and in who says it. */
export const WORDING_MUTATIONS: readonly Mutation[] = [
	{
		sort: 'attribution dropped',
		spoil: (item, source) => {
			const [, rest] = prefixOf(item);
			return rest !== undefined && mustBeAttributed(item, source)
				? withStem(item, capital(rest))
				: undefined;
		}
	},
	{
		// The new speaker says nothing of the kind.
		sort: 'attributed to another',
		spoil: (item, source) => {
			const [voucher, rest] = prefixOf(item);
			const asked = askedIn(source, item);
			if (rest === undefined || !asked || !mustBeAttributed(item, source)) return undefined;
			const other = pick(silentPeople(source, asked.relation), source);
			if (!other) return undefined;
			const name = nameOf(other).replace(/^The /, 'the ');
			return name === voucher ? undefined : withStem(item, `According to ${name}, ${rest}`);
		}
	},
	{
		// What a person said is not the source's own word.
		sort: 'attributed to the source',
		spoil: (item, source) => {
			const [, rest] = prefixOf(item);
			const asked = askedIn(source, item);
			const call = item.cite[0]?.source;
			if (rest === undefined || call === undefined || !asked?.fact.said) return undefined;
			return withStem(item, `According to ${call}, ${rest}`);
		}
	},
	ofKind('truth flipped', ['true-false'], (item) => ({
		...item,
		key: item.key === 'True' ? 'False' : 'True'
	})),
	ofKind('truth value changed', ['true-false-not-stated'], (item, source) => {
		const key = pick(
			item.options.filter((option) => option !== item.key),
			source
		);
		return key && { ...item, key };
	}),
	// Another filler of a role that has but one.
	ofKind('other filler in a true statement', ['true-false'], (item, source) => {
		const asked = askedIn(source, item);
		if (item.key !== 'True' || !asked || asked.role.list) return undefined;
		for (const [name, value] of asked.fact.roles) {
			if (!asked.relation.one.includes(name)) continue;
			for (const entity of entitiesIn(source, value)) {
				const fellow = fellowOf(source, entity, [...entity.aka, ...entity.metonyms]);
				if (fellow) return replaced(item, nameOf(entity), nameOf(fellow));
			}
		}
		return undefined;
	}),
	// A day, month or year more, where only one date is right.
	ofKind('date nudged in a true statement', ['true-false'], (item, source) => {
		const asked = askedIn(source, item);
		const dates = [...(asked?.fact.roles ?? [])].filter(
			([name, { kind }]) => kind === 'date' && asked?.relation.one.includes(name)
		);
		if (item.key !== 'True' || dates.length !== 1) return undefined;
		const stem = nudged(item.stem);
		return stem === undefined ? undefined : { ...item, stem };
	}),
	// No fact of the other relation names any of them.
	ofKind('told by the words of another relation', ['true-false'], (item, source) =>
		retold(item, source, () => true)
	),
	// A plan told as done, a view told as a deed.
	ofKind('status changed', ['true-false'], (item, source) =>
		retold(item, source, (fact, other) =>
			source.index.factsOf(other.name).every(({ status }) => status !== fact.status)
		)
	),
	// Each first sentence leads to one right answer, and the answers differ.
	{
		sort: 'bridge of another joined question',
		spoil: (item, source) => {
			if (item.demand !== 'joined' || item.kind !== 'single-choice') return undefined;
			const [, second = ''] = sentencesOf(item.stem);
			const others = source.items.filter(
				(other) =>
					other.demand === 'joined' &&
					other.kind === 'single-choice' &&
					other.key !== item.key &&
					other.tests[1]?.split('.')[1] === item.tests[1]?.split('.')[1] &&
					sentencesOf(other.stem)[1] === second
			);
			const [first] = sentencesOf(pick(others, source)?.stem ?? '');
			return first ? { ...item, stem: `${first}. ${second}` } : undefined;
		}
	},
	{
		sort: 'quote altered',
		spoil: (item, source) => {
			const at = source.rng.below(item.cite.length);
			const cite = item.cite.map((each, here) =>
				here === at ? { ...each, quote: misquoted(each.quote, source) } : each
			);
			const changed = cite[at];
			return changed?.text.includes(changed.quote) ? undefined : { ...item, cite };
		}
	},
	{
		// What follows from several facts rests on each, and this one stands in one sentence only.
		sort: 'citation left out',
		spoil: (item, source) => {
			if (item.demand !== 'joined' && item.demand !== 'inferred') return undefined;
			const sentence = pick(
				item.tests.flatMap((test) => onlySentenceOf(test, source) ?? []),
				source
			);
			const cite = item.cite.filter((each) => each.sentence !== sentence);
			return sentence !== undefined && cite.length > 0 ? { ...item, cite } : undefined;
		}
	},
	{
		sort: 'cited from another sentence',
		spoil: (item, source) => {
			const sentence = pick(source.index.set.sources[0]?.sentences ?? [], source);
			const [first, ...rest] = item.cite;
			if (!sentence || !first || sentence.text.includes(first.quote)) return undefined;
			return { ...item, cite: [{ ...first, sentence: sentence.id }, ...rest] };
		}
	}
];

function prefixOf({ stem, kind }: Item): readonly [voucher?: string, rest?: string] {
	if (kind === 'ordering' || kind === 'true-false-not-stated') return [];
	const [, voucher, rest] = /^According to ([^,?]+), (.+)$/.exec(stem) ?? [];
	return rest === undefined ? [] : [voucher ?? '', rest];
}

/** The fact has a speaker, or is the source's view, or it alone names what is asked for. */
function mustBeAttributed(item: Item, source: Source): boolean {
	const asked = askedIn(source, item);
	if (!asked) return false;
	const { fact, relation } = asked;
	if (fact.status === 'opinion' && relation.opinion !== undefined) return false;
	if (fact.said || fact.status === 'characterised' || fact.status === 'reported') return true;
	return (item.kind === 'single-choice' || item.kind === 'multiple-choice') && isOpen(asked);
}

/** Entities of a type that somebody who speaks has, of whom no fact of the relation is. */
function silentPeople({ index }: Source, relation: Relation) {
	const speakers = new Set(index.set.facts.flatMap(({ said }) => (said ? [said.by] : [])));
	const types = new Set([...speakers].map((id) => index.entity(id)?.type ?? ''));
	return [...types]
		.flatMap((type) => index.entitiesOf(type))
		.filter(({ id }) => !index.factsOf(relation.name).some(({ said }) => said?.by === id));
}

function withStem(item: Item, stem: string): Item {
	return { ...item, stem };
}

function replaced(item: TrueFalseItem, from: string, to: string): Item | undefined {
	const small = (text: string) => text.replace(/^The /, 'the ');
	if (item.stem.includes(to) || item.stem.includes(small(to))) return undefined;
	const start = new RegExp(`^${escaped(from)}\\b`);
	if (start.test(item.stem)) return { ...item, stem: item.stem.replace(start, to) };
	const inside = new RegExp(`(?<= )${escaped(small(from))}\\b`);
	return inside.test(item.stem)
		? { ...item, stem: item.stem.replace(inside, small(to)) }
		: undefined;
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function nudged(stem: string): string | undefined {
	const year = /\b(1\d{3}|20\d{2})\b/.exec(stem)?.[1];
	if (year !== undefined) return stem.replace(year, String(Number(year) + 2));
	const day = /\b(\d{1,2}) [A-Z][a-z]+/.exec(stem)?.[1];
	if (day === undefined) return undefined;
	return stem.replace(`${day} `, `${Number(day) === 1 ? 2 : Number(day) - 1} `);
}

function retold(
	item: TrueFalseItem,
	source: Source,
	fits: (fact: Fact, other: Relation) => boolean
): Item | undefined {
	const asked = askedIn(source, item);
	const stems = asked
		? [...source.index.set.relations.values()]
				.filter((other) => isStrange(asked, other, source) && fits(asked.fact, other))
				.flatMap((other) => told(asked, other, source) ?? [])
		: [];
	const stem = pick(stems, source);
	if (stem === undefined || source.items.some((each) => each.stem === stem)) return undefined;
	return { ...item, stem, key: 'True' } satisfies TrueFalseItem;
}

/** Another relation, without an order that could say more, that has nothing to do with the entities. */
function isStrange({ fact, relation }: Asked, other: Relation, { index }: Source): boolean {
	const idsOf = (each: Fact) =>
		[...each.roles.values()].flatMap(membersOf).flatMap((v) => (v.kind === 'entity' ? [v.id] : []));
	const own = new Set(idsOf(fact));
	return (
		other !== relation &&
		!other.order &&
		!other.say.some((say) => relation.say.includes(say)) &&
		!index.factsOf(other.name).some((each) => idsOf(each).some((id) => own.has(id)))
	);
}

/** The fact by the words of the other relation, each filler in the place of one of its type. */
function told(
	{ fact, relation }: Asked,
	{ say, roles }: Relation,
	source: Source
): string | undefined {
	const fillers = new Map<string, Value>();
	const free = new Map(fact.roles);
	for (const { name, types } of roles.values()) {
		const own = [...free].find(([key, value]) => {
			const [entity] = entitiesIn(source, value);
			if (!entity) return relation.roles.get(key)?.types.join() === types.join();
			return types.some((type) => source.index.isA(entity.type, type));
		});
		if (!own) return undefined;
		free.delete(own[0]);
		fillers.set(name, own[1]);
	}
	const parts = parseWording(pick(say, source) ?? '');
	if (!parts.ok || free.size > 0) return undefined;
	const text = parts.value.map((part) => {
		if (part.kind === 'words') return part.text;
		const filler = fillers.get(part.role) ?? ({ kind: 'none' } as const);
		const [entity, more] = entitiesIn(source, filler);
		if (part.kind === 'slot' && part.form === 'when') return whenOf(filler);
		if (!entity || more) return undefined;
		if (part.kind === 'agreement') return entity.plural ? part.many : part.one;
		return part.form === 'bare' ? entity.name : nameOf(entity).replace(/^The /, 'the ');
	});
	return text.includes(undefined) ? undefined : `${capital(text.join(''))}.`;
}

function sentencesOf(stem: string): readonly string[] {
	const at = stem.indexOf('. ');
	return at === -1 ? [stem] : [stem.slice(0, at), stem.slice(at + 2)];
}

/** Where the fact of the proposition stands, when it stands nowhere else and no order could replace it. */
function onlySentenceOf(proposition: string, { index }: Source): string | undefined {
	const fact = index.set.facts.find(({ id }) => id === proposition.split('.')[0]);
	const sentences = new Set(fact?.cite.map(({ sentence }) => sentence));
	const isOrder = fact && index.relation(fact.rel).order !== undefined;
	return sentences.size === 1 && !isOrder ? [...sentences][0] : undefined;
}

function misquoted(quote: string, { rng }: Source): string {
	const words = quote.split(' ');
	const at = rng.below(words.length);
	return words.map((word, here) => (here === at ? `${word}s` : word)).join(' ');
}
