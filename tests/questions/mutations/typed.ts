import type { Item, TypedKey } from '../../../src/lib/core/items/item';
import {
	askedIn,
	entitiesIn,
	fellowOf,
	isOnly,
	nameOf,
	ofKind,
	pick,
	type Mutation,
	type Source
} from './mutation';

/** Answers to be typed, spoilt in what is accepted and where it is asked. */
export const TYPED_MUTATIONS: readonly Mutation[] = [
	// Only one entity is right, and this is another.
	ofKind('accepts another entity', ['cloze', 'short-answer'], (item, source) => {
		const other = another(item, source);
		return other === undefined ? undefined : { ...item, accepted: [...item.accepted, other] };
	}),
	ofKind('answer of another entity', ['cloze', 'short-answer'], (item, source) => {
		const other = another(item, source);
		return other === undefined ? undefined : { ...item, key: other, accepted: [other] };
	}),
	ofKind('refuses what it accepts', ['cloze', 'short-answer'], (item, source) => {
		const name = item.form === 'name' ? pick(item.accepted, source) : undefined;
		return name === undefined ? undefined : { ...item, refused: [...item.refused, name] };
	}),
	ofKind('date off by one', ['cloze', 'short-answer'], (item, source) => {
		const asked = askedIn(source, item);
		if (item.form !== 'date' || !asked || !isOnly(asked)) return undefined;
		return moved(item);
	}),
	ofKind('number off by one', ['number'], (item) => moved(item)),
	ofKind('unit of another kind', ['number'], (item) =>
		item.unit === '' ? undefined : { ...item, unit: item.unit === 'years' ? 'days' : 'years' }
	),
	// The name that stood elsewhere is blanked, and the old key is asked for as if it were that name.
	ofKind('blank moved', ['cloze'], (item, source) => {
		const asked = askedIn(source, item);
		if (!asked || asked.relation.symmetric) return undefined;
		const others = [...asked.fact.roles]
			.filter(([name]) => name !== asked.role.name)
			.flatMap(([, value]) => entitiesIn(source, value));
		const own = entitiesIn(source, asked.value);
		const other = pick(others, source);
		if (!other || own.some(({ id }) => id === other.id)) return undefined;
		const name = nameOf(other).replace(/^The /, 'the ');
		const key = item.key.replace(/^The /, 'the ');
		const stem = item.stem.replace('_____', key).replace(name, '_____');
		return stem.includes('_____') ? { ...item, stem } : undefined;
	}),
	ofKind('article before the blank', ['cloze'], (item) =>
		/ _____/.test(item.stem)
			? { ...item, stem: item.stem.replace(' _____', ' the _____') }
			: undefined
	),
	ofKind('two blanks', ['cloze'], (item) => {
		const word = item.stem.match(/(?<=^| )\p{L}+(?=[ .])/u)?.[0];
		return word === undefined ? undefined : { ...item, stem: item.stem.replace(word, '_____') };
	}),
	// The list has one member more than the stem asks for.
	ofKind('member left out', ['set-answer'], (item, source) => {
		if (item.key.length < 3) return undefined;
		const lost = source.rng.below(item.key.length);
		const [from = '', to = ''] = [item.key.length, item.key.length - 1].map((n) => WORDS[n]);
		return {
			...item,
			stem: item.stem.replace(`all ${from}.`, `all ${to}.`),
			key: item.key.filter((_, at) => at !== lost),
			members: item.members.filter((_, at) => at !== lost)
		};
	}),
	ofKind('member there twice', ['set-answer'], (item, source) => {
		const [from = '', to = ''] = [item.key.length, item.key.length + 1].map((n) => WORDS[n]);
		const at = source.rng.below(item.key.length);
		const [key, member] = [item.key[at], item.members[at]];
		return key === undefined || !member
			? undefined
			: {
					...item,
					stem: item.stem.replace(`all ${from}.`, `all ${to}.`),
					key: [...item.key, key],
					members: [...item.members, member]
				};
	})
];

const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

function another(item: TypedKey & Item, source: Source): string | undefined {
	const asked = askedIn(source, item);
	const [own, more] = asked ? entitiesIn(source, asked.value) : [];
	if (!asked || !isOnly(asked) || !own || more) return undefined;
	const fellow = fellowOf(source, own, []);
	const isNamed = fellow && [own.name, ...own.aka, ...own.metonyms].includes(fellow.name);
	return fellow && !isNamed && !item.accepted.includes(fellow.name) ? fellow.name : undefined;
}

/** The number or year that ends the key, or the day that begins it, is one more. */
function moved<T extends TypedKey>(item: T): T | undefined {
	const [, number] = /^(\d+)/.exec(item.key) ?? /(\d+)$/.exec(item.key) ?? [];
	if (number === undefined) return undefined;
	const day = Number(number);
	const key = item.key.replace(
		number,
		String(/ [A-Z]/.test(item.key) && day > 27 ? day - 1 : day + 1)
	);
	return { ...item, key, accepted: [key] };
}
