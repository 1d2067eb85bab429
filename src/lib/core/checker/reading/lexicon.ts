import type { Entity, FactSet, Value } from '../../facts/fact-set';

/** What a text may name, and in which forms of a slot it does so. */
export interface Name {
	readonly value: Value;
	/** Unknown for a text that no entity stands for. */
	readonly number: 'one' | 'many' | 'either';
	/** As it stands in running text, with its article. */
	readonly plain: boolean;
	readonly bare: boolean;
	readonly adjective: boolean;
	/** Names its entity only where it acts. */
	readonly isMetonym: boolean;
}

export interface Lexicon {
	/** Names written exactly so, but for the first letter's case. */
	namesOf(text: string): readonly Name[];
	/** Names written so, but for the marks of an abbreviation: “US” and “U.S.”, “Saint” and “St.”. */
	namesLike(text: string): readonly Name[];
	/** Entities with this name, whatever its case, marks, points and article. */
	soundingLike(text: string): readonly Name[];
	/** Types by their noun: “country”. */
	typesCalled(noun: string): readonly string[];
}

/** Every name in a set, to be looked up without a search. */
export function lexiconOf(set: FactSet): Lexicon {
	const exact = new Map<string, Name[]>();
	const folded = new Map<string, Name[]>();
	const loose = new Map<string, Name[]>();
	const add = (text: string, name: Name): void => {
		push(exact, withSmallFirst(text), name);
		push(folded, withoutMarks(text), name);
		if (name.value.kind === 'entity' && !name.adjective) push(loose, soundOf(text), name);
	};
	for (const entity of set.entities.values()) addEntity(entity, add);
	for (const text of plainTexts(set)) addText(text, add);
	const types = new Map<string, string[]>();
	for (const { noun, name } of set.types.values()) push(types, noun, name);
	return {
		namesOf: (text) => exact.get(withSmallFirst(text)) ?? [],
		namesLike: (text) => folded.get(withoutMarks(text)) ?? [],
		soundingLike: (text) => loose.get(soundOf(text)) ?? [],
		typesCalled: (noun) => types.get(noun) ?? []
	};
}

export function withSmallFirst(text: string): string {
	return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Without points, but for those in a number; “St.” in full. */
export function withoutMarks(text: string): string {
	const plain = text.replace(/(?<!\d)\.|\.(?!\d)/g, '').replace(/\bSt(?= )/g, 'Saint');
	return withSmallFirst(plain.replace(/['’]/g, '’'));
}

/** Letters and digits alone, without accents and article. */
export function soundOf(text: string): string {
	const words = text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return (words ?? []).join(' ').replace(/^(?:the|an?) (?=.)/, '');
}

type Add = (text: string, name: Name) => void;
const ARTICLE = /^(?:the|an?) /i;

function addEntity(entity: Entity, add: Add): void {
	const value = { kind: 'entity', id: entity.id } as const;
	const number = entity.plural ? 'many' : 'one';
	const base = { value, number, adjective: false, isMetonym: false } as const;
	const { the, name } = entity;
	add(the ? `the ${name}` : name, { ...base, plain: true, bare: !the });
	if (the) add(name, { ...base, plain: false, bare: true });
	for (const [texts, isMetonym] of [
		[entity.aka, false],
		[entity.metonyms, true]
	] as const) {
		for (const text of texts) {
			const other = { ...base, isMetonym };
			add(text, { ...other, plain: true, bare: true });
			if (ARTICLE.test(text))
				add(text.replace(ARTICLE, ''), { ...other, plain: false, bare: true });
			else if (the) add(`the ${text}`, { ...other, plain: true, bare: false });
		}
	}
	for (const text of entity.adjective.length > 0 ? entity.adjective : [name]) {
		add(text, { ...base, plain: false, bare: false, adjective: true });
	}
}

function addText(text: string, add: Add): void {
	const value = { kind: 'text', text } as const;
	const base = { value, number: 'either', adjective: true, isMetonym: false } as const;
	add(text, { ...base, plain: true, bare: true });
	if (ARTICLE.test(text)) add(text.replace(ARTICLE, ''), { ...base, plain: false, bare: true });
}

/** Names that the author gives without an entity: wrong answers, and those never to be given. */
function plainTexts(set: FactSet): ReadonlySet<string> {
	const texts = new Set<string>();
	for (const type of set.types.values()) for (const text of type.pool) texts.add(text);
	for (const relation of set.relations.values()) {
		for (const role of relation.roles.values()) {
			for (const value of [...role.wrong, ...role.never]) {
				if (value.kind === 'text') texts.add(value.text);
			}
		}
	}
	return texts;
}

function push<T>(lists: Map<string, T[]>, key: string, member: T): void {
	const list = lists.get(key);
	if (list) list.push(member);
	else lists.set(key, [member]);
}
